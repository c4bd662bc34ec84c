import { Temporal } from 'temporal-polyfill';

/** A calendar day as a count of days since 1970-01-01, so that comparisons are integer comparisons. */
export type Day = number;

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day number of an ISO date such as `2026-03-02`, or `undefined` where the text is no real calendar day. */
export const parseDay = (text: string): Day | undefined => {
  if (!ISO_DAY.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / 86_400_000 : undefined;
};

/** The ISO date of a day number. */
export const formatDay = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Which dates lie inside a look-back of whole calendar years, and which have their anniversary on the day itself. */
export interface LookBack {
  /** A date on or after this day is less than `years` old. */
  readonly insideFrom: Day;
  /** A date on or after this day and before `insideFrom` has its anniversary on the very day of the act. */
  readonly anniversaryFrom: Day;
}

/**
 * Where a look-back of whole calendar years falls, seen from the day of the act.
 *
 * A date of 29 February has its anniversary on 28 February in a year without a leap day. Both dates then share the
 * anniversary, which is why the anniversary is a span of dates.
 */
export const lookBackYears = (act: Day, years: number): LookBack => {
  if (act !== keptFor) kept.clear();
  keptFor = act;
  const known = kept.get(years) ?? findLookBack(act, years);
  kept.set(years, known);
  return known;
};

/** The look-backs of the day last asked: one case asks the same few again and again. */
const kept = new Map<number, LookBack>();
let keptFor: Day | undefined;

const findLookBack = (act: Day, years: number): LookBack => {
  const actDate = EPOCH.add({ days: act });
  const sameDate = actDate.subtract({ years });
  const sameDay = toDay(sameDate);
  const insideFrom = Math.max(toDay(actDate.add({ days: 1 }).subtract({ years })), sameDay + 1);
  const hasAnniversary = sameDate.day === actDate.day;
  return { insideFrom, anniversaryFrom: hasAnniversary ? sameDay : insideFrom };
};

const toDay = (date: Temporal.PlainDate): Day => EPOCH.until(date, { largestUnit: 'days' }).days;

/** The day `days` before the act: a date on or after it is within the period, the last day included. */
export const lookBackDays = (act: Day, days: number): Day => act - days;

/** Adds whole calendar years; 29 February becomes 28 February where there is none. */
export const addYears = (day: Day, years: number): Day => toDay(EPOCH.add({ days: day }).add({ years }));

/** Ends of time for spans that have no end: plain integers, so that they survive JSON. */
export const DAWN: Day = -10_000_000;
export const DUSK: Day = 10_000_000;
