/**
 * Compares one field of two records, each given by its row. Levels run from 0, not known, over 1, no agreement, to the
 * last, full agreement. The order of the two records does not matter, and a record compared with itself gives the last
 * level, or 0 where its value is not known.
 */
export interface Comparator {
  /** What each level is called, in plain words, by level. */
  readonly levels: readonly string[];
  compare(left: number, right: number): number;
  /** What agrees in the two records, by number of word or term, for the correction by rarity. */
  agreeing?(left: number, right: number, found: number[]): void;
}

export const NOT_KNOWN = 0;
