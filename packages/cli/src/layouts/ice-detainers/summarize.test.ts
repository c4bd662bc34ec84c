import { Engine } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { requireLaw } from '../../law/load-law.ts';
import { COLUMNS } from './count-rows.ts';
import { formatSummary } from './format-summary.ts';
import { facilityKey, type ReferenceTables } from './reference-tables.ts';
import { summarize, type SummaryOptions } from './summarize.ts';

const TABLES: ReferenceTables = {
  forms: new Map([['I247A', { kind: 'I-247A', asks: ['hold', 'notification'] }]]),
  facilities: new Map([
    [facilityKey('AVILA JAIL', 'CALIFORNIA', 'AVILA, PORT OF'), 'county-jail'],
    [facilityKey('HARBOR LOCKUP', 'NEW YORK', 'NEW YORK'), 'city-lockup'],
    [facilityKey('FCI SANDHILL', 'CALIFORNIA', 'SANDHILL'), 'federal-prison'],
  ]),
  cityLaw: new Map([[facilityKey('HARBOR LOCKUP', 'NEW YORK', 'NEW YORK'), 'us-ny-nyc']]),
  places: new Map([
    ['NEW YORK', { postal: 'ny', kind: 'state' }],
    ['CALIFORNIA', { postal: 'ca', kind: 'state' }],
    ['EREWHON', { postal: 'zz', kind: 'state' }],
    ['GUAM', { postal: 'gu', kind: 'territory' }],
  ]),
};

const ROWS = [
  '2026-03-02,I247A,AVILA JAIL,CALIFORNIA,"AVILA, PORT OF",',
  '2026-03-02,I247A,FCI SANDHILL,CALIFORNIA,SANDHILL,',
  '2026-03-02,I247A,,,,Lifted',
  '2026-03-02,I247A,AGANA JAIL,GUAM,AGANA,',
  '2026-03-02,I247A,ERE JAIL,EREWHON,ERE,',
];

const OPTIONS: SummaryOptions = { actions: ['hold'], knownOn: '2027-01-15', on: undefined };
const engine = new Engine(requireLaw());
const textOf = (rows: readonly string[]) => [COLUMNS.join(','), ...rows, ''].join('\r\n');
const summaryOf = (rows: readonly string[], options = OPTIONS) => summarize(engine, TABLES, textOf(rows), options);
const total = (lines: readonly { readonly rows: number }[]) => lines.reduce((sum, { rows }) => sum + rows, 0);

describe('the summary of an extract', () => {
  it('gives each row one standing', () => {
    const { lines, bad } = summaryOf(ROWS);
    expect(bad).toEqual([]);
    expect(lines.map(({ state, kind, standing, rows }) => [state, kind, standing, rows])).toEqual([
      ['CALIFORNIA', 'county-jail', 'decided', 1],
      ['CALIFORNIA', 'federal-prison', 'federal custody', 1],
      ['(none)', 'unknown', 'no state given', 1],
      ['GUAM', 'unknown', 'decided', 1],
      ['EREWHON', 'unknown', 'no pack for this place', 1],
    ]);
  });

  it('decides a row under the law of its state, and no row that has no law here', () => {
    const [jail, , ...others] = summaryOf(ROWS).lines;
    expect(jail?.answers).toEqual({ hold: 'prohibited' });
    expect(others.map(({ answers }) => answers)).toEqual([{}, { hold: 'conditional' }, {}]);
  });

  it('adds up: every row is in a line or was kept apart', () => {
    const rows = [...ROWS, '2026-13-02,I247A,,,,', '2026-03-02,I999,,,,', ...ROWS];
    const summary = summaryOf(rows);
    expect([summary.rows, total(summary.lines), summary.bad.length]).toEqual([12, 10, 2]);
    expect(summary.bad.map(({ row }) => row)).toEqual([7, 8]);
  });

  it('gives the same lines in whichever order the rows come', () => {
    const sorted = (rows: readonly string[]) =>
      summaryOf(rows)
        .lines.map((line) => JSON.stringify(line))
        .toSorted();
    expect(sorted(ROWS.toReversed())).toEqual(sorted(ROWS));
  });

  it('keeps rows under different law apart, and puts them together under the law of one day', () => {
    const jail = ROWS[0] ?? '';
    const rows = [jail, jail.replace('2026-03-02', '2010-03-02')];
    expect(summaryOf(rows).lines).toHaveLength(2);
    expect(summaryOf(rows, { ...OPTIONS, on: '2026-03-02' }).lines).toMatchObject([{ rows: 2 }]);
  });

  it('decides a facility of a city under the law of the city, and says since when the law was so', () => {
    const lockup = '2015-03-02,I247A,HARBOR LOCKUP,NEW YORK,NEW YORK,';
    const { lines } = summaryOf([lockup, lockup.replace('2015-03-02', '2014-12-13')]);
    expect(lines.map(({ law, lawSince }) => `${law} ${lawSince}`)).toEqual([
      'us-ny-nyc 2015-02-12',
      expect.stringMatching(/^us-ny-nyc 20\d\d-\d\d-\d\d$/),
    ]);
    expect(lines[1]?.lawSince.localeCompare('2014-12-14')).toBe(-1);
  });

  it('keeps kinds of facility apart, and decides each for itself', () => {
    const unknown = '2026-03-02,I247A,NO SUCH PLACE,CALIFORNIA,AVILA,';
    const { lines } = summaryOf([ROWS[0] ?? '', unknown, ROWS[0] ?? '']);
    expect(lines.map(({ kind, answers, rows }) => [kind, answers.hold, rows])).toEqual([
      ['county-jail', 'prohibited', 2],
      ['unknown', 'conditional', 1],
    ]);
  });

  it('names the facts that an open answer turns on', () => {
    const unknownJail = '2026-03-02,I247A,NO SUCH PLACE,CALIFORNIA,AVILA,';
    const [line] = summaryOf([unknownJail]).lines;
    expect(line).toMatchObject({ kind: 'unknown', standing: 'decided', answers: { hold: 'conditional' } });
    expect(line?.missing.hold).toContain('agency');
  });
});

describe('the summary as written', () => {
  const summary = summaryOf(ROWS);

  it('shows each standing with its count in the tables', () => {
    const text = formatSummary(summary, ['hold'], 'table');
    expect(text).toMatch(/^5 rows; a row is a detainer prepared, not one served, and not a person\n/);
    for (const { standing } of summary.lines) {
      const rows = total(summary.lines.filter((line) => line.standing === standing));
      expect(text).toMatch(new RegExp(`\\n${standing} +${rows}\\n`));
    }
    expect(text).toMatch(/\nNo pack for this place\nstate +rows\n-+ +-+\nEREWHON +1$/);
  });

  it('holds every line in CSV and JSON, adding up to the same', () => {
    const csv = formatSummary(summary, ['hold'], 'csv').split('\n');
    expect(csv[0]).toBe('standing,state,law,law since,kind,form,hold,rows');
    expect(csv[1]).toMatch(/^decided,CALIFORNIA,us-ca,20\d\d-\d\d-\d\d,county-jail,I247A,prohibited,1$/);
    expect(csv).toHaveLength(6);
    expect(total(JSON.parse(formatSummary(summary, ['hold'], 'json')).lines)).toBe(5);
  });
});
