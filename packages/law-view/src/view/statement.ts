import type { Words } from './words.ts';

/** One point of a condition, told in a sentence, with the points below it where it has parts. */
export interface Statement {
  readonly words: Words;
  readonly cite?: string;
  /** The author's own remark. */
  readonly note?: string;
  readonly of?: readonly Statement[];
}

/**
 * A statement in the making. A predicate still lacks its subject (`is for a felony`), a phrase joins several of them, a
 * sentence stands alone.
 */
export interface Part extends Statement {
  readonly form: 'predicate' | 'phrase' | 'sentence';
}

/** What a test says and what its opposite says. */
export interface Opposites {
  readonly is: Part;
  readonly isNot: Part;
}

export const opposites = (form: Part['form'], is: Words, isNot: Words): Opposites => ({
  is: { form, words: is },
  isNot: { form, words: isNot },
});
