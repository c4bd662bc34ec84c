import { GrowingNumbers } from '../table/growing-numbers.ts';
import type { RecordTable } from '../table/record-table.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { rowKeys } from './row-keys.ts';

const MOST_BITS = 22;

/** The rows of a table by their keys under one rule, in three arrays of numbers: eight bytes a key. */
export class BlockIndex {
  readonly rule: BlockingRule;
  readonly #bits: number;
  readonly #starts: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #rows: Uint32Array;

  constructor(table: RecordTable, rule: BlockingRule) {
    this.rule = rule;
    const keys = new GrowingNumbers();
    const rows = new GrowingNumbers();
    const keysOf = rowKeys(table, rule);
    const found: number[] = [];
    for (let row = 0; row < table.rows; row++) {
      keysOf(row, found);
      for (const key of found) {
        keys.push(key);
        rows.push(row);
      }
    }
    this.#bits = Math.min(MOST_BITS, Math.max(4, 32 - Math.clz32(keys.length)));
    this.#starts = new Uint32Array((1 << this.#bits) + 1);
    this.#keys = new Uint32Array(keys.length);
    this.#rows = new Uint32Array(keys.length);
    this.#fill(keys, rows);
  }

  /** Counting sort by the top bits of the keys. */
  #fill(keys: GrowingNumbers, rows: GrowingNumbers): void {
    const shift = 32 - this.#bits;
    const starts = this.#starts;
    for (let at = 0; at < keys.length; at++) {
      const bucket = (keys.at(at) >>> shift) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    }
    const next = starts.slice(0, -1);
    for (let at = 0; at < keys.length; at++) {
      const bucket = keys.at(at) >>> shift;
      const place = next[bucket] ?? 0;
      next[bucket] = place + 1;
      this.#keys[place] = keys.at(at);
      this.#rows[place] = rows.at(at);
    }
  }

  /** Writes the rows with this key to `found`; gives false where the block is larger than the rule follows. */
  rowsWith(key: number, found: GrowingNumbers): boolean {
    const bucket = key >>> (32 - this.#bits);
    const end = this.#starts[bucket + 1] ?? 0;
    const { largest } = this.rule;
    const before = found.length;
    for (let at = this.#starts[bucket] ?? 0; at < end; at++) {
      if (this.#keys[at] !== key) continue;
      if (largest !== undefined && found.length - before === largest) {
        found.length = before;
        return false;
      }
      found.push(this.#rows[at] ?? 0);
    }
    return true;
  }

  /** How many keys the index holds. */
  get size(): number {
    return this.#keys.length;
  }
}
