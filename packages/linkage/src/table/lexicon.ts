import { nameFamilies } from '../name/name-families.ts';
import { KINSHIP, type Kinship, type KnownWord, kinshipOf } from '../name/kinship.ts';
import { soundKey } from '../text/sound-key.ts';
import { PairMemory } from './pair-memory.ts';
import { Terms } from './terms.ts';

const UNKNOWN: KnownWord = { word: '', soundKey: '', families: [] };
/**
 * The words and terms of the tables that are to be compared with each other, each kept once under a number. Tables of
 * one comparison share one lexicon.
 */
export class Lexicon {
  readonly #words = new Terms();
  readonly #known: KnownWord[] = [UNKNOWN];
  readonly #soundNumbers = new Terms();
  readonly #soundOfWord: number[] = [0];
  readonly #terms = new Map<string, Terms>();
  readonly #kinships = new PairMemory((first, second) =>
    kinshipOf(this.#known[first] ?? UNKNOWN, this.#known[second] ?? UNKNOWN),
  );

  /** The number of a folded word of a name. */
  wordNumber(word: string): number {
    const number = this.#words.numberOf(word);
    if (number === this.#known.length) {
      const known = { word, soundKey: soundKey(word), families: nameFamilies(word) };
      this.#known.push(known);
      const [family] = known.families;
      this.#soundOfWord.push(this.#soundNumbers.numberOf(family === undefined ? known.soundKey : `family ${family}`));
    }
    return number;
  }

  /** The number of a word's sound, or of the first family of names it belongs to: what records are found by. */
  soundNumber(word: number): number {
    return this.#soundOfWord[word] ?? 0;
  }

  isInitial(word: number): boolean {
    return this.#known[word]?.word.length === 1;
  }

  get wordCount(): number {
    return this.#known.length;
  }

  /** The terms of one field. */
  termsOf(field: string): Terms {
    const known = this.#terms.get(field);
    if (known !== undefined) return known;
    const terms = new Terms();
    this.#terms.set(field, terms);
    return terms;
  }

  /** The kinship of two words, by number. */
  kinship(one: number, other: number): Kinship {
    return one === other ? KINSHIP.equal : (KINSHIPS[this.#kinships.of(one, other)] ?? KINSHIP.none);
  }
}

const KINSHIPS: readonly Kinship[] = Object.values(KINSHIP);
