import type { Comparator } from '../comparator/comparator.ts';

/**
 * How often each pattern of levels occurred. A pattern is one number: the level of each field as a digit, so millions of
 * pairs are a few thousand counts.
 */
export class Patterns {
  readonly counts = new Map<number, number>();
  readonly #comparators: readonly Comparator[];
  readonly #bases: readonly number[];

  constructor(comparators: readonly Comparator[]) {
    this.#comparators = comparators;
    this.#bases = comparators.map(({ levels }) => levels.length);
  }

  /** Compares two rows in every field and counts the pattern. */
  count(left: number, right: number): void {
    let pattern = 0;
    for (let at = 0; at < this.#comparators.length; at++) {
      pattern = pattern * (this.#bases[at] ?? 1) + (this.#comparators[at]?.compare(left, right) ?? 0);
    }
    this.counts.set(pattern, (this.counts.get(pattern) ?? 0) + 1);
  }

  /** The patterns as levels by field, with their counts. */
  list(): readonly CountedPattern[] {
    return [...this.counts].map(([pattern, count]) => {
      const levels: number[] = [];
      let rest = pattern;
      for (const base of this.#bases.toReversed()) {
        levels.unshift(rest % base);
        rest = Math.floor(rest / base);
      }
      return { levels, count };
    });
  }
}

export interface CountedPattern {
  /** The level of each field, in the order of the fields. */
  readonly levels: readonly number[];
  readonly count: number;
}
