import { type Day, formatDay } from '../facts/day.ts';
import { refuse } from './clocked.ts';
import type { HolidayKept, HolidayOn } from './holidays.ts';
import { yearOf } from './plain-date.ts';

/** The holidays of a court system as a table gives them, for the years that the table was made for. */
export interface CourtHolidays {
  readonly years: { readonly from: number; readonly through: number };
  readonly kept: readonly HolidayKept[];
  /** Days of which the sources read do not say whether courts kept them. */
  readonly doubtful: readonly { readonly day: Day; readonly name: string }[];
}

/** Looks days up in a table. A year outside of it is refused: no row is not the same as no holiday. */
export const courtHolidayOn = (table: CourtHolidays | undefined): HolidayOn => {
  const kept = new Map(table?.kept.map((holiday) => [holiday.day, holiday]));
  const doubtful = new Map(table?.doubtful.map(({ day, name }) => [day, name]));
  return (day) => {
    const year = yearOf(day);
    if (table === undefined || year < table.years.from || year > table.years.through)
      return refuse(
        'court holidays',
        `no court holidays known for ${year}`,
        'add the year to the table of the court’s holidays',
      );
    const doubt = doubtful.get(day);
    if (doubt !== undefined)
      return refuse(
        'court holidays',
        `whether ${formatDay(day)} (${doubt}) was a court holiday is not known`,
        'look it up in the court’s own list and settle the row of the table',
      );
    return { holiday: kept.get(day) };
  };
};
