import { describe, expect, it } from 'vitest';
import { scratchFile } from '../../test/run-main.ts';
import { textCell, type TestSheet, workbookParts, xlsxFile, zipFile } from '../../../../scripts/xlsx-file.ts';
import { EXIT } from '../exit-codes.ts';
import { readAllCases } from './read-cases.ts';

const HEADER = textCell('A1', 'id') + textCell('B1', 'agency') + textCell('C1', 'conviction 1 on');
const row = (number: number, agency: string, third = '') =>
  textCell(`A${number}`, `case-${number}`) + textCell(`B${number}`, agency) + third;
const sheet = (rows: readonly string[], more: Partial<TestSheet> = {}): TestSheet => ({
  name: 'Docket',
  rows,
  ...more,
});
const number = (reference: string, value: string, style: number) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

const read = async (bytes: Uint8Array, options: { sheet?: string } = {}) => {
  const notes: string[] = [];
  const path = scratchFile('a.xlsx', bytes);
  const rows = await readAllCases(path, { ...options, note: (says) => notes.push(says.replace(path, 'a.xlsx')) });
  return { rows, notes, raw: rows.map(({ raw }) => raw), faults: rows.flatMap(({ faults }) => faults ?? []) };
};

describe('an Excel sheet', () => {
  it('is read below its header, its rows counted as the sheet shows them', async () => {
    const { rows, raw, notes } = await read(
      xlsxFile([sheet([HEADER, row(2, 'county-jail'), '', row(4, 'probation')])]),
    );
    expect(rows.map(({ row: shown, place }) => [shown, place])).toEqual([
      [2, 'Docket row 2'],
      [4, 'Docket row 4'],
    ]);
    expect(raw).toEqual([
      { id: 'case-2', facts: { agency: 'county-jail' } },
      { id: 'case-4', facts: { agency: 'probation' } },
    ]);
    expect(notes).toEqual([]);
  });

  it('shares strings, rich text and guides to pronunciation left apart', async () => {
    const strings = ['<r><t>county</t></r><r><t>-jail</t></r><rPh sb="0" eb="1"><t>x</t></rPh>', '<t>a_x0041_</t>'];
    const cells = '<c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c>';
    expect((await read(xlsxFile([sheet([HEADER, cells])], { strings }))).raw).toEqual([
      { id: 'aA', facts: { agency: 'county-jail' } },
    ]);
  });

  it.each([
    ['of 1900', false, '46083', '2026-03-02'],
    ['of 1900, before its false leap day', false, '59', '1900-02-28'],
    ['of 1900, after its false leap day', false, '61', '1900-03-01'],
    ['of 1904', true, '44621', '2026-03-02'],
    ['of 1904, its first day', true, '0', '1904-01-01'],
    ['with a time beside it', false, '46083.99', '2026-03-02'],
  ])('has days in the calendar %s', async (_what, is1904, stored, day) => {
    const cells = row(2, 'county-jail', number('C2', stored, 1));
    const { raw } = await read(xlsxFile([sheet([HEADER, cells])], { formats: ['m/d/yyyy h:mm'], is1904 }));
    expect(raw).toMatchObject([{ facts: { convictions: { list: [{ on: day }] } } }]);
  });

  it.each([
    ['a number in full', 'General', '12345678901234', '12345678901234'],
    ['zeroes before a number', '00000', '123', '00123'],
    ['decimals', '0.00', '3', '3.00'],
    ['a time', 'h:mm', '0.59027777', '14:10'],
    ['hours above a day', '[h]:mm', '1.5', '36:00'],
    ['a month without its day', 'mmm\\-yy', '46083', 'Mar-26'],
    ['a percentage', '0%', '0.5', '50%'],
  ])('shows %s', async (_what, format, stored, shown) => {
    const cells = number('A2', stored, 1) + textCell('B2', 'county-jail');
    expect((await read(xlsxFile([sheet([HEADER, cells])], { formats: [format] }))).raw).toMatchObject([{ id: shown }]);
  });

  it('gives the stored value of a formula, and truth values', async () => {
    const header = `${textCell('A1', 'agency')}${textCell('B1', 'current registrant')}`;
    const cells = '<c r="A2" t="str"><f>X1</f><v>county-jail</v></c><c r="B2" t="b"><v>1</v></c>';
    expect((await read(xlsxFile([sheet([header, cells])]))).raw).toEqual([
      { facts: { agency: 'county-jail', 'current registrant': true } },
    ]);
  });

  it('takes the empty text that a formula gives for an empty cell', async () => {
    const cells = textCell('A2', 'a') + '<c r="B2" t="str"><f>X1</f><v></v></c>';
    expect((await read(xlsxFile([sheet([HEADER, cells])]))).raw).toEqual([{ id: 'a', facts: {} }]);
  });

  it.each([
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', 'found the error #N/A; mend the formula, or empty the cell'],
    ['a formula never calculated', '<c r="B2"><f>X1</f></c>', 'found a formula without its result; open the workbook'],
    ['a formula another program wrote', '<c r="B2"><f>X1</f><v></v></c>', 'found a formula without its result; open'],
    ['a date that never was', number('B2', '60', 1), 'found the number 60 shown as a date, which is no day'],
    ['no number', '<c r="B2"><v>x</v></c>', 'found "x" where a number is stored'],
    ['a string that is not there', '<c r="B2" t="s"><v>9</v></c>', 'found no string number 9'],
  ])('has a fault in a cell with %s, names it, and reads the other rows', async (_what, bad, says) => {
    const rows = [HEADER, textCell('A2', 'a') + bad, row(3, 'county-jail')];
    const { faults, raw, rows: found } = await read(xlsxFile([sheet(rows)], { formats: ['yyyy-mm-dd'] }));
    expect(faults).toEqual([expect.stringContaining(`Docket!B2: ${says}`)]);
    expect(raw).toEqual([undefined, { id: 'case-3', facts: { agency: 'county-jail' } }]);
    expect(found[0]?.kept).toEqual({
      cells: { id: 'a', agency: expect.stringContaining(says), 'conviction 1 on': '' },
    });
  });

  it('has a fault where cells are merged, but not in the first of them, nor outside the table', async () => {
    const after = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="B4:C4"/><mergeCell ref="F2:G9"/></mergeCells>';
    const rows = [HEADER, row(2, 'county-jail'), textCell('A3', 'x'), row(4, 'county-jail')];
    const { faults } = await read(xlsxFile([sheet(rows, { after })]));
    expect(faults).toEqual([
      expect.stringMatching(
        /^Docket!B3: merged with others \(B2:B3\), of which only the first holds a value; write it into each$/,
      ),
      expect.stringMatching(/^Docket!C4: merged with others \(B4:C4\)/),
    ]);
  });

  it('has a fault in a cell under no header', async () => {
    const rows = ['', HEADER, row(3, 'county-jail', textCell('E3', 'x'))];
    const { faults } = await read(xlsxFile([sheet(rows, { name: 'My cases' })]));
    expect(faults).toEqual([`'My cases'!E3: found "x" under no header; name it in row 2, or empty the cell`]);
  });

  it('reads hidden rows and columns, and says so', async () => {
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
    const rows = [HEADER, row(2, 'county-jail'), row(3, 'county-jail')];
    const { raw, notes } = await read(xlsxFile([sheet(rows, { before, marks: { 3: 'hidden="1"' } })]));
    expect(raw).toHaveLength(2);
    expect(notes).toEqual([
      'a.xlsx: sheet "Docket": hidden columns were read too: "agency"',
      'a.xlsx: sheet "Docket": hidden rows were read too: 1, the first is row 3',
    ]);
  });
});

