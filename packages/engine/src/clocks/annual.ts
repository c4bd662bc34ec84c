import type { Day } from '../facts/day.ts';
import { checkDay } from './checks.ts';
import { type Clocked, type DueDay, refuse } from './clocked.ts';
import { toDay, toPlainDate } from './plain-date.ts';
import { tellDay } from './tell.ts';

/** A day that every year has. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** A common year: what it does not have, not every year has. */
const COMMON_YEAR = 2001;

/** Reads `03-01`; 29 February and days of no month are refused. */
export const readDayOfYear = (text: string): DayOfYear | undefined => {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  const read = { month: Number(month), day: Number(day) };
  return isDayOfYear(read) ? read : undefined;
};

const isDayOfYear = ({ month, day }: DayOfYear): boolean => {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= toPlainDate(0).with({ year: COMMON_YEAR, month, day: 1 }).daysInMonth;
};

/** The next such day of a year on or after a day: on 1 March itself, a report of 1 March is due that day. */
export const annual = (given: { readonly on: DayOfYear; readonly onOrAfter: Day }): Clocked<DueDay> => {
  const { on, onOrAfter } = given;
  const fault = checkDay('on or after', onOrAfter);
  if (fault !== undefined) return fault;
  if (!Number.isInteger(on.month) || !Number.isInteger(on.day) || !isDayOfYear(on))
    return refuse('on', `found month ${on.month}, day ${on.day}`, 'give a day that every year has');
  const sameYear = toPlainDate(onOrAfter).with({ month: on.month, day: on.day });
  const at = toDay(toDay(sameYear) >= onOrAfter ? sameYear : sameYear.add({ years: 1 }));
  return {
    unit: 'day',
    at,
    steps: [`due every year on this day, next on or after ${tellDay(onOrAfter)}`, `due ${tellDay(at)}`],
  };
};
