import {
  columnLetters,
  type MergedCells,
  type OpenSheet,
  openSheet,
  type Sheet,
  type SheetRow,
} from '@holdpoint/sheets';
import type { RawRow } from './raw-row.ts';
import { TableFault } from './table-fault.ts';
import type { TableOptions } from './table-options.ts';
import { readHeader } from './table-row.ts';
import { sheetRow, type SheetHeader } from './sheet-row.ts';

/** The cases of one sheet of an Excel workbook; its first row that holds something is the header. */
export const readExcel = async (
  path: string,
  bytes: AsyncIterable<Buffer>,
  { sheet: wanted, note = () => undefined, isText = () => false }: TableOptions,
): Promise<AsyncIterable<RawRow>> => {
  const opened = await openSheet(path, bytes, (sheets) => chooseSheet(path, sheets, wanted, note));
  return rowsOf(path, opened, { note, isText });
};

async function* rowsOf(
  path: string,
  opened: OpenSheet,
  { note, isText }: Required<Pick<TableOptions, 'note' | 'isText'>>,
): AsyncGenerator<RawRow> {
  const { sheet, rows, hiddenColumns } = opened;
  const merged = await opened.merged();
  const hidden = { rows: 0, firstRow: 0 };
  let header: SheetHeader | undefined;
  for await (const row of rows) {
    if (header === undefined) {
      header = headerOf(path, sheet, row, merged);
      noteHiddenColumns(path, sheet, header, hiddenColumns, note);
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

const headerOf = (path: string, sheet: Sheet, row: SheetRow, merged: readonly MergedCells[]): SheetHeader => {
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
