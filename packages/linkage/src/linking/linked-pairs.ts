import { GrowingNumbers } from '../table/growing-numbers.ts';
import type { RuleCount } from '../blocking/candidates.ts';
import { IDENTIFIER_EVIDENCE, type IdentifierEvidence } from './pair-evidence.ts';

/** One pair that came up. */
export interface LinkedPair {
  readonly left: number;
  readonly right: number;
  readonly total: number;
  readonly identifiers: IdentifierEvidence;
}

const SCALE = 1024;
const SHIFT = 1 << 20;

/** The pairs that came up, in the order of the left rows: thirteen bytes each, an object only for the one asked for. */
export class LinkedPairs implements Iterable<LinkedPair> {
  readonly counts: readonly RuleCount[];
  /** How many pairs were compared. */
  compared = 0;
  readonly #left = new GrowingNumbers();
  readonly #right = new GrowingNumbers();
  readonly #totals = new GrowingNumbers();
  readonly #identifiers = new GrowingNumbers();

  constructor(counts: readonly RuleCount[]) {
    this.counts = counts;
  }

  get length(): number {
    return this.#left.length;
  }

  add(left: number, right: number, total: number, identifiers: IdentifierEvidence): void {
    this.#left.push(left);
    this.#right.push(right);
    this.#totals.push(Math.round(total * SCALE) + SHIFT);
    this.#identifiers.push(IDENTIFIER_EVIDENCE.indexOf(identifiers));
  }

  at(index: number): LinkedPair {
    return {
      left: this.#left.at(index),
      right: this.#right.at(index),
      total: (this.#totals.at(index) - SHIFT) / SCALE,
      identifiers: IDENTIFIER_EVIDENCE[this.#identifiers.at(index)] ?? 'none',
    };
  }

  *[Symbol.iterator](): Iterator<LinkedPair> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}
