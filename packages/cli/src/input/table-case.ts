import { type RawRow, type RowPlace, tableRow } from '@holdpoint/tables';
import type { RawCase } from './raw-case.ts';
import { isFrame, rowToCase } from './table-row.ts';

/** A row of a table as a case, or its faults; the one way for CSV, Excel, Parquet and what a reject file keeps of them. */
export const tableCase = (
  names: readonly string[],
  cells: readonly unknown[],
  place: RowPlace,
  known: readonly string[] = [],
): RawCase => asCase(tableRow(names, cells, { ...place, isText: isFrame }, known));

/** A row of a table, taken for a case; one with faults is none. */
export const asCase = (row: RawRow): RawCase => ({
  ...row,
  raw: row.faults === undefined && !('columns' in row.kept) ? rowToCase(row.kept.cells) : undefined,
});
