import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parquetFile } from './parquet-file.ts';
import { runMain, scratchFile, scratchFolder } from './run-main.ts';
import { SAMPLE_DOCKET, sampleCases, sampleCsv, sampleSheet } from './sample-table.ts';
import { xlsxFile } from '../../../scripts/xlsx-file.ts';

const ALL = ['--actions', 'all', '--known-on', '2027-01-15', '-o', 'json'];
const lines = (values: readonly unknown[]) => values.map((one) => `${JSON.stringify(one)}\n`).join('');
const csvAsParquet = () =>
  parquetFile(`SELECT * FROM read_csv('${scratchFile('a.csv', sampleCsv())}', header = true, all_varchar = true)`);
const jsonAsParquet = () =>
  parquetFile(
    `SELECT * FROM read_json('${scratchFile('a.ndjson', lines(sampleCases()))}', format = 'newline_delimited')`,
  );

describe('the sample docket', () => {
  let expected = '';
  beforeAll(async () => {
    expected = (await runMain('decide', SAMPLE_DOCKET, ...ALL)).out;
  });

  const decided = async (path: string): Promise<{ factsHash: string }[]> => {
    const { status, out, err } = await runMain('decide', path, ...ALL);
    expect([status, err]).toEqual([0, '']);
    return JSON.parse(out);
  };

  it.each<[string, () => string | Promise<string>]>([
    ['NDJSON', () => scratchFile('a.ndjson', lines(sampleCases()))],
    ['packed NDJSON', () => scratchFile('a.ndjson.gz', gzipSync(lines(sampleCases())))],
    ['Parquet with dates, lists and records', jsonAsParquet],
  ])('is decided alike, to the hash of its facts, as %s', async (_what, write) => {
    expect(await decided(await write())).toEqual(JSON.parse(expected));
  });

  // A table writes "document" as the first of "documents", which is the same case in other words, with another hash.
  const FACTS_HASH = /^ *"factsHash": .*\n/gm;

  it.each<[string, () => string | Promise<string>]>([
    ['CSV', () => scratchFile('a.csv', sampleCsv())],
    ['CSV as UTF-16', () => scratchFile('a.csv', Buffer.from(`\uFEFF${sampleCsv()}`, 'utf16le'))],
    ['Excel', () => scratchFile('a.xlsx', xlsxFile([sampleSheet('Docket')]))],
    ['Parquet with columns of text', csvAsParquet],
  ])('is decided alike as %s', async (_what, write) => {
    const found = await decided(await write());
    expect(JSON.stringify(found, null, 2).replaceAll(FACTS_HASH, '')).toBe(
      expected.trimEnd().replaceAll(FACTS_HASH, ''),
    );
    const asCsv = await decided(scratchFile('b.csv', sampleCsv()));
    expect(found.map((one) => one.factsHash)).toEqual(asCsv.map((one) => one.factsHash));
  });

  it('comes back as NDJSON with a line for each case, the same as in JSON', async () => {
    const { out } = await runMain('decide', SAMPLE_DOCKET, ...ALL, '-o', 'ndjson');
    const answers = out.trimEnd().split('\n');
    expect(answers).toHaveLength(sampleCases().length);
    expect(answers.map((line) => JSON.parse(line))).toEqual(JSON.parse(expected));
    expect(expected).toBe(`${JSON.stringify(JSON.parse(expected), null, 2)}\n`);
  });

  it('is explained alike from a sheet', async () => {
    const path = scratchFile('a.xlsx', xlsxFile([sampleSheet('Docket')]));
    const options = ['--case', 'held-to-answer', '--actions', 'transfer', '--known-on', '2027-01-15'];
    const [sheet, docket] = [
      await runMain('explain', path, ...options),
      await runMain('explain', SAMPLE_DOCKET, ...options),
    ];
    const withoutHash = (text: string) => text.replace(/ facts [0-9a-f]{16} /, ' ');
    expect([sheet.status, sheet.err, withoutHash(sheet.out)]).toEqual([0, '', withoutHash(docket.out)]);
  });
});

