import { KINSHIP } from '../name/kinship.ts';
import type { Lexicon } from '../table/lexicon.ts';
import type { NameColumn } from '../table/name-column.ts';

const MOST = 8;
/** Paired, and not to be paired anew. */
const SETTLED = 255;

/**
 * Pairs the parts of two names: first the equal ones, then as many of the rest as can be paired with one they are kin to.
 * The counts do not depend on the order of the parts or of the names. Holds the result of the last pairing, so that
 * millions of pairs make no garbage.
 */
export class NamePairing {
  equal = 0;
  like = 0;
  /** Parts that count on each side. */
  leftParts = 0;
  rightParts = 0;
  readonly #left: NameColumn;
  readonly #right: NameColumn;
  readonly #lexicon: Lexicon;
  /** For each part of a side, 1 + the part of the other side it is paired with, or 0. */
  readonly #ofLeft = new Uint8Array(MOST);
  readonly #ofRight = new Uint8Array(MOST);
  readonly #tried = new Uint8Array(MOST);
  readonly #settled = new Uint8Array(MOST);
  #m = 0;
  #n = 0;
  #i0 = 0;
  #j0 = 0;

  constructor(left: NameColumn, right: NameColumn) {
    this.#left = left;
    this.#right = right;
    this.#lexicon = left.lexicon;
  }

  /** Pairs the names of two rows; `found` gets the numbers of the parts that are equal, written as one or not. */
  pair(left: number, right: number, found?: number[]): void {
    this.#i0 = this.#left.wordsFrom.at(left);
    this.#j0 = this.#right.wordsFrom.at(right);
    this.#m = this.#left.wordsFrom.at(left + 1) - this.#i0;
    this.#n = this.#right.wordsFrom.at(right + 1) - this.#j0;
    this.leftParts = this.#m;
    this.rightParts = this.#n;
    this.#ofLeft.fill(0);
    this.#ofRight.fill(0);
    this.equal = this.#pairEqual(found);
    if (this.equal === this.#m && this.equal === this.#n) {
      this.like = 0;
      return;
    }
    this.like = this.#pairJoins(left, right, found);
    this.like += this.#pairLike();
    this.#leaveInitialsOut();
  }

  #pairEqual(found: number[] | undefined): number {
    let count = 0;
    for (let i = 0; i < this.#m; i++) {
      const word = this.#left.words.at(this.#i0 + i);
      for (let j = 0; j < this.#n; j++) {
        if (this.#ofRight[j] !== 0 || this.#right.words.at(this.#j0 + j) !== word) continue;
        this.#ofLeft[i] = j + 1;
        this.#ofRight[j] = i + 1;
        found?.push(word);
        count++;
        break;
      }
    }
    return count;
  }

  /** The greatest number of pairs of kin (Kuhn's augmenting paths) among the parts that are not paired yet. */
  #pairLike(): number {
    let count = 0;
    this.#settled.set(this.#ofRight);
    for (let i = 0; i < this.#m; i++) {
      if (this.#ofLeft[i] !== 0) continue;
      for (let j = 0; j < this.#n; j++) this.#tried[j] = this.#settled[j] === 0 ? 0 : 1;
      if (this.#findKin(i)) count++;
    }
    return count;
  }

  #findKin(i: number): boolean {
    const word = this.#left.words.at(this.#i0 + i);
    for (let j = 0; j < this.#n; j++) {
      if (this.#tried[j] === 1) continue;
      if (this.#lexicon.kinship(word, this.#right.words.at(this.#j0 + j)) === KINSHIP.none) continue;
      this.#tried[j] = 1;
      const holder = this.#ofRight[j] ?? 0;
      if (holder !== 0 && !this.#findKin(holder - 1)) continue;
      this.#ofRight[j] = i + 1;
      this.#ofLeft[i] = j + 1;
      return true;
    }
    return false;
  }

  /** Pairs a part of one side with neighbours of the other that are written as this one word. */
  #pairJoins(left: number, right: number, found: number[] | undefined): number {
    let count = 0;
    for (let j = 0; j < this.#n; j++) {
      if (this.#ofRight[j] !== 0) continue;
      const parts = takeJoin(this.#left, left, this.#right.words.at(this.#j0 + j), this.#ofLeft, found);
      if (parts === 0) continue;
      this.#ofRight[j] = SETTLED;
      this.leftParts -= parts - 1;
      count++;
    }
    for (let i = 0; i < this.#m; i++) {
      if (this.#ofLeft[i] !== 0) continue;
      const parts = takeJoin(this.#right, right, this.#left.words.at(this.#i0 + i), this.#ofRight, found);
      if (parts === 0) continue;
      this.#ofLeft[i] = SETTLED;
      this.rightParts -= parts - 1;
      count++;
    }
    return count;
  }

  #leaveInitialsOut(): void {
    for (let i = 0; i < this.#m; i++) {
      if (this.#ofLeft[i] === 0 && this.#lexicon.isInitial(this.#left.words.at(this.#i0 + i))) this.leftParts--;
    }
    for (let j = 0; j < this.#n; j++) {
      if (this.#ofRight[j] === 0 && this.#lexicon.isInitial(this.#right.words.at(this.#j0 + j))) this.rightParts--;
    }
  }
}

/**
 * Takes parts of a row's name that are not paired yet and are also written as this word: two neighbours, or one with its
 * particles. Gives how many, or 0.
 */
const takeJoin = (names: NameColumn, row: number, word: number, paired: Uint8Array, found?: number[]): number => {
  const to = names.joinsFrom.at(row + 1);
  for (let at = names.joinsFrom.at(row); at < to; at++) {
    const join = names.joins.at(at);
    if (join >>> 4 !== word) continue;
    const last = (join >>> 1) & 7;
    const parts = (join & 1) + 1;
    if (paired[last] !== 0 || (parts === 2 && paired[last - 1] !== 0)) continue;
    const from = names.wordsFrom.at(row);
    paired[last] = SETTLED;
    found?.push(names.words.at(from + last));
    if (parts === 2) {
      paired[last - 1] = SETTLED;
      found?.push(names.words.at(from + last - 1));
    }
    return parts;
  }
  return 0;
};
