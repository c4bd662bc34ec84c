import { NOT_KNOWN } from '../comparator/comparator.ts';
import type { CountedPattern } from './patterns.ts';

/** Shares of levels by field and level. Level 0, not known, has share 0: it says nothing either way. */
export type Shares = readonly (readonly number[])[];

export interface Estimate {
  /** Among records of one person, the share of pairs at each level. */
  readonly m: Shares;
  /** The share of the counted pairs that are of one person. */
  readonly matching: number;
  readonly rounds: number;
}

export interface EstimateFrom {
  readonly patterns: readonly CountedPattern[];
  /** Among records of different persons, the share of pairs at each level; kept as it is. */
  readonly u: Shares;
  /** Where to begin. */
  readonly m: Shares;
  readonly matching: number;
  /** Whether each field takes part. A field by which the pairs were chosen does not. */
  readonly takesPart: readonly boolean[];
}

const MOST_ROUNDS = 500;
const CLOSE = 1e-7;
/** Pairs added to each level of each field, so that a level that was never seen is rare, not impossible. */
const ADDED = 0.5;

/**
 * Estimates the shares of levels among records of one person, and how many pairs are such, by expectation–maximisation
 * with `u` held fixed. Fields are taken to be independent of each other within each class, as in I. P. Fellegi and A. B.
 * Sunter, "A theory for record linkage", 1969.
 */
export const estimate = ({ patterns, u, m: start, matching: begin, takesPart }: EstimateFrom): Estimate => {
  let m: Shares = start;
  let matching = begin;
  const all = patterns.reduce((sum, { count }) => sum + count, 0);
  for (let round = 1; ; round++) {
    const sums = start.map((shares) => shares.map(() => 0));
    let found = 0;
    for (const { levels, count } of patterns) {
      const expected = count * posterior(levels, m, u, matching, takesPart);
      found += expected;
      for (const [field, level] of levels.entries()) {
        const ofField = sums[field];
        if (level !== NOT_KNOWN && ofField !== undefined) ofField[level] = (ofField[level] ?? 0) + expected;
      }
    }
    const next = sums.map((ofField, field) => (takesPart[field] === true ? asShares(ofField) : (start[field] ?? [])));
    const change = Math.max(
      Math.abs(found / all - matching),
      ...next.map((shares, field) => farthest(shares, m[field])),
    );
    [m, matching] = [next, Math.min(Math.max(found / all, 1e-9), 1 - 1e-9)];
    if (change < CLOSE || round === MOST_ROUNDS) return { m, matching, rounds: round };
  }
};

/** The chance that a pair of this pattern is of one person, given the shares and how many pairs are. */
export const posterior = (
  levels: readonly number[],
  m: Shares,
  u: Shares,
  matching: number,
  takesPart: readonly boolean[],
): number => {
  let odds = matching / (1 - matching);
  for (let field = 0; field < levels.length; field++) {
    const level = levels[field] ?? NOT_KNOWN;
    if (level !== NOT_KNOWN && takesPart[field] === true) odds *= (m[field]?.[level] ?? 1) / (u[field]?.[level] ?? 1);
  }
  return odds / (1 + odds);
};

/** Counts by level as shares of the known ones. */
export const asShares = (counts: readonly number[]): number[] => {
  const known = counts.reduce((sum, count, level) => (level === NOT_KNOWN ? sum : sum + count + ADDED), 0);
  return counts.map((count, level) => (level === NOT_KNOWN ? 0 : (count + ADDED) / known));
};

const farthest = (shares: readonly number[], before: readonly number[] | undefined): number =>
  Math.max(...shares.map((share, level) => Math.abs(share - (before?.[level] ?? 0))));
