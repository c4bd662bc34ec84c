import { basename } from 'node:path';
import type { TableRow } from './table-row.ts';

/** One thing to be sent: a booking with all its rows, or a detainer's row. */
export interface ImportUnit {
  readonly rows: readonly TableRow[];
  /** What is sent; absent where the rows are at fault. */
  readonly request?: { readonly method: 'PUT' | 'POST'; readonly path: string; readonly body: object };
  /** The faults of each row, in the order of the rows; empty where the row is well. */
  readonly faults: readonly (readonly string[])[];
}

/** What was read of the files, and what became of every row of them. */
export interface ImportPlan {
  readonly units: readonly ImportUnit[];
  readonly counts: Readonly<Record<string, number>>;
  /** Columns of the files that the mapping does not name: they were not read. */
  readonly unread: readonly string[];
}

/** Rows that are not sent since one of them is at fault: each says so, so that none is sent without the others. */
export const rejectedUnit = (
  rows: readonly TableRow[],
  faultsOf: ReadonlyMap<TableRow, readonly string[]>,
): ImportUnit => {
  const places = rows
    .filter((row) => (faultsOf.get(row) ?? []).length > 0)
    .map(({ file, place }) => `${basename(file)}, ${place}`);
  const other = `row: it belongs to the booking of ${places.join(' and ')}, which must be mended first; then import both`;
  return { rows, faults: rows.map((row) => (faultsOf.get(row)?.length ? (faultsOf.get(row) ?? []) : [other])) };
};
