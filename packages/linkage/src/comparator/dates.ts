import type { DateColumn } from '../table/date-column.ts';
import type { Comparator } from './comparator.ts';

const DATE_LEVELS = [
  'date not known',
  'the dates differ',
  'the years are the same or next to each other, the rest differs',
  'the years are the same or next to each other, and so is the month or the day',
  'one date is the first of January, the years are the same',
  'the dates differ in one digit, or in two neighbours that changed places',
  'day and month have changed places',
  'the same date',
] as const;

const FIRST_OF_JANUARY = 101;

/** Days by the slips that writers make: digits changed or swapped, day for month, the first of January for not known. */
export const compareDates = (left: DateColumn, right: DateColumn): Comparator => ({
  levels: DATE_LEVELS,
  compare: (i, j) => dateLevel(left.days.at(i), right.days.at(j)),
});

const dateLevel = (one: number, other: number): number => {
  if (one === 0 || other === 0) return 0;
  if (one === other) return 7;
  const [year, otherYear] = [Math.floor(one / 10_000), Math.floor(other / 10_000)];
  const [rest, otherRest] = [one % 10_000, other % 10_000];
  const apart = Math.abs(year - otherYear);
  if (apart === 0 && Math.floor(rest / 100) === otherRest % 100 && rest % 100 === Math.floor(otherRest / 100)) return 6;
  if (isOneSlip(one, other)) return 5;
  if (apart > 1) return 1;
  if (rest === otherRest) return 3;
  if (apart === 0 && (rest === FIRST_OF_JANUARY || otherRest === FIRST_OF_JANUARY)) return 4;
  const isPartSame = Math.floor(rest / 100) === Math.floor(otherRest / 100) || rest % 100 === otherRest % 100;
  return apart === 0 && isPartSame ? 3 : 2;
};

/** Whether two numbers of eight digits differ in one digit, or in two neighbours that changed places. */
const isOneSlip = (one: number, other: number): boolean => {
  let [a, b] = [one, other];
  let at = 0;
  while (a % 10 === b % 10) {
    a = Math.floor(a / 10);
    b = Math.floor(b / 10);
    if (++at > 8) return false;
  }
  if (Math.floor(a / 10) === Math.floor(b / 10)) return true;
  return (
    Math.floor(a / 100) === Math.floor(b / 100) &&
    a % 10 === Math.floor(b / 10) % 10 &&
    b % 10 === Math.floor(a / 10) % 10
  );
};
