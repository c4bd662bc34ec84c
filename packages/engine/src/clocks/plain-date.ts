import { Temporal } from 'temporal-polyfill';
import type { Day } from '../facts/day.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

export const toPlainDate = (day: Day): Temporal.PlainDate => EPOCH.add({ days: day });

export const toDay = (date: Temporal.PlainDate): Day => EPOCH.until(date, { largestUnit: 'days' }).days;

export const yearOf = (day: Day): number => toPlainDate(day).year;

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: Day): number => toPlainDate(day).dayOfWeek;