describe('of several sheets', () => {
  const sheets = [
    sheet([HEADER, row(2, 'old')], { name: 'Old', state: 'hidden' }),
    sheet([HEADER, row(2, 'county-jail')]),
    sheet([HEADER, row(2, 'probation')], { name: 'Notes' }),
  ];

  it('the first that is not hidden is read, and named beside the others', async () => {
    const { raw, notes } = await read(xlsxFile(sheets));
    expect(raw).toMatchObject([{ facts: { agency: 'county-jail' } }]);
    expect(notes).toEqual(['a.xlsx: read sheet "Docket"; there are also "Old" (hidden), "Notes"; choose with --sheet']);
  });

  it('one may be named, in any case of letters', async () => {
    const { raw, notes } = await read(xlsxFile(sheets), { sheet: 'notes' });
    expect([raw, notes]).toEqual([[{ id: 'case-2', facts: { agency: 'probation' } }], []]);
  });

  it('one that is not there ends the command', async () => {
    await expect(read(xlsxFile(sheets), { sheet: 'Cases' })).rejects.toMatchObject({
      status: EXIT.usage,
      message: expect.stringMatching(/^--sheet: no sheet "Cases"; .*a\.xlsx has "Old" \(hidden\), "Docket", "Notes"$/),
    });
  });
});

describe('a workbook that cannot be read ends the command:', () => {
  const whole = xlsxFile([sheet([HEADER, row(2, 'county-jail')])]);
  const parts = workbookParts([sheet([HEADER])]);
  const page = 'xl/worksheets/sheet0.xml';
  it.each([
    ['cut short', whole.subarray(0, 600), 'a.xlsx: not a whole Excel workbook ('],
    ['an empty sheet', xlsxFile([sheet([])]), 'sheet "Docket" is empty; write the names of the columns in row 1'],
    ['no sheets', xlsxFile([]), 'a workbook without sheets of cells'],
    ['another archive', zipFile({ 'a.csv': 'id' }), 'a zip archive, but no Excel workbook; unpack it and name'],
    ['an OpenDocument file', zipFile({ 'content.xml': '' }), 'an OpenDocument file, not an Excel workbook; save it as'],
    [
      'a part missing',
      zipFile({ '_rels/.rels': parts['_rels/.rels'] ?? '' }),
      '(xl/_rels/workbook.xml.rels is missing)',
    ],
    ['XML cut short', zipFile({ ...parts, [page]: '<worksheet><sheetData><row r="1">' }), 'unclosed tag: row'],
    [
      'a document type',
      zipFile({ ...parts, [page]: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      'declares a document type',
    ],
    ['rows out of order', xlsxFile([sheet([HEADER, '</row><row r="1">'])]), 'Docket: found row 1 after row 2'],
    ['a column named twice', xlsxFile([sheet([HEADER + textCell('D1', 'id')])]), 'two columns are named "id"'],
    ['a header with an error', xlsxFile([sheet(['<c r="A1" t="e"><v>#REF!</v></c>'])]), 'header A1: found the error'],
    ['a part too large', zipFile(parts, { [page]: 3_000_000_000 }), 'unpacks to 2,862 MB, at most 2,048 MB are read'],
    [
      'a part larger than it says',
      zipFile(parts, { [page]: 5 }),
      'not a whole Excel workbook (too many bytes in the stream',
    ],
  ])('%s', async (_what, bytes, says) => {
    await expect(read(bytes)).rejects.toMatchObject({ status: EXIT.noInput, message: expect.stringContaining(says) });
  });
});
