import { cellName, type MergedCells, type SheetRow } from '@holdpoint/sheets';
import type { RawRow } from './raw-row.ts';
import { tableRow, TO_MEND } from './table-row.ts';

/** What the rows below a header are read by. */
export interface SheetHeader {
  readonly sheet: string;
  readonly names: readonly string[];
  /** The row that the header stands in. */
  readonly row: number;
  readonly merged: readonly MergedCells[];
}

/** A row of a sheet as a case, its faults named by cell. */
export const sheetRow = (
  header: SheetHeader,
  { row, cells }: SheetRow,
  isText?: (column: string) => boolean,
): RawRow => {
  const { sheet, names } = header;
  const nameCell = (column: number): string => cellName(sheet, column, row);
  const values: unknown[] = names.map((_, column) => {
    const cell = cells.get(column);
    if (cell === undefined) return '';
    return 'fault' in cell ? `${TO_MEND} ${cell.fault}` : cell.value;
  });
  for (const { column, block } of covered(header, row)) {
    values[column] =
      `${TO_MEND} merged with others (${block}), of which only the first holds a value; write it into each`;
  }
  const beyond = [...cells.keys()].filter((column) => column >= names.length);
  const faults = beyond.map((column) => {
    const cell = cells.get(column);
    const found = cell !== undefined && 'value' in cell ? JSON.stringify(cell.value) : 'something';
    return `${nameCell(column)}: found ${found} under no header; name it in row ${header.row}, or empty the cell`;
  });
  return tableRow(names, values, { row, place: `${sheet} row ${row}`, nameCell, isText }, faults);
};

/** The cells of a row, under the header, that a merged block covers and that therefore hold nothing. */
const covered = ({ names, merged }: SheetHeader, row: number): { column: number; block: string }[] =>
  merged
    .filter(({ rows }) => row >= rows[0] && row <= rows[1])
    .flatMap(({ name: block, columns, rows }) => {
      const first = row === rows[0] ? columns[0] + 1 : columns[0];
      const indexes = names.flatMap((name, column) => (name === '' ? [] : [column]));
      return indexes.filter((column) => column >= first && column <= columns[1]).map((column) => ({ column, block }));
    });
