import type { Calendar } from './calendar.ts';
import { checkHours, tooLate } from './checks.ts';
import { type Clocked, type DueInstant, isRefused, type Refused } from './clocked.ts';
import { type Instant, instantOf } from './instant.ts';
import type { LeftOut, LeftOutDay } from './left-out.ts';
import { tellClockChange, tellCount, tellDay, tellInstant } from './tell.ts';
import { localDayOf, startOfDay } from './zone.ts';

const HOUR = 3_600_000;

/**
 * Hours with certain days left out, such as 48 hours "excluding Saturdays, Sundays, and holidays".
 *
 * Read so: a day left out is the whole local calendar day, from midnight to midnight at the facility, and no moment of
 * it counts, however long it is; of every other day each hour that passes counts. On a daylight-saving night a Sunday
 * left out is 23 or 25 hours long and still counts for nothing; a day of 23 or 25 hours that is not left out counts for
 * 23 or 25. What begins on a day left out begins to count at the midnight that ends the last of such days. Hours that
 * run out exactly at a midnight have run out, even if the day that then begins is left out. No hours at all are due at
 * once. The law gives no further rule; this one uses no hour of the clock that did not pass.
 */
export const hoursExcluding = (given: {
  readonly hours: number;
  readonly from: Instant;
  readonly leavingOut: readonly LeftOut[];
  readonly calendar: Calendar;
  readonly said: string;
}): Clocked<DueInstant> => {
  const { hours, from, leavingOut, calendar, said } = given;
  const fault = checkHours(hours);
  if (fault !== undefined) return fault;
  const run = runOut(hours, from, leavingOut, calendar);
  if (isRefused(run)) return run;
  const { at, leftOut } = run;
  return {
    unit: 'instant',
    at,
    steps: [
      `${said} ${tellInstant(from, calendar.zone)}`,
      `+${tellCount(hours, 'hour')}`,
      ...(leftOut.length === 0 ? [] : [`${leftOut.map(tellLeftOut).join(', ')} left out`]),
      ...tellClockChange(from, at, calendar.zone),
      `due ${tellInstant(at, calendar.zone)}`,
    ],
  };
};

interface Run {
  readonly at: Instant;
  readonly leftOut: readonly LeftOutDay[];
}

const runOut = (hours: number, from: Instant, kinds: readonly LeftOut[], calendar: Calendar): Run | Refused => {
  const leftOut: LeftOutDay[] = [];
  let now = from;
  let open = Math.round(hours * HOUR);
  if (open === 0) return { at: now, leftOut };
  for (;;) {
    const day = localDayOf(now, calendar.zone);
    const next = startOfDay(day + 1, calendar.zone);
    if (next === undefined) return tooLate();
    const found = calendar.leftOut(kinds, day);
    if (isRefused(found)) return found;
    if (found.leftOut !== undefined) leftOut.push(found.leftOut);
    else {
      const passing = next - now;
      if (open <= passing) {
        const at = instantOf(now + open);
        return at === undefined ? tooLate() : { at, leftOut };
      }
      open -= passing;
    }
    now = next;
  }
};

const tellLeftOut = ({ day, holiday }: LeftOutDay): string => {
  if (holiday === undefined) return tellDay(day);
  return `${tellDay(day)} (${holiday.name}${holiday.isInLieu ? ', kept on this day in lieu' : ''})`;
};
