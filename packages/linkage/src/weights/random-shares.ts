import type { Comparator } from '../comparator/comparator.ts';
import { asShares, type Shares } from './expectation-maximisation.ts';
import { seeded } from './seeded.ts';

export interface RandomPairs {
  readonly leftRows: number;
  readonly rightRows: number;
  /** Whether both sides are one table, so that a row is not paired with itself. */
  readonly isOneTable: boolean;
  readonly pairs: number;
  readonly seed: number;
}

/** How many of the pairs taken at random stand at each level, by field. */
export const randomLevels = (comparators: readonly Comparator[], from: RandomPairs): number[][] => {
  const random = seeded(from.seed);
  const counts = comparators.map(({ levels }) => levels.map(() => 0));
  for (let pair = 0; pair < from.pairs; pair++) {
    const left = Math.floor(random() * from.leftRows);
    const right = Math.floor(random() * from.rightRows);
    if (from.isOneTable && left === right) continue;
    for (const [field, comparator] of comparators.entries()) {
      const ofField = counts[field];
      const level = comparator.compare(left, right);
      if (ofField !== undefined) ofField[level] = (ofField[level] ?? 0) + 1;
    }
  }
  return counts;
};

/** The levels of random pairs as shares, without those that the pairs of one person among them brought. */
export const sharesWithout = (counts: readonly (readonly number[])[], m: Shares, matching: number): Shares =>
  counts.map((ofField, field) => {
    const all = ofField.reduce((sum, count) => sum + count, 0);
    return asShares(ofField.map((count, level) => Math.max(0, count - all * matching * (m[field]?.[level] ?? 0))));
  });
