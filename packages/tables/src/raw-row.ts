/** What is kept of a row, in a form that can be mended there and read again. */
export type KeptCells =
  | { readonly cells: Readonly<Record<string, unknown>> }
  | { readonly columns: readonly string[]; readonly cells: readonly unknown[] };

/** A row of a table as it stands in a file. */
export interface RawRow {
  /** The line or row that it stands in, counted from 1. */
  readonly row: number;
  /** The same in words, such as `row 3` or `Docket row 3`. */
  readonly place: string;
  readonly kept: KeptCells;
  /** Why the row cannot be taken apart, where it cannot. */
  readonly faults?: readonly string[];
}
