import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { JAIL_CASE, scratchFile, scratchFolder } from '../../test/run-main.ts';
import { EXIT } from '../exit-codes.ts';
import { readAllCases } from './read-cases.ts';

const CSV = 'id,agency\na,county-jail\nb,city-lockup\n';
const rawOf = async (path: string) => (await readAllCases(path)).map(({ raw }) => raw);

describe('a file of cases', () => {
  it.each([
    ['one case', JAIL_CASE],
    ['a list', [JAIL_CASE]],
    ['a docket', { cases: [JAIL_CASE] }],
  ])('may be JSON with %s', async (_what, content) => {
    expect(await rawOf(scratchFile('a.json', JSON.stringify(content)))).toEqual([JAIL_CASE]);
  });

  it('keeps the whole of each JSON row for the reject file', async () => {
    const [row] = await readAllCases(scratchFile('a.json', JSON.stringify([JAIL_CASE])));
    expect(row).toMatchObject({ row: 1, place: 'row 1', kept: { case: JAIL_CASE } });
  });

  it('may be CSV, its rows counted from the line after the header', async () => {
    const rows = await readAllCases(scratchFile('a.csv', CSV));
    expect(rows.map(({ row, raw }) => [row, raw])).toEqual([
      [2, { id: 'a', facts: { agency: 'county-jail' } }],
      [3, { id: 'b', facts: { agency: 'city-lockup' } }],
    ]);
  });

  it.each([
    ['lines that end in CR LF', CSV.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${CSV}`],
    ['no line end at its end', CSV.trimEnd()],
  ])('may be CSV with %s', async (_what, text) => {
    expect(await rawOf(scratchFile('b.csv', text))).toEqual(await rawOf(scratchFile('a.csv', CSV)));
  });

  it('may be packed', async () => {
    expect(await rawOf(scratchFile('a.csv.gz', gzipSync(CSV)))).toHaveLength(2);
    expect(await rawOf(scratchFile('a.json.gz', gzipSync(JSON.stringify(JAIL_CASE))))).toEqual([JAIL_CASE]);
  });

  it.each([
    ['a cell too many', 'a,county-jail,yes', 3],
    ['a cell too few', 'a', 1],
  ])('has a fault in a CSV row with %s, and reads nothing of it', async (_what, line, found) => {
    const [bad, good] = await readAllCases(scratchFile('a.csv', `id,agency\n${line}\nb,city-lockup\n`));
    expect(bad).toMatchObject({ row: 2, raw: undefined, kept: { columns: ['id', 'agency'], cells: line.split(',') } });
    expect(bad?.faults).toEqual([`columns: found ${found}; expected 2 as in the header; check commas and quotes`]);
    expect(good?.faults).toBeUndefined();
  });
});

describe('a file that cannot be read ends the command:', () => {
  it.each([
    ['not JSON', 'a.json', '{ "id": ', 'not JSON ('],
    ['a list of cases that is none', 'a.json', '{ "cases": {} }', '"cases" is no list; write { "cases": [ … ] }'],
    ['packed and cut short', 'a.json.gz', gzipSync('{"id": "a"}').subarray(0, 12), 'check the path and that the file'],
    ['empty', 'a.csv', '', 'the file is empty; expected cases as'],
    ['CSV without a header', 'a.csv', '\n', 'no header row; write the names of the columns in line 1'],
    ['a column named twice', 'a.csv', 'id,agency,agency\n', 'two columns are named "agency"; name each fact once'],
  ])('%s', async (_what, name, content, says) => {
    const path = scratchFile(name, content);
    await expect(readAllCases(path)).rejects.toMatchObject({
      status: EXIT.noInput,
      message: expect.stringContaining(says),
    });
  });

  it('absent', async () => {
    await expect(readAllCases(`${scratchFolder()}/absent.json`)).rejects.toMatchObject({
      status: EXIT.noInput,
      message: expect.stringContaining('absent.json: cannot be read (ENOENT'),
    });
  });
});
