import fc from 'fast-check';
import { type Calendar, makeCalendar } from '../src/clocks/calendar.ts';
import { type Clocked, isRefused } from '../src/clocks/clocked.ts';
import type { CourtHolidays } from '../src/clocks/court-holidays.ts';
import { formatInstant, type Instant, instantOf, parseInstant } from '../src/clocks/instant.ts';
import { type Day, parseDay } from '../src/facts/day.ts';

/** The answer of a clock that is expected to answer; a refusal ends the test with its words. */
export const answered = <T extends object>(clocked: Clocked<T>): T => {
  if (isRefused(clocked)) throw new Error(JSON.stringify(clocked.problem));
  return clocked;
};

export const day = (text: string): Day => {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`no day: ${text}`);
  return read;
};

/** An instant with its offset written out, so that a test does not lean on the zone it tests. */
export const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (read === undefined) throw new Error(`no instant: ${text}`);
  return read;
};

/** The instant as UTC text, which fails readably. */
export const utc = (instant: Instant): string => formatInstant(instant);

/** Courts that keep one day in lieu, one day of which it is doubtful, in 2026 and 2027. */
export const COURTS: CourtHolidays = {
  years: { from: 2026, through: 2027 },
  kept: [
    { day: day('2026-02-12'), name: 'Lincoln Day', isInLieu: false },
    { day: day('2026-02-16'), name: 'Presidents’ Day', isInLieu: false },
    { day: day('2026-07-03'), name: 'Independence Day', isInLieu: true },
    { day: day('2027-01-01'), name: 'New Year’s Day', isInLieu: false },
  ],
  doubtful: [{ day: day('2026-09-25'), name: 'A Doubtful Day' }],
};

export const calendarOf = (zone: string, courtHolidays?: CourtHolidays): Calendar =>
  answered(makeCalendar({ zone, courtHolidays }));

export const LOS_ANGELES = calendarOf('America/Los_Angeles', COURTS);
export const NEW_YORK = calendarOf('America/New_York', COURTS);

export const calendars = fc.constantFrom(
  ...['America/Los_Angeles', 'America/New_York', 'America/Phoenix', 'America/Havana', 'Australia/Lord_Howe', 'UTC'].map(
    (zone) => calendarOf(zone, COURTS),
  ),
);

/** Any minute of the years 2014 to 2027. */
export const instants = fc
  .integer({ min: Date.UTC(2014, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 - 1 })
  .map((minute) => {
    const instant = instantOf(minute * 60_000);
    if (instant === undefined) throw new Error('no instant');
    return instant;
  });

export const days = fc.integer({ min: day('1990-01-01'), max: day('2060-12-31') });
