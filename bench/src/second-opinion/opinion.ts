/** What a solver says of the norms of one act on one day, by the same names as the diagrams. */
export interface Opinion {
  readonly alive: readonly string[];
  readonly telling: readonly string[];
  readonly conflicts: readonly number[];
  readonly gaps: readonly number[];
  readonly disagreement: boolean;
}
