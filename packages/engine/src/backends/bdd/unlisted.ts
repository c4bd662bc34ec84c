import type { SomeExpression } from './collect.ts';

/**
 * What records that nobody has listed can make of each "some …" of the law. One unknown record gives each of them a
 * value; any number of records gives the highest of theirs. So a combination is possible exactly when every value above
 * "no" is reached by a record that lifts no other above its own.
 */
export interface ListAtoms {
  readonly list: string;
  readonly somes: readonly SomeExpression[];
  /** For each atom the values it can take: 0 no, 1 questioned, 3 yes; "no" always, as there may be no more records. */
  readonly levels: readonly (readonly number[])[];
  /** For each atom and value above "no": the least that some record must then make of the other atoms; one of them holds. */
  readonly demands: readonly Demand[];
  /** Records that bring about a possible combination, each as its fields. */
  readonly witnesses: (values: readonly number[]) => readonly Readonly<Record<string, unknown>>[];
}

export interface Demand {
  readonly atom: number;
  readonly level: number;
  readonly oneOf: readonly (readonly number[])[];
}
