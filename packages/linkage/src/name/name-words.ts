import { fold } from '../text/fold.ts';

/** Words that belong to the name after them and are often written with it or left out: Spanish, Arabic, Dutch, German. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul as ash ad ar an at az bin ben ibn bint binti bte abu abi umm ' +
    'de la las los del dela delos delas da das do dos du di y e san santa van von der den ter le st'
  ).split(' '),
);
/** The first half of "servant of …": written apart, hyphenated or as one word, with or without the article. */
const SERVANT_OF = /^abd(?:al|el|ul|ur|ar|er|us|as|es|ou?l)?$/;
const SERVANT_OF_JOINED = /^abd(?:al|el|ul|ur|ar|er|us|as|es)(?=[bcdfghjklmnpqrstvwxyz]\p{L}{2,})/u;
/** Said of a name, and no part of it. */
const TITLES: ReadonlySet<string> = new Set('jr sr ii iii iv mr mrs ms dr aka'.split(' '));

/** A name as it is compared: its words, and longer forms that writers make of neighbouring words. */
export interface NameWords {
  readonly words: readonly string[];
  readonly joins: readonly Join[];
}

/** Neighbours written as one word: two parts ("xiao ming" → "xiaoming"), or one with its particles ("delacruz"). */
export interface Join {
  readonly word: string;
  readonly parts: 1 | 2;
}

/**
 * The words of a name, in the order found: folded, titles left out, particles set aside ("de la", "al-", "bin"), and the
 * Arabic "servant of" joined with what follows. A name of particles alone keeps them.
 */
export const nameWords = (text: string): NameWords => {
  const found = fold(text)
    .split(' ')
    .filter((word) => word !== '' && !TITLES.has(word));
  const words: string[] = [];
  const joins: Join[] = [];
  let pending = '';
  let isServant = false;
  for (const [at, word] of found.entries()) {
    const isLast = at === found.length - 1;
    if (!isLast && SERVANT_OF.test(word)) {
      isServant = true;
      continue;
    }
    if (PARTICLES.has(word) && !isLast) {
      pending += word;
      continue;
    }
    const whole = isServant ? `abd${word}` : word.replace(SERVANT_OF_JOINED, 'abd');
    const before = words.at(-1);
    if (pending !== '') joins.push({ word: pending + whole, parts: 1 });
    if (before !== undefined) joins.push({ word: before + whole, parts: 2 });
    words.push(whole);
    pending = '';
    isServant = false;
  }
  return { words, joins };
};
