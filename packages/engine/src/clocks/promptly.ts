import type { Calendar } from './calendar.ts';
import { type At, type Clocked, type DueInstant, isRefused, type Steps } from './clocked.ts';
import { hoursFlat } from './hours-flat.ts';
import type { Instant } from './instant.ts';
import { tell } from './tell.ts';

/** Hours that an agency has set for itself where the law says only "promptly", and the order in which it did. */
export interface AgencyNumber {
  readonly hours: number;
  readonly source: string;
}

/** A duty without a number: there is no deadline to compute, and none is made up. */
export interface NoNumber {
  readonly unit: 'no number';
  readonly steps: Steps;
  /** What the agency's own policy makes of it, if it has one and the starting instant is known. No law. */
  readonly agency?: DueInstant & { readonly source: string };
}

/** "Promptly", "immediately", "upon receiving": says that the law gives no number, and shows the agency's own beside it. */
export const promptly = (given: {
  readonly words: string;
  readonly calendar: Calendar;
  readonly from?: { readonly at: At; readonly said: string } | undefined;
  readonly agency?: AgencyNumber | undefined;
}): Clocked<NoNumber> => {
  const { words, calendar, from, agency } = given;
  const began = from === undefined ? [] : [`${from.said} ${tell(from.at, calendar.zone)}`];
  const steps = [...began, `due ${words}: the law gives no number`];
  if (agency === undefined) return { unit: 'no number', steps };
  const own = `the agency’s own ${agency.hours} hours (${agency.source}), not the law’s`;
  if (from === undefined || from.at.unit === 'day') {
    return { unit: 'no number', steps: [...steps, `${own}, run from a time that is not known`] };
  }
  const due = agencyDue(agency, from.at.at, from.said, calendar);
  if (isRefused(due)) return due;
  return { unit: 'no number', steps: [...steps, own], agency: { ...due, source: agency.source } };
};

const agencyDue = (agency: AgencyNumber, from: Instant, said: string, calendar: Calendar): Clocked<DueInstant> =>
  hoursFlat({ hours: agency.hours, from, calendar, said });
