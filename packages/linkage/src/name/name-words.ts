import { fold } from '../text/fold.ts';

/** Words that belong to the name after them and are often written with it or left out. */
const PARTICLES: ReadonlySet<string> = new Set('al el ul de del dela delos della ibn bint binti abu von'.split(' '));
/** The same, but names by themselves too (Bin, Ben, San): they count as particles only between two other words. */
const PARTICLES_WITHIN: ReadonlySet<string> = new Set(
  'la las los der den da das dos y e san santa bin ben as ash ad ar az st'.split(' '),
);
/** "van" belongs to the name after it only with one of these ("van der Berg"); else it may be Vietnamese Văn. */
const AFTER_VAN: ReadonlySet<string> = new Set(['der', 'den', 'de']);
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
  /** The place of the last of these parts among the words. */
  readonly at: number;
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
    const before = words.at(-1);
    const isFirst = before === undefined && pending === '';
    const isParticle =
      PARTICLES.has(word) ||
      (!isFirst && PARTICLES_WITHIN.has(word)) ||
      (word === 'van' && AFTER_VAN.has(found[at + 1] ?? ''));
    if (!isLast && isParticle) {
      pending += word;
      if (before !== undefined) joins.push({ word: before + pending, parts: 1, at: words.length - 1 });
      continue;
    }
    const whole = isServant ? `abd${word}` : word.replace(SERVANT_OF_JOINED, 'abd');
    if (pending !== '') joins.push({ word: pending + whole, parts: 1, at: words.length });
    if (before !== undefined) joins.push({ word: before + whole, parts: 2, at: words.length });
    words.push(whole);
    pending = '';
    isServant = false;
  }
  return { words, joins };
};
