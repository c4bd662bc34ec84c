import type { Comparator } from '../comparator/comparator.ts';
import type { Column } from '../table/record-table.ts';
import type { FieldWeights } from '../weights/weights.ts';
import { WholeNames } from './whole-names.ts';
import { wordCounts, type WordCounts } from '../weights/word-counts.ts';

/** No single field is corrected by more than this many bits either way. */
export const MOST_BITS = 8;

/** Words of middling rarity that are added to what was counted, so that a roll of a few people calls nothing rare or common. */
const ASSUMED = 200;

/**
 * Corrects a field's weight for how common the words are that agree: two records that share a rare name say more than two that share
 * a common one. Counted in the table that is searched, so what is common there counts as common.
 */
export class Rarity {
  readonly #bits: Float32Array;
  readonly #unseen: number;
  readonly #found: number[] = [];
  readonly #wholeNames: WholeNames | undefined;
  readonly #topShare: number;

  private constructor(
    { counts, all }: WordCounts,
    evenness: number,
    topShare: number,
    wholeNames: WholeNames | undefined,
  ) {
    this.#topShare = topShare;
    this.#wholeNames = wholeNames;
    // The record that agrees is counted too, and says nothing of how many others have the word.
    const bitsOf = (count: number): number =>
      Math.log2((evenness * (all + ASSUMED)) / (Math.max(count - 1, 0) + ASSUMED * evenness));
    this.#unseen = bitsOf(0);
    this.#bits = Float32Array.from(counts, bitsOf);
  }

  /** The correction for a column of the searched table; `undefined` where the weights have none for it. */
  static of(column: Column, { evenness, levels }: FieldWeights): Rarity | undefined {
    const counts = evenness === undefined || evenness === 0 ? undefined : wordCounts(column);
    if (counts === undefined || evenness === undefined) return undefined;
    const wholeNames = column.kind === 'name' ? new WholeNames(column) : undefined;
    return new Rarity(counts, evenness, levels.at(-1)?.u ?? 0, wholeNames);
  }

  /** Bits to add to the weight of a level. The sum never falls below the weight of the next lower level. */
  correction(comparator: Comparator, byLevel: Float64Array, level: number, left: number, right: number): number {
    if (level < 2 || comparator.agreeing === undefined) return 0;
    this.#found.length = 0;
    comparator.agreeing(left, right, this.#found);
    let bits = 0;
    for (const word of this.#found) bits += this.#bits[word] ?? this.#unseen;
    if (level === byLevel.length - 1 && this.#wholeNames !== undefined)
      bits = this.#ofWholeName(right, bits, this.#wholeNames);
    const least = (byLevel[level - 1] ?? 0) - (byLevel[level] ?? 0);
    return Math.max(least, Math.min(MOST_BITS, Math.max(-MOST_BITS, bits)));
  }

  /**
   * Where whole names agree, how many others bear the name counts, not how rare its parts are each: who has one name of a
   * language has others of it too. What the parts promise stands in for one bearer more.
   */
  #ofWholeName(row: number, bitsOfParts: number, names: WholeNames): number {
    const promised = this.#topShare / 2 ** bitsOfParts;
    const share = (names.others(row) + 1) / (names.rows + 1 / promised);
    return Math.log2(this.#topShare / share);
  }
}
