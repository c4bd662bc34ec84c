import { Temporal } from 'temporal-polyfill';
import { type Clocked, refuse } from './clocked.ts';
import { nthWeekday } from './nth-weekday.ts';
import { toDay } from './plain-date.ts';
import type { HolidayKept } from './holidays.ts';

/** The year from which the rule below is complete: the third Monday in January was first kept in 1986 (Pub. L. 98-144). */
const FIRST_YEAR = 1986;
/** Pub. L. 117-17, signed on 17 June 2021. */
const JUNETEENTH_FROM = 2021;
const [MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] = [1, 4, 5, 6, 7] as const;

/**
 * The legal public holidays of the United States in a year (5 U.S.C. 6103(a)), in order, and the days kept in lieu:
 * the Friday before for a Saturday (6103(b)), the Monday after for a Sunday (Executive Order 11582, section 3(a)).
 * A New Year's Day on a Saturday is kept in lieu on the last day of the year before, and stands in that year's list.
 *
 * Left out on purpose: Inauguration Day, a holiday for federal employees in the District of Columbia and its
 * surroundings only (6103(c)), and days on which a President closes offices by order, which concern pay and leave and
 * are no legal public holidays. Years to come are read as the law stood in 2026.
 */
export const federalHolidays = (year: number): Clocked<{ readonly holidays: readonly HolidayKept[] }> => {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > 2199)
    return refuse('federal holidays', `no federal holidays known for ${year}`, `give a day from ${FIRST_YEAR} to 2199`);
  const kept = [...onTheirDays(year).flatMap(withInLieu), ...newYear(year + 1).flatMap(withInLieu)];
  const holidays = kept
    .filter(({ date }) => date.year === year)
    .map(({ date, name, isInLieu }) => ({ day: toDay(date), name, isInLieu }));
  return { holidays: holidays.sort((a, b) => a.day - b.day) };
};

interface Dated {
  readonly date: Temporal.PlainDate;
  readonly name: string;
}

const dated = (year: number, month: number, day: number, name: string): Dated => ({
  date: Temporal.PlainDate.from({ year, month, day }),
  name,
});

const newYear = (year: number): readonly Dated[] => [dated(year, 1, 1, 'New Year’s Day')];

const onTheirDays = (year: number): readonly Dated[] => [
  ...newYear(year),
  { date: nthWeekday(year, 1, 3, MONDAY), name: 'Birthday of Martin Luther King, Jr.' },
  { date: nthWeekday(year, 2, 3, MONDAY), name: 'Washington’s Birthday' },
  { date: nthWeekday(year, 5, 'last', MONDAY), name: 'Memorial Day' },
  ...(year >= JUNETEENTH_FROM ? [dated(year, 6, 19, 'Juneteenth National Independence Day')] : []),
  dated(year, 7, 4, 'Independence Day'),
  { date: nthWeekday(year, 9, 1, MONDAY), name: 'Labor Day' },
  { date: nthWeekday(year, 10, 2, MONDAY), name: 'Columbus Day' },
  dated(year, 11, 11, 'Veterans Day'),
  { date: nthWeekday(year, 11, 4, THURSDAY), name: 'Thanksgiving Day' },
  dated(year, 12, 25, 'Christmas Day'),
];

const withInLieu = ({ date, name }: Dated): readonly (Dated & { readonly isInLieu: boolean })[] => {
  const own = { date, name, isInLieu: false };
  if (date.dayOfWeek === SATURDAY)
    return [own, { date: date.subtract({ days: SATURDAY - FRIDAY }), name, isInLieu: true }];
  if (date.dayOfWeek === SUNDAY) return [own, { date: date.add({ days: 1 }), name, isInLieu: true }];
  return [own];
};
