import type { Cell } from '../database/query-rows.ts';
import type { FigureColumn } from '../register/figure-schema.ts';

/** A file that a figure was made from. */
export interface Input {
  readonly codebook: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** One cell of ours beside one that somebody published. `ours` and `theirs` are absent where a side has no such row. */
export interface Compared {
  readonly by: string;
  /** What names the row, such as `month 2015-03`; empty where the figure has one row. */
  readonly at: string;
  readonly column: string;
  readonly ours: number | undefined;
  readonly theirs: number | undefined;
  /** Ours less theirs, at the digits that they published. */
  readonly difference: number | undefined;
  readonly threshold: number;
  readonly isWithin: boolean;
}

/** A figure as it came out of the files. */
export interface BuiltFigure {
  readonly figure: string;
  readonly columns: readonly Pick<FigureColumn, 'name' | 'kind'>[];
  readonly rows: readonly (readonly Cell[])[];
  readonly inputs: readonly Input[];
  readonly compared: readonly Compared[];
  /** The hash of the definition document. */
  readonly definition: string;
  /** The hash of columns and rows in canonical JSON: who rebuilds the figure must come to the same. */
  readonly result: string;
}
