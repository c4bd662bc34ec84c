import { describe, expect, it } from 'vitest';
import { readNdjson } from './read-ndjson.ts';

async function* pieces(...texts: readonly string[]) {
  yield* texts;
}
const read = (longest: number | undefined, ...texts: readonly string[]) =>
  Array.fromAsync(readNdjson(pieces(...texts), longest));

describe('NDJSON', () => {
  it('holds a case a line, counted with the blank ones', async () => {
    const rows = await read(undefined, '{"id":"a"}\r\n\n  \n{"id":', '"b"}\n{"id":"c"}');
    expect(rows.map(({ row, place, raw }) => [row, place, raw])).toEqual([
      [1, 'row 1', { id: 'a' }],
      [4, 'row 4', { id: 'b' }],
      [5, 'row 5', { id: 'c' }],
    ]);
  });

  it('has a fault in a line that is broken, and reads the lines around it', async () => {
    const [first, bad, last] = await read(undefined, '{"id":"a"}\n{"id": \n{"id":"c"}\n');
    expect([first?.raw, last?.raw]).toEqual([{ id: 'a' }, { id: 'c' }]);
    expect(bad).toMatchObject({ row: 2, raw: undefined, kept: { text: '{"id": ' } });
    expect(bad?.faults).toEqual([expect.stringMatching(/^line: not JSON \(.+\); write one case as JSON on one line$/)]);
  });

  it('does not hold a line that is longer than any case, and reads the next', async () => {
    const rows = await read(3000, `{"id":"${'x'.repeat(2000)}`, 'x'.repeat(2000), '"}\n{"id":"b"}');
    expect(rows[0]?.faults).toEqual(['line: too long to be a case; it is kept cut; write one case on each line']);
    expect(rows[0]?.kept).toEqual({ text: expect.stringMatching(/^\{"id":"x{993}$/) });
    expect(rows[1]).toMatchObject({ row: 2, raw: { id: 'b' } });
  });

  it('has a fault where bytes were no text', async () => {
    const [bad] = await read(undefined, '{"id":"\uFFFD"}\n');
    expect(bad?.faults).toEqual([expect.stringContaining('line: found bytes that are not UTF-8; save the file as')]);
  });
});

describe('a line of a reject file is read as', () => {
  const LINE = { row: 7, faults: ['agency: …'] };
  it.each([
    ['the case it keeps', { case: { id: 'a', facts: {} } }, { id: 'a', facts: {} }],
    [
      'the row of a table',
      { cells: { id: 'a', agency: 'county-jail' } },
      { id: 'a', facts: { agency: 'county-jail' } },
    ],
    ['cells beside their columns', { columns: ['id', 'agency'], cells: ['a', ''] }, { id: 'a', facts: {} }],
    ['text that is JSON now', { text: '{"id":"a","facts":{}}' }, { id: 'a', facts: {} }],
  ])('%s', async (_what, kept, raw) => {
    const [one] = await read(undefined, JSON.stringify({ ...LINE, ...kept }));
    expect([one?.row, one?.raw, one?.faults]).toEqual([1, raw, undefined]);
  });

  it.each([
    ['a cell too many', { columns: ['id'], cells: ['a', 'b'] }, 'columns: found 2; expected 1 as in the header'],
    ['text that is still no JSON', { text: '{"id":' }, 'text: not JSON ('],
    ['an error of a spreadsheet', { cells: { agency: '#N/A' } }, 'agency: found the error #N/A; write the value'],
    ['a cell marked to be mended', { cells: { agency: '#MEND! found x; write y' } }, 'agency: found x; write y'],
  ])('bad again, with %s', async (_what, kept, says) => {
    const [one] = await read(undefined, JSON.stringify({ ...LINE, ...kept }));
    expect([one?.raw, one?.kept, one?.faults]).toEqual([undefined, kept, [expect.stringContaining(says)]]);
  });
});
