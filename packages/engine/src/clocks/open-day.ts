import type { Day } from '../facts/day.ts';
import type { Calendar } from './calendar.ts';
import { checkDay, checkDays } from './checks.ts';
import { type Clocked, isRefused } from './clocked.ts';
import type { LeftOut } from './left-out.ts';

/**
 * The n-th day after (or, with a negative number, before) a day, counting only days that are not left out: business
 * days, court days, or every day where nothing is left out. The day itself is never counted.
 */
export const openDayFrom = (
  day: Day,
  count: number,
  leavingOut: readonly LeftOut[],
  calendar: Calendar,
): Clocked<{ readonly day: Day }> => {
  const fault = checkDay('from', day) ?? checkDays(Math.abs(count));
  if (fault !== undefined) return fault;
  const step = count < 0 ? -1 : 1;
  let [at, open] = [day, Math.abs(count)];
  while (open > 0) {
    at += step;
    const found = calendar.leftOut(leavingOut, at);
    if (isRefused(found)) return found;
    if (found.leftOut === undefined) open -= 1;
  }
  return { day: at };
};
