import { Temporal } from 'temporal-polyfill';
import type { Day } from '../facts/day.ts';
import { type Instant, instantOf } from './instant.ts';
import { toPlainDate } from './plain-date.ts';
import type { Zone } from './zone.ts';

/** A time of day as a clock on the wall shows it. */
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * The instants at which the clock on the wall showed a time of a day: one, but none where clocks were set forward over it,
 * and two, the earlier first, where they were set back. None beyond the years 1900 to 2199 either.
 */
export const instantsOfWall = (day: Day, time: WallTime, place: Zone): readonly Instant[] => {
  const wall = toPlainDate(day).toPlainDateTime(Temporal.PlainTime.from(time, { overflow: 'reject' }));
  const found = (['earlier', 'later'] as const)
    .map((disambiguation) => wall.toZonedDateTime(place, { disambiguation }))
    .filter((one) => one.toPlainDateTime().equals(wall))
    .flatMap((one) => instantOf(one.epochMilliseconds) ?? []);
  return [...new Set(found)];
};
