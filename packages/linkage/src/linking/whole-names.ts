import { mix } from '../blocking/mix.ts';
import type { NameColumn } from '../table/name-column.ts';

/** How often whole names occur in a table, whatever the order of their parts. Four bytes a row. */
export class WholeNames {
  readonly rows: number;
  readonly #names: NameColumn;
  readonly #keys: Uint32Array;

  constructor(names: NameColumn) {
    this.#names = names;
    this.rows = names.wordsFrom.length - 1;
    this.#keys = Uint32Array.from({ length: this.rows }, (_, row) => this.#keyOf(row)).sort();
  }

  /** How many other rows have the same name as this one. */
  others(row: number): number {
    const key = this.#keyOf(row);
    return Math.max(0, this.#firstFrom(key + 1) - this.#firstFrom(key) - 1);
  }

  #keyOf(row: number): number {
    const words = this.#names.words.view().slice(this.#names.wordsFrom.at(row), this.#names.wordsFrom.at(row + 1));
    return words.sort().reduce(mix, 0);
  }

  /** The place of the first key that is not below this one. */
  #firstFrom(key: number): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
