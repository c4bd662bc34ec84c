import { describe, expect, it } from 'vitest';
import { DAWN, DUSK, parseDay } from '../facts/day.ts';
import { formatFinding } from './finding.ts';
import type { TableText } from './provision-schema.ts';
import { normalizeStatute, readTable } from './table.ts';
import { readYaml } from './yaml-source.ts';

const TEXT: TableText = {
  id: 'offenses',
  title: 'Offenses of the Test Code',
  file: 'offenses.csv',
  key: 'statute',
  'dated by': 'conviction',
  fills: [
    { column: 'wobbler', fills: 'wobbler', yes: ['yes', 'y'], no: ['no'] },
    { column: 'listed', fills: 'lists: test/a', yes: ['x'], no: [] },
  ],
  through: '2026-01-31',
  read: { source: 'synthetic', on: '2026-01-31', grade: 'text' },
};
const SOURCE = readYaml('law/test/pack.yaml', 'id: test\ntables:\n  - id: offenses\n    file: offenses.csv\n');
const read = (csv: string | undefined, text: TableText = TEXT) =>
  readTable(text, 0, { folder: 'law/test', files: csv === undefined ? {} : { 'offenses.csv': csv } }, SOURCE);
const rows = (csv: string) => ({ ...read(csv).table.rows });
const messages = (csv: string | undefined) => read(csv).findings.map(formatFinding);
const HEADER = 'statute,wobbler,listed,from,to\n';

describe('a table', () => {
  it('keeps its name, its fills and the day to which it is right', () => {
    const { table, findings } = read(HEADER);
    expect(findings).toEqual([]);
    expect({ ...table, rows: { ...table.rows } }).toEqual({
      id: 'offenses',
      key: 'statute',
      title: 'Offenses of the Test Code',
      datedBy: 'conviction',
      fills: ['wobbler', 'lists: test/a'],
      through: parseDay('2026-01-31'),
      rows: {},
    });
  });

  it('settles each fill yes, no or not at all', () => {
    const open = { from: DAWN, to: DUSK };
    expect(rows(`${HEADER}TC 1,yes,x,,\nTC 2,no,,,\nTC 3,perhaps,no,,\nTC 4,y\n`)).toEqual({
      'TC 1': [{ ...open, settles: [true, true] }],
      'TC 2': [{ ...open, settles: [false, null] }],
      'TC 3': [{ ...open, settles: [null, null] }],
      'TC 4': [{ ...open, settles: [true, null] }],
    });
  });

  it('takes a day that is not given for no end', () => {
    expect(rows(`${HEADER}TC 1,yes,,2018-01-04,\nTC 2,yes,,,2020-01-01\n`)).toEqual({
      'TC 1': [{ from: parseDay('2018-01-04'), to: DUSK, settles: [true, null] }],
      'TC 2': [{ from: DAWN, to: parseDay('2020-01-01'), settles: [true, null] }],
    });
    expect(rows('statute,wobbler,listed\nTC 1,no,\n')).toEqual({
      'TC 1': [{ from: DAWN, to: DUSK, settles: [false, null] }],
    });
  });

  it('keeps several rows of one statute in their order, under one spelling', () => {
    const read = rows(`${HEADER}tc 1 (a),yes,,,2018-01-04\nTC 1(a),no,,2018-01-04,\n`);
    expect(Object.keys(read)).toEqual(['TC 1(a)']);
    expect(read['TC 1(a)']?.map((row) => row.settles[0])).toEqual([true, false]);
  });

  it('passes over a row without a key', () => {
    expect(rows(`${HEADER} ,yes,,2018-99-99,\n,yes,x,,\n`)).toEqual({});
    expect(messages(`${HEADER} ,yes,,2018-99-99,\n`)).toEqual([]);
  });

  it('may be keyed by another column and dated by the act', () => {
    const { table, findings } = read('code,wobbler,listed\nTC 9,yes,x\n', { ...TEXT, key: 'code', 'dated by': 'act' });
    expect(findings).toEqual([]);
    expect([table.key, table.datedBy, Object.keys(table.rows)]).toEqual(['code', 'act', ['TC 9']]);
  });

  it('has rows for statutes only, not for the names that every object knows', () => {
    expect(read(HEADER).table.rows['constructor']).toBeUndefined();
  });
});

describe('a fault in a table', () => {
  it('names the file that is missing where the pack names it', () => {
    expect(messages(undefined)).toEqual([
      'law/test/pack.yaml:4:5 table-error in offenses: found no file offenses.csv, expected a CSV file in the pack’s folder; add it or correct the name',
    ]);
  });

  it('names every column that is missing, and the columns that are there', () => {
    expect(messages('code,listed\nTC 1,x\n')).toEqual([
      'law/test/offenses.csv:1:1 table-error in offenses: found no column "statute", expected columns code, listed; correct the header or pack.yaml',
      'law/test/offenses.csv:1:1 table-error in offenses: found no column "wobbler", expected columns code, listed; correct the header or pack.yaml',
    ]);
  });

  it('names the row whose day cannot be read, and leaves it out', () => {
    const csv = `${HEADER}TC 1,yes,,,\nTC 2,yes,,2018-1-4,\nTC 3,yes,,,2020-02-30\n`;
    expect(messages(csv)).toEqual([
      'law/test/offenses.csv:3:1 table-error in offenses: found from "2018-1-4", to "", expected days as YYYY-MM-DD, or nothing; correct the day',
      'law/test/offenses.csv:4:1 table-error in offenses: found from "", to "2020-02-30", expected days as YYYY-MM-DD, or nothing; correct the day',
    ]);
    expect(Object.keys(rows(csv))).toEqual(['TC 1']);
  });
});

describe('the spelling of a statute', () => {
  it.each([
    ['pc 273.5 (a)', 'PC 273.5(a)'],
    ['  PC   273.5(a)(1) ', 'PC 273.5(a)(1)'],
    ['PC 459 first degree', 'PC 459 first degree'],
    ['hs 11351 (a) (2)', 'HS 11351(a)(2)'],
    ['12 abc', '12 abc'],
    ['Pc 1', 'Pc 1'],
    ['', ''],
  ])('"%s" is "%s"', (text, expected) => {
    expect(normalizeStatute(text)).toBe(expected);
  });

  it('is the same when it is spelt again', () => {
    for (const text of ['pc 1 (a)  (b)', 'Tc 2 ( a )']) {
      expect(normalizeStatute(normalizeStatute(text))).toBe(normalizeStatute(text));
    }
  });
});
