import type { TermColumn } from '../table/term-column.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Comparator } from './comparator.ts';
import { facilityParts } from './facility-parts.ts';
import { compareTerms } from './term-levels.ts';

const FACILITY_LEVELS = [
  'facility not known',
  'another facility',
  'a facility of like name in another state',
  'a facility of like name',
  'the same facility',
] as const;

/**
 * Facilities by the words that tell them apart, and by state: Franklin County in one state and in another are like in
 * name and not the same.
 */
export const compareFacilities = (left: TermColumn, right: TermColumn): Comparator =>
  compareTerms(left, right, FACILITY_LEVELS, facilityLevel);

const facilityLevel = (one: string, other: string): number => {
  const [name, state] = facilityParts(one);
  const [otherName, otherState] = facilityParts(other);
  if (!isLike(name, otherName)) return 1;
  return state !== '' && otherState !== '' && state !== otherState ? 2 : 3;
};

/** Whether every telling word of the shorter name is in the longer, one slip in a long word forgiven. */
const isLike = (one: readonly string[], other: readonly string[]): boolean => {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return (
    fewer.length > 0 &&
    fewer.every((word) => more.some((its) => editDistance(word, its, 1) <= (word.length > 4 ? 1 : 0)))
  );
};
