/** Reads tables: the rows under a header, of CSV and Excel, with the place of whatever cannot be read and what to do. */
export { readExcel } from './read-excel.ts';
export type { KeptCells, RawRow } from './raw-row.ts';
export { LONGEST_ROW, readCsv } from './read-csv.ts';
export { readHeader, type RowPlace, tableRow, TO_MEND } from './table-row.ts';
export { TableFault } from './table-fault.ts';
export type { TableOptions } from './table-options.ts';
