import { Temporal } from 'temporal-polyfill';

declare const instant: unique symbol;

/** A point in time as milliseconds since 1970-01-01T00:00Z, never to be mixed up with a `Day`. */
export type Instant = number & { readonly [instant]: true };

const HOUR = 3_600_000;
/** With its offset from UTC, since a wall time alone happens twice on one night of the year. */
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const EARLIEST = Temporal.Instant.from('1900-01-01T00:00Z').epochMilliseconds;
const LATEST = Temporal.Instant.from('2200-01-01T00:00Z').epochMilliseconds;

/** The instant of whole milliseconds from 1900 until before 2200, or `undefined`. */
export const instantOf = (milliseconds: number): Instant | undefined =>
  Number.isInteger(milliseconds) && milliseconds >= EARLIEST && milliseconds < LATEST
    ? (milliseconds as Instant)
    : undefined;

/** Reads `2026-03-06T14:10-08:00` or `2026-03-06T22:10Z`; `undefined` where it is no such instant. */
export const parseInstant = (text: string): Instant | undefined => {
  if (!ISO_INSTANT.test(text)) return undefined;
  try {
    return instantOf(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
};

/** The instant in UTC, such as `2026-03-06T22:10:00Z`. */
export const formatInstant = (at: Instant): string => new Date(at).toISOString().replace(/\.?0*Z$/, 'Z');

/** The instant so many elapsed hours later, to the millisecond; `undefined` beyond the year 2199. */
export const addHours = (at: Instant, hours: number): Instant | undefined => instantOf(at + Math.round(hours * HOUR));
