/** A source file as the rules see it: its path from the root with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** One breach: the line it is on, counted from 1, and what was found and what to do. */
export type Breach = { readonly line: number; readonly says: string };

/** A rule of the house that the linter has no rule for. */
export type HouseRule = (file: SourceFile) => Breach[];
