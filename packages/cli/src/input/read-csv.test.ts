import { describe, expect, it } from 'vitest';
import { readCsv } from '@holdpoint/tables';
import { asCase } from './table-case.ts';

async function* pieces(...texts: readonly string[]) {
  yield* texts;
}
const read = async (...texts: readonly string[]) =>
  (await Array.fromAsync(readCsv('a.csv', pieces(...texts)))).map(asCase);

describe('CSV that comes in pieces', () => {
  it('gives the same cases wherever it is cut', async () => {
    const text = 'id,agency\r\na,county-jail\r\n"b, ""c""",city-lockup\r\n';
    const whole = await read(text);
    expect(whole.map(({ raw }) => raw)).toEqual([
      { id: 'a', facts: { agency: 'county-jail' } },
      { id: 'b, "c"', facts: { agency: 'city-lockup' } },
    ]);
    for (let cut = 1; cut < text.length; cut++) expect(await read(text.slice(0, cut), text.slice(cut))).toEqual(whole);
  });

  it('has a fault in a row whose quote is never closed, and keeps it so that it is refused until mended', async () => {
    const [good, bad] = await read('id,agency\na,county-jail\nb,"county-jail\nc,city-lockup\n');
    expect(good?.faults).toBeUndefined();
    expect(bad?.faults).toEqual([expect.stringMatching(/^quotes: a quote in this row is never closed.*; close it$/)]);
    expect(bad).toMatchObject({ row: 3, kept: { cells: { agency: expect.stringMatching(/^#MEND! a quote/) } } });
  });

  it('ends the command where a row is longer than any, since a quote was not closed', async () => {
    const text = pieces('id,agency\na,"', 'x'.repeat(100));
    await expect(Array.fromAsync(readCsv('a.csv', text, 50))).rejects.toMatchObject({
      name: 'TableFault',
      message: 'a.csv: row 2 is longer than 50 characters; close its quote, then run again',
    });
  });

  it.each([
    ['an error of a spreadsheet', 'a,#N/A', 'agency: found the error #N/A; write the value, or empty the cell'],
    ['bytes that are no text', 'a,county\uFFFDjail', 'agency: found bytes that are not UTF-8; save the file as UTF-8'],
  ])('has a fault in a cell with %s', async (_what, line, says) => {
    const [bad] = await read(`id,agency\n${line}\n`);
    expect([bad?.raw, bad?.faults]).toEqual([undefined, [expect.stringContaining(says)]]);
  });

  it('has a fault in a cell that stands under no header', async () => {
    const [good, bad] = await read('id,,agency,\na,,county-jail,\nb,x,county-jail,\n');
    expect(good).toMatchObject({ raw: { id: 'a', facts: { agency: 'county-jail' } } });
    expect(bad?.faults).toEqual(['column 2: found "x" under no header; name it, or empty the cell']);
    expect(bad?.kept).toEqual({ columns: ['id', '', 'agency', ''], cells: ['b', 'x', 'county-jail', ''] });
  });

  it.each([
    ['semicolons', 'id;agency\n'],
    ['tabs', 'id\tagency\n'],
  ])('ends the command where the columns are parted by %s', async (named, text) => {
    await expect(read(text)).rejects.toThrow(`a.csv: the columns are parted by ${named}; save it with commas`);
  });

  it('ends the command where a column is no fact by any name', async () => {
    await expect(read('id,__proto__\n')).rejects.toThrow('a.csv: a column is named "__proto__"');
  });
});
