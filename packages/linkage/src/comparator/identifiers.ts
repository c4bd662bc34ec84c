import { editDistance } from '../text/edit-distance.ts';
import type { TermColumn } from '../table/term-column.ts';
import type { Comparator } from './comparator.ts';

const IDENTIFIER_LEVELS = [
  'identifier not known',
  'the identifiers differ',
  'the identifiers differ in one sign, or in two neighbours that changed places',
  'the same identifier',
] as const;

export const IDENTIFIERS_EQUAL = 3;
/** In a shorter code one sign apart says nothing. */
const SHORTEST = 5;

/** Numbers and codes given to one person or booking: equal, one slip apart, or different. */
export const compareIdentifiers = (left: TermColumn, right: TermColumn): Comparator => ({
  levels: IDENTIFIER_LEVELS,
  compare: (i, j) => {
    const [one, other] = [left.numbers.at(i), right.numbers.at(j)];
    if (one === 0 || other === 0) return 0;
    if (one === other) return IDENTIFIERS_EQUAL;
    const [text, otherText] = [left.terms.textOf(one), left.terms.textOf(other)];
    if (Math.min(text.length, otherText.length) < SHORTEST) return 1;
    return editDistance(text, otherText, 1) <= 1 ? 2 : 1;
  },
});
