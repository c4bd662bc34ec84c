import type { Day } from '../facts/day.ts';
import { type Clocked, isRefused } from './clocked.ts';
import { type CourtHolidays, courtHolidayOn } from './court-holidays.ts';
import { federalHolidays } from './federal-holidays.ts';
import type { HolidayOn } from './holidays.ts';
import { type LeftOut, type LeftOutDay, leftOutOn } from './left-out.ts';
import { yearOf } from './plain-date.ts';
import { readZone, type Zone } from './zone.ts';

/** What a clock needs to know of a facility: its time zone and which of its days a law leaves out. */
export interface Calendar {
  readonly zone: Zone;
  readonly leftOut: (kinds: readonly LeftOut[], day: Day) => Clocked<{ readonly leftOut: LeftOutDay | undefined }>;
}

/** The calendar of a facility, or what is wrong with its time zone. Without a table, court holidays are not known. */
export const makeCalendar = (place: {
  readonly zone: string;
  readonly courtHolidays?: CourtHolidays | undefined;
}): Clocked<Calendar> => {
  const read = readZone(place.zone);
  if (isRefused(read)) return read;
  const holidays = { 'federal holiday': federalHolidayOn, 'court holiday': courtHolidayOn(place.courtHolidays) };
  return { zone: read.zone, leftOut: (kinds, day) => leftOutOn(holidays, kinds, day) };
};

const federalHolidayOn: HolidayOn = (day) => {
  const year = federalHolidays(yearOf(day));
  return isRefused(year) ? year : { holiday: year.holidays.find((holiday) => holiday.day === day) };
};
