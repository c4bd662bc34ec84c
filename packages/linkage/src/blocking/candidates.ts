import { GrowingNumbers } from '../table/growing-numbers.ts';
import type { RecordTable } from '../table/record-table.ts';
import type { BlockIndex } from './block-index.ts';
import { rowKeys } from './row-keys.ts';

/** What one rule brought together. */
export interface RuleCount {
  readonly rule: string;
  /** Pairs that the rule brought together. */
  pairs: number;
  /** Of these, pairs that no earlier rule had. */
  newPairs: number;
  /** Keys not followed because too many rows share them. */
  keysNotFollowed: number;
}

/** Finds the rows of an indexed table that are worth comparing with a row of another: those that any rule brings up. */
export class Candidates {
  readonly counts: readonly RuleCount[];
  readonly #indexes: readonly BlockIndex[];
  readonly #keysOf: readonly ((row: number, found: number[]) => void)[];
  /** For each indexed row the last round in which it came up. */
  readonly #seen: Uint32Array;
  readonly #keys: number[] = [];
  readonly #block = new GrowingNumbers();
  readonly #found = new GrowingNumbers();
  #round = 0;

  constructor(left: RecordTable, rightRows: number, indexes: readonly BlockIndex[]) {
    this.#indexes = indexes;
    this.#keysOf = indexes.map(({ rule }) => rowKeys(left, rule));
    this.counts = indexes.map(({ rule }) => ({ rule: rule.rule, pairs: 0, newPairs: 0, keysNotFollowed: 0 }));
    this.#seen = new Uint32Array(rightRows);
  }

  /** The candidates of a row, each once. The list is reused: read it before the next call. */
  of(row: number): GrowingNumbers {
    this.#round++;
    this.#found.clear();
    for (const [at, index] of this.#indexes.entries()) {
      const count = this.counts[at];
      this.#keysOf[at]?.(row, this.#keys);
      for (const key of this.#keys) {
        this.#block.clear();
        const isFollowed = index.rowsWith(key, this.#block);
        if (count !== undefined) this.#take(count, isFollowed);
      }
    }
    return this.#found;
  }

  #take(count: RuleCount, isFollowed: boolean): void {
    if (!isFollowed) count.keysNotFollowed++;
    count.pairs += this.#block.length;
    for (let at = 0; at < this.#block.length; at++) {
      const row = this.#block.at(at);
      if (this.#seen[row] === this.#round) continue;
      this.#seen[row] = this.#round;
      this.#found.push(row);
      count.newPairs++;
    }
  }
}
