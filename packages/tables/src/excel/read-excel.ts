import { TableFault } from '../table-fault.ts';
import type { TableOptions } from '../table-options.ts';
import type { RawRow } from '../raw-row.ts';

import { readHeader } from '../table-row.ts';
import { columnLetters } from './cell-name.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { readMergedCells } from './read-merged-cells.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbook, type Sheet } from './read-workbook.ts';
import { sheetRow, type SheetHeader } from './sheet-row.ts';

/** The archive itself is held; its parts are not, but for the strings that cells share. */
const ARCHIVE_BYTES = 268_435_456;
const SHEET_BYTES = 2_147_483_648;
const STRINGS_BYTES = 268_435_456;
const STYLES_BYTES = 16_777_216;

/** The cases of one sheet of an Excel workbook; its first row that holds something is the header. */
export const readExcel = async (
  path: string,
  bytes: AsyncIterable<Buffer>,
  { sheet: wanted, note = () => undefined, isText = () => false }: TableOptions,
): Promise<AsyncIterable<RawRow>> => {
  const archive = await openArchive(path, await holdBytes(path, bytes));
  const workbook = await readWorkbook(path, archive);
  const sheet = chooseSheet(path, workbook.sheets, wanted, note);
  const part = `${path}: ${sheet.name}`;
  const { sharedStrings, styles, is1904 } = workbook;
  const strings =
    sharedStrings === undefined
      ? []
      : await readSharedStrings(`${path}: ${sharedStrings}`, await archive.open(sharedStrings, STRINGS_BYTES));
  const formats =
    styles === undefined ? [] : await readStyles(`${path}: ${styles}`, await archive.open(styles, STYLES_BYTES));
  const hidden = { rows: 0, firstRow: 0, columns: [] as number[] };
  const hideColumns = (first: number, last: number): void => {
    for (let column = first; column <= Math.min(last, 16_383); column++) hidden.columns.push(column);
  };
  const context = { strings, styles: formats, is1904, hideColumns };
  const rows = async () => readSheet(part, await archive.open(sheet.part, SHEET_BYTES), context);
  return rowsOf(path, sheet, archive, rows, hidden, { note, isText });
};

interface Hidden {
  rows: number;
  firstRow: number;
  columns: number[];
}

async function* rowsOf(
  path: string,
  sheet: Sheet,
  archive: Archive,
  rows: () => Promise<AsyncIterable<SheetRow>>,
  hidden: Hidden,
  { note, isText }: Required<Pick<TableOptions, 'note' | 'isText'>>,
): AsyncGenerator<RawRow> {
  const merged = await readMergedCells(`${path}: ${sheet.name}`, await archive.open(sheet.part, SHEET_BYTES));
  let header: SheetHeader | undefined;
  for await (const row of await rows()) {
    if (header === undefined) {
      header = headerOf(path, sheet, row, merged);
      noteHiddenColumns(path, sheet, header, hidden.columns, note);
      continue;
    }
    if (row.isHidden) {
      hidden.rows += 1;
      hidden.firstRow ||= row.row;
    }
    yield sheetRow(header, row, isText);
  }
  if (header === undefined) {
    throw new TableFault(`${path}: sheet "${sheet.name}" is empty; write the names of the columns in row 1`);
  }
  if (hidden.rows > 0) {
    note(
      `${path}: sheet "${sheet.name}": hidden rows were read too: ${hidden.rows}, the first is row ${hidden.firstRow}`,
    );
  }
}

const headerOf = (path: string, sheet: Sheet, row: SheetRow, merged: SheetHeader['merged']): SheetHeader => {
  const width = Math.max(...row.cells.keys()) + 1;
  const cells = Array.from({ length: width }, (_, column) => {
    const cell = row.cells.get(column);
    if (cell !== undefined && 'fault' in cell) {
      const says = `${columnLetters(column)}${row.row}: ${cell.fault}`;
      throw new TableFault(`${path}: sheet "${sheet.name}": header ${says}`);
    }
    return cell === undefined ? '' : String(cell.value);
  });
  const names = readHeader(path, cells, `row ${row.row} of sheet "${sheet.name}"`);
  return { sheet: sheet.name, names, row: row.row, merged };
};

const noteHiddenColumns = (
  path: string,
  sheet: Sheet,
  { names }: SheetHeader,
  columns: readonly number[],
  note: (says: string) => void,
): void => {
  const shown = columns.filter((column) => (names[column] ?? '') !== '').map((column) => `"${names[column]}"`);
  if (shown.length > 0) note(`${path}: sheet "${sheet.name}": hidden columns were read too: ${shown.join(', ')}`);
};

/** The sheet that is wanted, else the first that is not hidden; says which where there is a choice. */
const chooseSheet = (
  path: string,
  sheets: readonly Sheet[],
  wanted: string | undefined,
  note: (says: string) => void,
): Sheet => {
  const names = sheets.map(({ name, isHidden }) => `"${name}"${isHidden ? ' (hidden)' : ''}`);
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (named === undefined)
      throw new TableFault(`--sheet: no sheet "${wanted}"; ${path} has ${names.join(', ')}`, true);
    return named;
  }
  const chosen = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  if (chosen === undefined) throw new TableFault(`${path}: a workbook without sheets of cells`);
  if (sheets.length > 1) {
    const others = names.filter((_, index) => sheets[index] !== chosen);
    note(`${path}: read sheet "${chosen.name}"; there are also ${others.join(', ')}; choose with --sheet`);
  }
  return chosen;
};

const holdBytes = async (path: string, bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > ARCHIVE_BYTES) {
      throw new TableFault(`${path}: larger than 256 MB; split the workbook, or save the sheet as CSV`);
    }
  }
  return Buffer.concat(chunks);
};
