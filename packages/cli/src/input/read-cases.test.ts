import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { JAIL_CASE, scratchFile, scratchFolder } from '../../test/run-main.ts';
import { EXIT } from '../exit-codes.ts';
import { readCaseFile } from './read-cases.ts';

const CSV = 'id,agency\na,county-jail\nb,city-lockup\n';
const rawOf = (path: string) => readCaseFile(path).map(({ raw }) => raw);

describe('a file of cases', () => {
  it.each([
    ['one case', JAIL_CASE],
    ['a list', [JAIL_CASE]],
    ['a docket', { cases: [JAIL_CASE] }],
  ])('may be JSON with %s', (_what, content) => {
    expect(rawOf(scratchFile('a.json', JSON.stringify(content)))).toEqual([JAIL_CASE]);
  });

  it('keeps the whole of each JSON row for the reject file', () => {
    const [row] = readCaseFile(scratchFile('a.json', JSON.stringify([JAIL_CASE])));
    expect(row).toMatchObject({ row: 1, source: JSON.stringify(JAIL_CASE) });
  });

  it('may be CSV, its rows counted from the line after the header', () => {
    const rows = readCaseFile(scratchFile('a.csv', CSV));
    expect(rows.map(({ row, raw }) => [row, raw])).toEqual([
      [2, { id: 'a', facts: { agency: 'county-jail' } }],
      [3, { id: 'b', facts: { agency: 'city-lockup' } }],
    ]);
  });

  it.each([
    ['lines that end in CR LF', CSV.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${CSV}`],
    ['no line end at its end', CSV.trimEnd()],
  ])('may be CSV with %s', (_what, text) => {
    expect(rawOf(scratchFile('b.csv', text))).toEqual(rawOf(scratchFile('a.csv', CSV)));
  });

  it('may be packed', () => {
    expect(rawOf(scratchFile('a.csv.gz', gzipSync(CSV)))).toHaveLength(2);
    expect(rawOf(scratchFile('a.json.gz', gzipSync(JSON.stringify(JAIL_CASE))))).toEqual([JAIL_CASE]);
  });

  it.each([
    ['a cell too many', 'a,county-jail,yes', 3],
    ['a cell too few', 'a', 1],
  ])('has a fault in a CSV row with %s, and reads nothing of it', (_what, line, found) => {
    const [bad, good] = readCaseFile(scratchFile('a.csv', `id,agency\n${line}\nb,city-lockup\n`));
    expect(bad).toMatchObject({ row: 2, raw: undefined, source: JSON.stringify(line.split(',')) });
    expect(bad?.faults).toEqual([`columns: found ${found}; expected 2 as in the header; check commas and quotes`]);
    expect(good?.faults).toBeUndefined();
  });
});

describe('a file that cannot be read ends the command:', () => {
  it.each([
    ['not JSON', 'a.json', '{ "id": ', 'not JSON ('],
    ['a list of cases that is none', 'a.json', '{ "cases": {} }', '"cases" is no list; write { "cases": [ … ] }'],
    ['packed and cut short', 'a.json.gz', gzipSync('{"id": "a"}').subarray(0, 12), 'check the path and that the file'],
    ['CSV without a header', 'a.csv', '', 'no header row; write the names of the columns in line 1'],
    ['a column named twice', 'a.csv', 'id,agency,agency\n', 'two columns are named "agency"; name each fact once'],
  ])('%s', (_what, name, content, says) => {
    const path = scratchFile(name, content);
    expect(() => readCaseFile(path)).toThrow(expect.objectContaining({ status: EXIT.noInput }));
    expect(() => readCaseFile(path)).toThrow(says);
  });

  it('absent', () => {
    const path = `${scratchFolder()}/absent.json`;
    expect(() => readCaseFile(path)).toThrow(expect.objectContaining({ status: EXIT.noInput }));
    expect(() => readCaseFile(path)).toThrow('absent.json: cannot be read (ENOENT');
  });
});
