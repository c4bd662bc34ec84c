import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsvRecords } from '@holdpoint/engine';
import { bandOf, custodyWeights, explainPair, Lexicon, Linker, RecordTable } from '@holdpoint/linkage';
import { universeFiles } from '../src/letter-2017/as-csv.ts';
import { AS_OF, DISPOSITIONS, LISTED_ROWS, PERIOD } from '../src/letter-2017/dispositions.ts';
import { letterUniverse } from '../src/letter-2017/universe.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/letter-2017');
const files = universeFiles(letterUniverse());
const rowsOf = (name: string) => parseCsvRecords(files.get(name) ?? '');
const [custody, detainers, list, truth] = ['custody.csv', 'detainers.csv', 'list.csv', 'truth.csv'].map(rowsOf);
const rowsWith = (disposition: string) => truth?.filter((row) => row.disposition === disposition) ?? [];
const detainerOf = (id: string | undefined) => detainers?.find(({ detainer }) => detainer === id);
const staysOf = (ids: string | undefined) =>
  custody?.filter(({ custody: id }) => ids?.split(' ').includes(id ?? '')) ?? [];

describe('the universe of the 2017 report', () => {
  it.each([...files.keys()])('%s in fixtures is what the generator makes', (name) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(files.get(name));
  });

  it('has 206 listed rows drawn from 3,083 detainers, each disposition as often as planned', () => {
    expect([list?.length, truth?.length, detainers?.length]).toEqual([LISTED_ROWS, LISTED_ROWS, 3083]);
    const counts = Object.fromEntries(Object.keys(DISPOSITIONS).map((name) => [name, rowsWith(name).length]));
    expect(counts).toEqual(DISPOSITIONS);
  });

  it('has in each row what its disposition means', () => {
    for (const row of truth ?? []) {
      const detainer = detainerOf(row.detainer);
      const [stay] = staysOf(row.custody);
      const issuedInPeriod = (detainer?.issued ?? '') >= PERIOD.from && (detainer?.issued ?? '') <= PERIOD.to;
      if (row.disposition !== 'duplicate') expect(issuedInPeriod).toBe(row.disposition !== 'outside the period');
      if (row.disposition === 'never in custody here') expect(stay).toBeUndefined();
      if (row.disposition === 'in custody now') expect(stay).toMatchObject({ left: '', how: 'in custody' });
      if (row.disposition === 'withdrawn or cancelled') expect(detainer?.withdrawn).not.toBe('');
      if (row.disposition === 'handed over') expect(stay?.how).toBe('handed over');
      if (/^(released|transferred) before receipt$/.test(row.disposition ?? '')) {
        expect((stay?.left ?? '') < (detainer?.received ?? '')).toBe(true);
      }
      if (row.disposition === 'released after receipt with legal basis') {
        expect(detainer?.answer).toContain('declined');
        expect((stay?.left ?? '') > (detainer?.received ?? '') && (stay?.left ?? '') < AS_OF).toBe(true);
      }
      if (row.disposition === 'other agency of like name') {
        expect(stay?.agency?.split(',')[0]).toBe(detainer?.agency?.split(',')[0]);
        expect(stay?.agency).not.toBe(detainer?.agency);
      }
    }
  });

  it('has each duplicate after the row that it repeats, about the same detainer', () => {
    for (const row of rowsWith('duplicate')) {
      const repeated = truth?.find((other) => other.row === row['repeats row']);
      expect(repeated?.detainer).toBe(row.detainer);
      expect(Number(repeated?.row)).toBeLessThan(Number(row.row));
    }
  });
});

describe('matching the list against the stays', () => {
  const weights = custodyWeights();
  const lexicon = new Lexicon();
  const [roll, rows] = [new RecordTable(weights.fields, lexicon), new RecordTable(weights.fields, lexicon)];
  for (const { number, name, born, agency, booked, left, how } of custody ?? []) {
    const stay = `${booked}/${how === 'in custody' ? '..' : left}`;
    roll.add({ number, name, born, facility: agency, custody: stay });
  }
  for (const { number, name, born, agency, issued } of list ?? []) {
    rows.add({ number, name, born, facility: agency, custody: issued });
  }
  const linker = new Linker(weights, roll);
  const pairs = [...linker.link(rows)];
  const foundBy = (row: string | undefined) =>
    pairs.filter((pair) => pair.left === Number(row) - 1 && bandOf(pair, weights.thresholds).band !== 'none');
  const idOf = (right: number): string => custody?.[right]?.custody ?? '';

  it('brings up a stay for every row whose person was ever held, but for three in a hundred at most', () => {
    const held = truth?.filter((row) => row.custody !== '') ?? [];
    const missed = held.filter(
      (row) => !foundBy(row.row).some(({ right }) => row.custody?.split(' ').includes(idOf(right))),
    );
    expect(missed.length / held.length).toBeLessThanOrEqual(0.03);
  });

  it('confirms nobody who was never held', () => {
    const confirmed = rowsWith('never in custody here').flatMap((row) =>
      foundBy(row.row).filter(({ identifiers }) => identifiers === 'same'),
    );
    expect(confirmed).toEqual([]);
  });

  it('says of a namesake county that it is in another state', () => {
    for (const row of rowsWith('other agency of like name')) {
      for (const pair of foundBy(row.row).filter(({ right }) => idOf(right) === row.custody)) {
        expect(explainPair(linker, rows, pair).lines.join('\n')).toContain('a facility of like name in another state');
      }
    }
  });

  it('puts both namesakes to a person where nothing tells them apart', () => {
    for (const row of rowsWith('under review')) {
      const found = foundBy(row.row).filter(({ right }) => row.custody?.split(' ').includes(idOf(right)));
      expect(found.map((pair) => bandOf(pair, weights.thresholds).band)).toEqual(['review', 'review']);
      expect(new Set(found.map(({ total }) => total)).size).toBe(1);
    }
  });
});
