import type { Draw } from './draw.ts';
import { type Group, GROUPS, NAME_LISTS } from './name-lists.ts';

/** An invented person. */
export interface Person {
  readonly group: Group;
  /** Given names and family names, each written as in the person's own papers. */
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly born: string;
  readonly number: string;
}

/** Of all family names, the share that is made of syllables and so is rare. */
const RARE = 0.35;
const MIDDLE_NAME: Readonly<Record<Group, number>> = {
  english: 0.6,
  spanish: 0.35,
  arabic: 0.3,
  vietnamese: 0,
  chinese: 0,
  slavic: 0,
};

export const makePerson = (draw: Draw, serial: number): Person => {
  const group = draw.from(GROUPS);
  const given = [draw.fromCommonFirst(NAME_LISTS.given(group))];
  if (draw.chance(MIDDLE_NAME[group])) given.push(draw.fromCommonFirst(NAME_LISTS.given(group)));
  const family = [familyName(draw, group)];
  if (group === 'spanish') family.push(familyName(draw, group));
  return { group, given, family, born: day(draw, 1955, 52), number: `A${String(200_000_000 + serial * 17)}` };
};

/** A family name of a group: common ones more often, and some rare. */
export const familyName = (draw: Draw, group: Group): string => {
  if (!draw.chance(RARE)) return draw.fromCommonFirst(NAME_LISTS.family(group));
  const [first, last] = NAME_LISTS.syllables(group);
  return draw.from(first) + draw.from(last);
};

/** A day of one of so many years. */
export const day = (draw: Draw, firstYear: number, years: number): string => {
  const [year, month] = [firstYear + draw.below(years), 1 + draw.below(12)];
  const days = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return asDay(year, month, 1 + draw.below(days));
};

export const asDay = (year: number, month: number, ofMonth: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
