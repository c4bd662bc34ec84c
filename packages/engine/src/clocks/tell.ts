import type { Day } from '../facts/day.ts';
import type { At } from './clocked.ts';
import type { Instant } from './instant.ts';
import { toPlainDate } from './plain-date.ts';
import { type Zone, zoned } from './zone.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A day as a clerk reads it: `Fri 2026-03-06`. */
export const tellDay = (day: Day): string => {
  const date = toPlainDate(day);
  return `${WEEKDAYS[date.dayOfWeek - 1]} ${date}`;
};

/** An instant on the clock of the place: `Fri 2026-03-06 14:10`, with the offset in the hour that happens twice. */
export const tellInstant = (at: Instant, place: Zone): string => {
  const there = zoned(at, place);
  const wall = there.toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(place, { disambiguation }).epochMilliseconds,
  );
  const isWholeMinute = there.second === 0 && there.millisecond === 0;
  const time = wall.toPlainTime().toString({ smallestUnit: isWholeMinute ? 'minute' : 'second' });
  return `${WEEKDAYS[there.dayOfWeek - 1]} ${there.toPlainDate()} ${time}${first === second ? '' : ` UTC${there.offset}`}`;
};

export const tell = (when: At, place: Zone): string =>
  when.unit === 'day' ? tellDay(when.at) : tellInstant(when.at, place);

/** Says that clocks were changed between two instants, and which way; nothing where they were not. */
export const tellClockChange = (from: Instant, to: Instant, place: Zone): readonly string[] => {
  const minutes = (zoned(to, place).offsetNanoseconds - zoned(from, place).offsetNanoseconds) / 60e9;
  if (minutes === 0) return [];
  const way = minutes > 0 ? 'forward' : 'back';
  return [`clocks go ${way} by ${Math.abs(minutes)} minutes in between: the hours that pass are counted`];
};

export const tellCount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