const GOOD = { id: 'good', jurisdiction: 'us-ca', on: '2026-03-02', facts: { agency: 'county-jail' } };
const BAD = { ...GOOD, id: 'bad', facts: { agency: 'castle' } };
const csv = 'id,jurisdiction,on,agency\ngood,us-ca,2026-03-02,county-jail\nbad,us-ca,2026-03-02,castle\n';
const asParquet = () => parquetFile(`SELECT * FROM read_csv('${scratchFile('b.csv', csv)}', header = true)`);
const asSheet = () => {
  const row = (cells: string, number: number) =>
    cells
      .split(',')
      .map((text, column) => `<c r="${'ABCD'[column]}${number}" t="str"><v>${text}</v></c>`)
      .join('');
  return scratchFile(
    'a.xlsx',
    xlsxFile([
      {
        name: 'Docket',
        rows: csv
          .trimEnd()
          .split('\n')
          .map((line, index) => row(line, index + 1)),
      },
    ]),
  );
};

describe('a bad row is told, kept, mended and fed again, from', () => {
  it.each<[string, string, () => string | Promise<string>]>([
    ['JSON', 'row 2', () => scratchFile('a.json', JSON.stringify([GOOD, BAD]))],
    ['NDJSON', 'row 2', () => scratchFile('a.ndjson', lines([GOOD, BAD]))],
    ['CSV', 'row 3', () => scratchFile('a.csv', csv)],
    ['Excel', 'Docket row 3', asSheet],
    ['Parquet', 'row 2', asParquet],
  ])('%s', async (_what, place, write) => {
    const rejects = join(scratchFolder(), 'kept.ndjson');
    const options = ['--actions', 'hold', '-o', 'json'];
    const first = await runMain('decide', await write(), '--rejects', rejects, ...options);
    expect(first.status).toBe(1);
    expect(JSON.parse(first.out)).toMatchObject([{ case: 'good' }]);
    expect(first.err).toMatch(new RegExp(`^${place}: agency: found "castle"; write one of: county-jail, `));

    const again = join(scratchFolder(), 'again.ndjson');
    expect((await runMain('decide', rejects, '--rejects', again, ...options)).status).toBe(1);
    expect(readFileSync(again, 'utf8').replace('"row":1', '')).toBe(
      readFileSync(rejects, 'utf8').replace(/"row":\d/, ''),
    );

    writeFileSync(rejects, readFileSync(rejects, 'utf8').replaceAll('castle', 'county-jail'));
    const mended = await runMain('decide', rejects, ...options);
    expect([mended.status, mended.err]).toEqual([0, '']);
    expect(JSON.parse(mended.out)).toMatchObject([{ case: 'bad', answers: [{ answer: 'prohibited' }] }]);
  });
});

describe('a file of another kind than it says', () => {
  it.each([
    ['CSV called .json', 'a.json', csv, [], 4, 'not JSON ('],
    ['CSV called .json, and said to be CSV', 'a.json', csv, ['--format', 'csv'], 1, 'row 3: agency: found "castle"'],
    [
      'CSV called .xlsx',
      'a.xlsx',
      csv,
      [],
      4,
      'named as an Excel workbook, but it holds text; if it is CSV, say --format csv',
    ],
    ['a sheet asked of CSV', 'a.csv', csv, ['--sheet', 'x'], 2, 'is csv; only an Excel workbook has sheets'],
    ['packed Excel', 'a.xlsx.gz', gzipSync(xlsxFile([])), [], 4, 'packed with gzip; unpack it (gunzip)'],
    ['CSV packed and cut short', 'a.csv.gz', gzipSync(csv).subarray(0, 40), [], 4, 'cannot be read'],
  ])('%s', async (_what, name, content, options, status, says) => {
    const rejects = join(scratchFolder(), 'r.ndjson');
    const found = await runMain('decide', scratchFile(name, content), '--rejects', rejects, ...options);
    expect([found.status, found.err]).toEqual([status, expect.stringContaining(says)]);
  });

  it('is told in one line though a cell of it holds ten million letters', async () => {
    const path = scratchFile('a.ndjson', lines([{ ...GOOD, facts: { agency: 'x'.repeat(10_000_000) } }, GOOD]));
    const rejects = join(scratchFolder(), 'r.ndjson');
    const { status, out, err } = await runMain('decide', path, '--rejects', rejects, '-o', 'ndjson');
    expect([status, out.split('\n').length, err.split('\n').length]).toEqual([1, 2, 3]);
    expect(err.length).toBeLessThan(2000);
    expect(readFileSync(rejects, 'utf8').length).toBeGreaterThan(10_000_000);
  });
});
