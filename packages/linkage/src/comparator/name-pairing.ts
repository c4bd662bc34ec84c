import { KINSHIP } from '../name/kinship.ts';
import type { Lexicon } from '../table/lexicon.ts';
import type { NameColumn } from '../table/name-column.ts';

const MOST = 8;

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
  #m = 0;
  #n = 0;
  #i0 = 0;
  #j0 = 0;

  constructor(left: NameColumn, right: NameColumn) {
    this.#left = left;
    this.#right = right;
    this.#lexicon = left.lexicon;
  }

  /** Pairs the names of two rows; `found` gets the numbers of the equal parts. */
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
    this.like = this.#pairLike();
    if (this.equal + this.like < Math.max(this.#m, this.#n)) this.#pairJoins(left, right);
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

  /** The greatest number of pairs of kin (Kuhn's augmenting paths); equal pairs stay as they are. */
  #pairLike(): number {
    let count = 0;
    const wasEqual = [...this.#ofRight];
    for (let i = 0; i < this.#m; i++) {
      if (this.#ofLeft[i] !== 0) continue;
      for (let j = 0; j < this.#n; j++) this.#tried[j] = wasEqual[j] === 0 ? 0 : 1;
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

  #pairJoins(left: number, right: number): void {
    const [m, n] = [this.#m, this.#n];
    for (let j = 0; j < n; j++) {
      const parts = this.#ofRight[j] === 0 ? joinedAs(this.#left, left, this.#right.words.at(this.#j0 + j)) : 0;
      if (parts === 0) continue;
      this.#ofRight[j] = 1;
      this.like++;
      this.leftParts -= parts - 1;
    }
    for (let i = 0; i < m; i++) {
      const parts = this.#ofLeft[i] === 0 ? joinedAs(this.#right, right, this.#left.words.at(this.#i0 + i)) : 0;
      if (parts === 0) continue;
      this.#ofLeft[i] = 1;
      this.like++;
      this.rightParts -= parts - 1;
    }
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

/** How many parts of a row's name are also written as this word: two, one with its particles, or 0. */
const joinedAs = (names: NameColumn, row: number, word: number): 0 | 1 | 2 => {
  const to = names.joinsFrom.at(row + 1);
  for (let at = names.joinsFrom.at(row); at < to; at++) {
    const join = names.joins.at(at);
    if (join >>> 1 === word) return join % 2 === 0 ? 1 : 2;
  }
  return 0;
};
