import { Temporal } from 'temporal-polyfill';

/** The n-th, or last, of a weekday (Monday 1, Sunday 7) in a month. */
export const nthWeekday = (year: number, month: number, nth: number | 'last', weekday: number): Temporal.PlainDate => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const firstSuch = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (nth !== 'last') return firstSuch.add({ weeks: nth - 1 });
  const fifth = firstSuch.add({ weeks: 4 });
  return fifth.month === month ? fifth : firstSuch.add({ weeks: 3 });
};
