/** Reads tables: CSV and Excel as they come, row by row, with the place of whatever cannot be read and what to do. */
export { decodeText, NOT_TEXT, NOT_TEXT_FAULT } from './decode-text.ts';
export { columnLetters } from './excel/cell-name.ts';
export { readExcel } from './excel/read-excel.ts';
export type { KeptCells, RawRow } from './raw-row.ts';
export { LONGEST_ROW, readCsv } from './read-csv.ts';
export { readHeader, type RowPlace, tableRow, TO_MEND } from './table-row.ts';
export { TableFault } from './table-fault.ts';
export type { TableOptions } from './table-options.ts';
