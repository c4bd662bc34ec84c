import { Temporal } from 'temporal-polyfill';
import type { Day } from '../facts/day.ts';
import { type Clocked, refuse } from './clocked.ts';
import { type Instant, instantOf } from './instant.ts';
import { toDay, toPlainDate } from './plain-date.ts';

declare const zone: unique symbol;

/** The name of a time zone of the IANA database, known to exist. */
export type Zone = string & { readonly [zone]: true };

/** Reads the facility's time zone. A bare offset is refused: it knows no daylight-saving night. */
export const readZone = (name: string): Clocked<{ readonly zone: Zone }> => {
  const unknown = refuse('zone', `found "${name}"`, 'write an IANA time zone such as America/Los_Angeles');
  if (!/^[A-Za-z]/.test(name)) return unknown;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return { zone: name as Zone };
  } catch {
    return unknown;
  }
};

export const zoned = (at: Instant, place: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place);

/** The calendar day on which an instant falls at the place. */
export const localDayOf = (at: Instant, place: Zone): Day => toDay(zoned(at, place).toPlainDate());

/** The first instant of a calendar day at the place: midnight, or the first moment there is where clocks skip it. */
export const startOfDay = (day: Day, place: Zone): Instant | undefined =>
  instantOf(toPlainDate(day).toZonedDateTime({ timeZone: place }).epochMilliseconds);
