/** What the reject file keeps of a row, in a form that can be mended there and decided again. */
export type Kept =
  | { readonly case: unknown }
  | { readonly cells: Readonly<Record<string, unknown>> }
  | { readonly columns: readonly string[]; readonly cells: readonly unknown[] }
  | { readonly text: string };

/** One case as it stands in a file, not yet checked. */
export interface RawCase {
  /** Its place in the file, counted from 1: for JSON and Parquet the case, for all others the line or row. */
  readonly row: number;
  /** The same in words, such as `row 3` or `Docket row 3`. */
  readonly place: string;
  readonly raw: unknown;
  readonly kept: Kept;
  /** Why the row cannot be taken apart, where it cannot. */
  readonly faults?: readonly string[];
}

/** The cases of a file, read as they are asked for. */
export interface CaseStream {
  /** How many there are, where the file tells before it is read. */
  readonly total: number | undefined;
  readonly cases: AsyncIterable<RawCase>;
}
