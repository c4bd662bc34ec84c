import type { Day } from '../facts/day.ts';
import type { Calendar } from './calendar.ts';
import { type Clocked, type DueDay, isRefused } from './clocked.ts';
import { checkDays } from './checks.ts';
import type { LeftOut } from './left-out.ts';
import { openDayFrom } from './open-day.ts';
import { tellCount, tellDay } from './tell.ts';

/**
 * A count of days: calendar days, or with days left out business days or court days. The first day is not counted and
 * the last one is. Where the law counts "from the first business day after", `beginsOnFirstDayWithout` moves the first
 * day there before the count begins. A last day is not moved: a law that moves it must say so, and none here does.
 */
export const dayCount = (given: {
  readonly days: number;
  readonly from: Day;
  readonly leavingOut?: readonly LeftOut[];
  readonly beginsOnFirstDayWithout?: readonly LeftOut[] | undefined;
  readonly calendar: Calendar;
  readonly said: string;
}): Clocked<DueDay> => {
  const { days, from, leavingOut = [], beginsOnFirstDayWithout: without, calendar, said } = given;
  const fault = checkDays(days);
  if (fault !== undefined) return fault;
  const first = without === undefined ? { day: from } : openDayFrom(from, 1, without, calendar);
  if (isRefused(first)) return first;
  const last = openDayFrom(first.day, days, leavingOut, calendar);
  if (isRefused(last)) return last;
  return {
    unit: 'day',
    at: last.day,
    steps: [
      `${said} ${tellDay(from)}`,
      ...(without === undefined
        ? []
        : [`counted from ${tellDay(first.day)}, the first day after it without ${without.join(', ')}`]),
      `+${tellCount(days, 'day')}${leavingOut.length === 0 ? '' : `, leaving out ${leavingOut.join(', ')}`}`,
      `due ${tellDay(last.day)}`,
    ],
  };
};
