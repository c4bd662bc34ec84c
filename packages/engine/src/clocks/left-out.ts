import type { Day } from '../facts/day.ts';
import { type Clocked, isRefused } from './clocked.ts';
import type { HolidayKept, HolidayOn } from './holidays.ts';
import { weekdayOf } from './plain-date.ts';

/**
 * Kinds of days that a law may leave out of a count. A federal holiday is the holiday itself and the day kept in lieu
 * of it; `on its own day` leaves the day kept in lieu in the count, for laws that say "holiday" and no more.
 */
export const LEFT_OUT = [
  'saturday',
  'sunday',
  'federal holiday',
  'federal holiday on its own day',
  'court holiday',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Why a day is left out: a weekday's name alone, or the holiday. */
export interface LeftOutDay {
  readonly day: Day;
  readonly holiday?: HolidayKept;
}

export type HolidaysByKind = Readonly<Record<'federal holiday' | 'court holiday', HolidayOn>>;

/** Whether a day is of one of the kinds; refused where its year is not known. */
export const leftOutOn = (
  holidays: HolidaysByKind,
  kinds: readonly LeftOut[],
  day: Day,
): Clocked<{ readonly leftOut: LeftOutDay | undefined }> => {
  const weekday = weekdayOf(day);
  if ((weekday === 6 && kinds.includes('saturday')) || (weekday === 7 && kinds.includes('sunday')))
    return { leftOut: { day } };
  for (const kind of kinds) {
    if (kind === 'saturday' || kind === 'sunday') continue;
    const found = holidays[kind === 'court holiday' ? kind : 'federal holiday'](day);
    if (isRefused(found)) return found;
    const { holiday } = found;
    if (holiday === undefined || (holiday.isInLieu && kind === 'federal holiday on its own day')) continue;
    return { leftOut: { day, holiday } };
  }
  return { leftOut: undefined };
};
