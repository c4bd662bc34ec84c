import { GrowingNumbers } from '../table/growing-numbers.ts';
import type { RuleCount } from '../blocking/candidates.ts';
import { IDENTIFIER_EVIDENCE, type IdentifierEvidence } from './pair-evidence.ts';

/** One pair that came up. */
export interface LinkedPair {
  readonly left: number;
  readonly right: number;
  readonly total: number;
  readonly identifiers: IdentifierEvidence;
  /** By how many bits the record that fits the row best as a person (name, dates, identifiers) fits it better; 0 for that one. */
  readonly behind: number;
}

const SCALE = 1024;
const SHIFT = 1 << 20;

/** The pairs that came up, in the order of the left rows: twenty bytes each, an object only for the one asked for. */
export class LinkedPairs implements Iterable<LinkedPair> {
  readonly counts: readonly RuleCount[];
  /** How many pairs were compared. */
  compared = 0;
  readonly #left = new GrowingNumbers();
  readonly #right = new GrowingNumbers();
  readonly #totals = new GrowingNumbers();
  readonly #identifiers = new GrowingNumbers();
  /** Of the row that is being added, how well each record fits as a person; of the rows before, how far behind it is. */
  readonly #behind = new GrowingNumbers();
  #rowFrom = 0;

  constructor(counts: readonly RuleCount[]) {
    this.counts = counts;
  }

  get length(): number {
    return this.#left.length;
  }

  add(left: number, right: number, total: number, person: number, identifiers: IdentifierEvidence): void {
    this.#left.push(left);
    this.#right.push(right);
    this.#totals.push(Math.round(total * SCALE) + SHIFT);
    this.#identifiers.push(IDENTIFIER_EVIDENCE.indexOf(identifiers));
    this.#behind.push(Math.round(person * SCALE) + SHIFT);
  }

  /** Ends a left row: from then on its pairs know how far they are behind the best of those that reach `enter`. */
  endRow(enter: number): void {
    let best = 0;
    for (let at = this.#rowFrom; at < this.length; at++) {
      if (this.#totals.at(at) >= enter * SCALE + SHIFT) best = Math.max(best, this.#behind.at(at));
    }
    for (let at = this.#rowFrom; at < this.length; at++) this.#behind.set(at, Math.max(0, best - this.#behind.at(at)));
    this.#rowFrom = this.length;
  }

  at(index: number): LinkedPair {
    return {
      left: this.#left.at(index),
      right: this.#right.at(index),
      total: (this.#totals.at(index) - SHIFT) / SCALE,
      identifiers: IDENTIFIER_EVIDENCE[this.#identifiers.at(index)] ?? 'none',
      behind: this.#behind.at(index) / SCALE,
    };
  }

  *[Symbol.iterator](): Iterator<LinkedPair> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}
