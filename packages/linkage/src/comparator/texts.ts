import type { TermColumn } from '../table/term-column.ts';
import { editDistance } from '../text/edit-distance.ts';
import { jaroWinkler } from '../text/jaro-winkler.ts';
import type { Comparator } from './comparator.ts';
import { compareTerms } from './term-levels.ts';

const TEXT_LEVELS = [
  'not known',
  'the words differ',
  'some of the words agree',
  'nearly the same words',
  'the same words',
] as const;

const NEAR = 0.9;

/** Words of any kind: the same, nearly so (slips, words in another order), some in common, or different. */
export const compareTexts = (left: TermColumn, right: TermColumn): Comparator =>
  compareTerms(left, right, TEXT_LEVELS, textLevel);

const textLevel = (one: string, other: string): number => {
  const [words, otherWords] = [one.split(' ').sort(), other.split(' ').sort()];
  if (words.join(' ') === otherWords.join(' ')) return 3;
  const shorter = Math.min(one.length, other.length);
  if (shorter > 2 && editDistance(one, other, 1) <= 1) return 3;
  const likeness = Math.max(jaroWinkler(one, other), jaroWinkler(other, one));
  if (shorter > 5 && (likeness >= NEAR || editDistance(one, other, 2) <= 2)) return 3;
  return words.some((word) => word.length > 3 && otherWords.includes(word)) ? 2 : 1;
};
