/** How a table is to be read. */
export interface TableOptions {
  /** The sheet of a workbook; the first that is not hidden by default. */
  readonly sheet?: string | undefined;
  /** Told of what a reader should know but stops nothing, such as which sheet is read. */
  readonly note?: (says: string) => void;
  /** Whether a column holds text alone, so that a tick or a number there is a fault. */
  readonly isText?: (column: string) => boolean;
}
