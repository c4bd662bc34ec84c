import { symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFigures, formatImportFinding, ImportError, readRegister } from '../src/index.ts';
import { CODEBOOK, sampleRegister, scratchFolder } from './sample-register.ts';

const HEADER = 'received,place,person,asks_hold';

const build = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  definitions: Readonly<Record<string, string>> = {},
) => {
  const made = await buildFigures(readRegister(sampleRegister(definitions)), { folder: scratchFolder(files) });
  return { ...made, rows: made.figures[0]?.rows, says: made.findings.map(formatImportFinding) };
};
const csv = (...lines: readonly string[]) => ({ 'requests.csv': [HEADER, ...lines, ''].join('\n') });

describe('a file of records', () => {
  it('is counted by the query, and another number comes of another file', async () => {
    const [first, second] = [
      await build(csv('2026-03-01,Avila,1,YES', '2026-03-02,Avila,2,NO', '2026-03-02,Brighton,3,')),
      await build(csv('2026-03-01,Avila,1,YES', '2026-03-02,Brighton,2,NO', '2026-03-02,Brighton,3,')),
    ];
    expect(first.rows).toEqual([
      ['Avila', 2],
      ['Brighton', 1],
    ]);
    expect(second.rows).toEqual([
      ['Avila', 1],
      ['Brighton', 2],
    ]);
    expect(first.figures[0]?.result).not.toBe(second.figures[0]?.result);
    expect(first.inputs[0]?.sha256).not.toBe(second.inputs[0]?.sha256);
    expect([first.says, second.says]).toEqual([[], []]);
  });

  it.each([
    ['lines that end in CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line end at its end', (text: string) => text.trimEnd()],
    [
      'its columns in another order, in capitals and with spaces',
      (text: string) => text.replace(HEADER, 'DAY RECEIVED,Place,Person,Asks Hold'),
    ],
  ])('gives the same with %s', async (_how, change) => {
    const { 'requests.csv': text } = csv('2026-03-01,"Avila",1,YES', '2026-03-02, Brighton ,2,NO');
    const { rows, says } = await build({ 'requests.csv': change(text) });
    expect(rows).toEqual([
      ['Avila', 1],
      ['Brighton', 1],
    ]);
    expect(says).toEqual([]);
  });

  it('may lie behind a link, in a folder of any name', async () => {
    const folder = scratchFolder({ "o'brien [1]*?/requests.csv": `${HEADER}\n2026-03-01,Avila,1,YES\n` });
    const link = join(scratchFolder(), 'records');
    symlinkSync(join(folder, "o'brien [1]*?"), link);
    const { figures } = await buildFigures(readRegister(sampleRegister()), { folder: link });
    expect(figures[0]?.rows).toEqual([['Avila', 1]]);
  });

  it('may be packed with gzip', async () => {
    const { 'requests.csv': text } = csv('2026-03-01,Avila,1,YES');
    expect((await build({ 'requests.csv.gz': gzipSync(text) })).rows).toEqual([['Avila', 1]]);
  });

  it('has a finding with place and remedy for each cell that cannot be read; the row stays', async () => {
    const { says, inputs } = await build(
      csv('2026-03-01,Avila,1,YES', '2026-02-30,Avila,2,perhaps', '2026-03-02,Avila,3,NO'),
    );
    expect(says).toEqual([
      'requests.csv: row 3, received: bad-cell: found "2026-02-30"; write a day as YYYY-MM-DD; it is read as empty',
      'requests.csv: row 3, asks_hold: bad-cell: found "perhaps"; write YES or NO; it is read as empty',
    ]);
    expect(inputs[0]?.rows).toBe(3);
  });

  it('reports a row that cannot be taken apart, without its text, and gives the rows below their right places', async () => {
    const { says, inputs } = await build(
      csv('2026-03-01,Avila,1,YES', '2026-03-02,Avila', 'x,Avila,3,NO', '2026-03-02,Avila,4,NO,secret'),
    );
    expect(says).toEqual([
      expect.stringMatching(
        /^requests.csv: row 3: unreadable-row: found missing columns; a cell is missing; .*it is not counted/,
      ),
      expect.stringMatching(/^requests.csv: row 5: unreadable-row: found too many columns;/),
      expect.stringMatching(/^requests.csv: row 4, received: bad-cell: found "x"/),
    ]);
    expect(says.join()).not.toContain('secret');
    expect(inputs[0]?.rows).toBe(2);
  });

  it('says how many rows a quote that is never closed takes along', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `2026-03-01,Avila,${index},NO`);
    const { says, inputs } = await build(csv('2026-03-01,Avila,100,YES', '2026-03-01,"Avila,101,YES', ...rows));
    expect(inputs[0]?.rows).toBe(1);
    expect(says).toEqual([
      expect.stringMatching(
        /^requests.csv: row 3 \(and 9 more\): unreadable-row: found unquoted value; a quote is not closed/,
      ),
    ]);
  });

  it('packed with gzip and cut short ends the build, since half of it would pass for the whole', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `2026-03-01,Avila,${index},NO`);
    const packed = gzipSync(csv(...rows)['requests.csv']);
    await expect(build({ 'requests.csv.gz': packed.subarray(0, packed.length - 200) })).rejects.toThrow(
      /^requests.csv.gz: damaged or cut short \(unexpected end of file\); copy it again/,
    );
  });

  it('with more than a thousand rows that cannot be taken apart ends the build', async () => {
    const rows = Array.from({ length: 1001 }, () => '2026-03-01,Avila');
    await expect(build(csv(...rows))).rejects.toThrow(/1,001 rows cannot be taken apart, the first is row 2/);
  });

  it('names many bad cells and many unknown values up to a number, and counts the others', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `x${index},Place ${index},${index},NO`);
    const { says } = await build(csv(...rows));
    expect(says).toContainEqual(
      expect.stringMatching(/below row 201 \(and 49 more\): bad-cell: found cells that hold no value/),
    );
    expect(says).toContainEqual(
      expect.stringMatching(/row 52, place \(and 199 more\): unknown-value: found 200 other values/),
    );
    expect(says).toHaveLength(252);
  });

  it('reports a value that the codebook does not know once, with how often it stands', async () => {
    const { says, rows } = await build(csv('2026-03-01,Avila,1,YES', '2026-03-01,Cambria,2,', '2026-03-01,Cambria,3,'));
    expect(says).toEqual([
      expect.stringMatching(/^requests.csv: row 3, place \(and 1 more\): unknown-value: found "Cambria"; it is kept/),
    ]);
    expect(rows).toContainEqual(['Cambria', 2]);
  });

  it('marks repeated rows by the rule of the codebook, keeps them, and reads an absent number as no repeat', async () => {
    const { says, rows, inputs } = await build(
      csv(
        '2026-03-01,Avila,1,',
        '2026-03-01,Brighton,1,',
        '2026-03-01,Avila,,',
        '2026-03-01,Avila,,',
        '2026-03-02,Avila,1,',
      ),
    );
    expect(rows).toEqual([['Avila', 4]]);
    expect(inputs[0]?.rows).toBe(5);
    expect(says).toEqual([
      expect.stringMatching(
        /^requests.csv: row 3: repeated-row: found the same received, person as in an earlier row; it is kept/,
      ),
    ]);
  });

  it('says which columns it has too many and too few', async () => {
    const { says } = await build({ 'requests.csv': 'received,place,age\n2026-03-01,Avila,17\n' });
    expect(says).toEqual([
      expect.stringMatching(/line 1: absent-column: found no column person;/),
      expect.stringMatching(/line 1: absent-column: found no column asks_hold;/),
      expect.stringMatching(/line 1: unknown-column: found column "age"; it is not read;/),
    ]);
  });

  it('lets no query see a column that is dropped at the door', async () => {
    expect(CODEBOOK).toContain('headers: [gender]');
    const register = readRegister(sampleRegister());
    const withGender = scratchFolder({ 'requests.csv': `${HEADER},gender\n2026-03-01,Avila,1,YES,female\n` });
    const [document] = register.figures;
    if (document === undefined) throw new Error('the sample has a figure');
    const looking = {
      ...document,
      value: { ...document.value, query: 'SELECT gender AS place, 1 AS requests FROM requests' },
    };
    await expect(buildFigures({ ...register, figures: [looking] }, { folder: withGender })).rejects.toThrow(
      /gender.* not found/,
    );
    expect((await buildFigures(register, { folder: withGender })).findings).toEqual([]);
  });

  it.each([
    [
      'without a column that is needed',
      { 'requests.csv': 'place,person\nAvila,1\n' },
      /line 1 has no column "received"; expected the layout/,
    ],
    ['with one column twice', { 'requests.csv': 'received,place,Place\n' }, /two columns are named "place"/],
    ['that is empty', { 'requests.csv': '' }, /line 1 is empty/],
    ['parted by semicolons', { 'requests.csv': 'received;place\n' }, /parted by semicolons/],
    [
      'that is not packed as its name says',
      { 'requests.csv.gz': 'received,place\n' },
      /cannot be read \(incorrect header check\)/,
    ],
    ['that is no Parquet', { 'requests.parquet': 'PAR1' }, /not a whole Parquet file/],
  ])('%s ends the build with the remedy', async (_how, files, says) => {
    await expect(build(files)).rejects.toThrow(ImportError);
    await expect(build(files)).rejects.toThrow(says);
  });

  it('that is absent leaves its figures out, by name', async () => {
    const { figures, leftOut } = await build({});
    expect([figures, leftOut]).toEqual([[], [{ figure: 'requests-by-place', absent: ['requests.csv'] }]]);
  });

  it('is counted whole, whatever its rows say', async () => {
    const row = fc.record({
      place: fc.constantFrom('Avila', 'Brighton'),
      person: fc.integer({ min: 1, max: 30 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const property = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      const lines = rows.map(({ place, person, day }) => `2026-02-${String(day).padStart(2, '0')},${place},${person},`);
      const built = await build(csv(...lines));
      const seen = new Set<string>();
      const expected = new Map<string, number>();
      for (const { place, person, day } of rows) {
        if (seen.has(`${day} ${person}`)) continue;
        seen.add(`${day} ${person}`);
        expected.set(place, (expected.get(place) ?? 0) + 1);
      }
      expect(new Map(built.rows?.map(([place, count]) => [place, count]))).toEqual(expected);
      expect(built.inputs[0]?.rows).toBe(rows.length);
    });
    await fc.assert(property, { numRuns: 15 });
  });
});

it('the codebook of the 64-column layout keeps nothing of sex, countries, age or standing under immigration law', () => {
  const register = readRegister(join(import.meta.dirname, '..', '..', '..', 'figures'));
  const book = register.codebooks.find(({ value }) => value.codebook === 'ice-detainers-64')?.value;
  const kept = book?.columns.flatMap(({ headers }) => headers) ?? [];
  const dropped = book?.dropped.flatMap(({ headers }) => headers) ?? [];
  const PERSONAL = [
    'gender',
    'citizenship_country',
    'birth_country',
    'birth_year',
    'departure_country',
    'entry_status',
    'case_status',
  ];
  expect(kept.filter((name) => PERSONAL.includes(name))).toEqual([]);
  expect(dropped).toEqual(expect.arrayContaining(PERSONAL));
  expect(kept.length + dropped.length).toBeGreaterThanOrEqual(64);
});
