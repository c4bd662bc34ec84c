import type { Day } from '../facts/day.ts';
import { type Refused, refuse } from './clocked.ts';

/** Ten years: more than any law counts in hours or days, and far below what a calendar can hold. */
const MOST_HOURS = 87_840;
const MOST_DAYS = 3_660;
const MOST_MONTHS = 1_200;
/** 1900-01-01 and the last day of 2199. */
const FIRST_DAY = -25_567;
const LAST_DAY = 84_005;

export const checkHours = (hours: number): Refused | undefined =>
  hours >= 0 && hours <= MOST_HOURS
    ? undefined
    : refuse('hours', `found ${hours}`, `write a number of hours from 0 to ${MOST_HOURS}`);

export const checkDays = (days: number): Refused | undefined =>
  Number.isInteger(days) && days >= 0 && days <= MOST_DAYS
    ? undefined
    : refuse('days', `found ${days}`, `write a whole number of days from 0 to ${MOST_DAYS}`);

export const checkLength = (years: number, months: number): Refused | undefined => {
  const areWhole = [years, months].every((count) => Number.isInteger(count) && count >= 0);
  const total = years * 12 + months;
  return areWhole && total >= 1 && total <= MOST_MONTHS
    ? undefined
    : refuse(
        'years and months',
        `found ${years} years, ${months} months`,
        `write whole years and months, from 1 to ${MOST_MONTHS} months`,
      );
};

export const checkDay = (field: string, day: Day): Refused | undefined =>
  Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY
    ? undefined
    : refuse(field, `found ${day}`, 'give a calendar day from 1900 to 2199');

export const tooLate = (): Refused =>
  refuse('due', 'found a time after 2199', 'check the starting time and the length');
