import type { Calendar } from './calendar.ts';
import { checkHours, tooLate } from './checks.ts';
import type { Clocked, DueInstant } from './clocked.ts';
import { addHours, type Instant } from './instant.ts';
import { tellClockChange, tellCount, tellInstant } from './tell.ts';

/** Hours that pass, whatever the clock on the wall does: two nights of the year a day has 23 or 25 of them. */
export const hoursFlat = (given: {
  readonly hours: number;
  readonly from: Instant;
  readonly calendar: Calendar;
  /** How the first step begins: `would have been released`, `received`. */
  readonly said: string;
}): Clocked<DueInstant> => {
  const { hours, from, calendar, said } = given;
  const fault = checkHours(hours);
  if (fault !== undefined) return fault;
  const at = addHours(from, hours);
  if (at === undefined) return tooLate();
  return {
    unit: 'instant',
    at,
    steps: [
      `${said} ${tellInstant(from, calendar.zone)}`,
      `+${tellCount(hours, 'hour')}`,
      ...tellClockChange(from, at, calendar.zone),
      `due ${tellInstant(at, calendar.zone)}`,
    ],
  };
};
