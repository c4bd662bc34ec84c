import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet, writeCsv, writeWorkbook } from '@holdpoint/papers';
import { valueOf } from './value-of.ts';

const WORKBOOK =
  '<workbook xmlns:r="r"><sheets><sheet name="Old" state="hidden" r:id="a"/><sheet name="New" r:id="b"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>';

/** A workbook as another program writes it: shared strings, a hidden sheet, cells left out. */
const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const parts = {
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': '<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t></t></rPh></si></sst>',
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};

const cells = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/\p{Cc}|[\uD800-\uDFFF\uFFFE\uFFFF]/gu, ''));
const rows = fc.array(
  fc.array(cells, { minLength: 5, maxLength: 5 }).map((row) => ['key', ...row.slice(1)]),
  { minLength: 1, maxLength: 20 },
);
const trimmed = (all: readonly (readonly string[])[]) =>
  all.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));

describe('a spreadsheet', () => {
  it('written and read as a workbook is the same (any texts)', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(trimmed(valueOf(readSheet(writeWorkbook(all))))).toEqual(trimmed(all));
      }),
    );
  });

  it('written and read as CSV is the same (any texts)', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(valueOf(readSheet(Buffer.from(writeCsv(all))))).toEqual(all);
      }),
    );
  });

  it('is the same bytes each time', () => {
    expect(Buffer.from(writeWorkbook([['a', 'ñ']])).equals(writeWorkbook([['a', 'ñ']]))).toBe(true);
  });

  it('keeps the text of a cell from becoming a formula, a number or a day', () => {
    const sheet = Buffer.from(
      unzipSync(writeWorkbook([['key'], ['=1+1']]))['xl/worksheets/sheet1.xml'] ?? [],
    ).toString();
    expect(sheet).toContain('<c t="inlineStr" s="1"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).not.toContain('<f>');
  });

  it('of another program is read with its shared strings, its gaps and its results, past the sheets that it hides', () => {
    const sheet =
      '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="str"><f>A1</f><v>told</v></c></row><row r="4"><c t="s"><v>0</v></c><c><v>7</v></c></row>';
    expect(valueOf(readSheet(workbook(sheet)))).toEqual([[], ['', 'two', '', 'told'], [], ['one', '7']]);
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from('key\xff', 'latin1'), 'not UTF-8'],
    ['a zip that is cut off', workbook('').subarray(0, 200), 'not a whole Excel workbook'],
    ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('a') }), 'not an Excel workbook'],
    ['XML that is broken', workbook('<row>'), 'damaged'],
    [
      'a document type',
      workbook('', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "b">]><sst/>' }),
      'declares a document type',
    ],
    ['rows out of order', workbook('<row r="2"/><row r="1"/>'), 'found row 1 after row 2'],
    ['a row far beyond any catalogue', workbook('<row r="1048576"/>'), 'found row 1048576'],
    ['a cell far beyond any catalogue', workbook('<row><c r="XFD1"><v>1</v></c></row>'), 'a cell out of its place'],
    [
      'more than any catalogue when unpacked',
      workbook('', { 'xl/worksheets/sheet3.xml': 'a'.repeat(34_000_000) }),
      'unpacks to more than 32 MB',
    ],
    ['more bytes than any catalogue', new Uint8Array(9_000_000), 'larger than 8 MB'],
  ])('is refused for %s', (_, bytes, says) => {
    const result = readSheet(bytes);
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'catalogue-wrong', details: [expect.stringContaining(says)] },
    });
  });

  it('never throws, whatever the bytes', () => {
    const whole = writeWorkbook([
      ['key', 'english'],
      ['a', 'b'],
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.nat(whole.length), (changes, length) => {
        const bytes = Uint8Array.from(whole.subarray(0, length));
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
        expect(typeof readSheet(bytes).ok).toBe('boolean');
      }),
    );
  });
});
