import type { InputFormat } from './input-format.ts';

/** How a file of cases is to be read. */
export interface InputOptions {
  /** What the file is, whatever its name says. */
  readonly format?: InputFormat | undefined;
  /** The sheet of a workbook; the first that is not hidden by default. */
  readonly sheet?: string | undefined;
  /** Told of what a reader should know but stops nothing, such as which sheet is read. */
  readonly note?: (says: string) => void;
}
