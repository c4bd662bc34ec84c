import { nameWords } from '../name/name-words.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { Lexicon } from './lexicon.ts';

/** More words than this count for nothing: no name has them, and a row of pasted text must not take minutes. */
const MOST_WORDS = 8;
const MOST_JOINS = 16;

/** The names of a table's rows, as numbers of words. */
export class NameColumn {
  readonly kind = 'name';
  readonly words = new GrowingNumbers();
  readonly wordsFrom = new GrowingNumbers();
  /**
   * Words that neighbouring parts are also written as: sixteen times the word's number, plus twice the
   * place of the last part, plus one where there are two parts.
   */
  readonly joins = new GrowingNumbers();
  readonly joinsFrom = new GrowingNumbers();
  readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.wordsFrom.push(0);
    this.joinsFrom.push(0);
  }

  /** Gives whether the value could be read. */
  add(text: string): boolean {
    const { words, joins } = nameWords(text);
    for (const word of words.slice(0, MOST_WORDS)) this.words.push(this.lexicon.wordNumber(word));
    for (const { word, parts, at } of joins.slice(0, MOST_JOINS)) {
      if (at < MOST_WORDS) this.joins.push(this.lexicon.wordNumber(word) * 16 + at * 2 + parts - 1);
    }
    this.wordsFrom.push(this.words.length);
    this.joinsFrom.push(this.joins.length);
    return words.length > 0 || text.trim() === '';
  }
}
