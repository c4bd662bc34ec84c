import type { Day } from '../facts/day.ts';
import { type Anniversary, anniversary } from './anniversary.ts';
import { annual } from './annual.ts';
import type { Calendar } from './calendar.ts';
import type { Clock, MomentName } from './clock.ts';
import { MOMENTS } from './clock.ts';
import { type At, type Clocked, type DueDay, type DueInstant, refuse } from './clocked.ts';
import { dayCount } from './day-count.ts';
import { hoursExcluding } from './hours-excluding.ts';
import type { Instant } from './instant.ts';
import { type AgencyNumber, type NoNumber, promptly } from './promptly.ts';
import { tellDay } from './tell.ts';
import { type Window, windowBefore } from './window-before.ts';
import { localDayOf } from './zone.ts';

/** A moment that must be known before the clock can be read. */
export interface MissingMoment {
  readonly unit: 'missing';
  readonly missing: MomentName;
}

export type Due = DueInstant | DueDay | Anniversary | Window | NoNumber | MissingMoment;

/** What is known of a case's moments, the day on which a yearly clock is read, and the agency's own number if any. */
export interface Moments {
  readonly known: { readonly [name in MomentName]?: At };
  readonly today: Day;
  readonly agency?: AgencyNumber | undefined;
}

/** Reads a clock of the law against the moments of a case: the time and its steps, or which moment is missing. */
export const dueOf = (clock: Clock, moments: Moments, calendar: Calendar): Clocked<Due> => {
  const { known, today, agency } = moments;
  switch (clock.kind) {
    case 'promptly': {
      const at = clock.from === undefined ? undefined : known[clock.from];
      const from = clock.from === undefined || at === undefined ? undefined : { at, said: MOMENTS[clock.from] };
      return promptly({ words: clock.words, calendar, from, agency });
    }
    case 'hours':
      return fromInstant(known, clock.from, (from, said) => hoursExcluding({ ...clock, from, calendar, said }));
    case 'days':
      return fromDay(known, clock.from, calendar, (from, said) => dayCount({ ...clock, from, calendar, said }));
    case 'anniversary':
      return fromDay(known, clock.from, calendar, (from, said) => anniversary({ ...clock, from, said }));
    case 'annual':
      if (clock.on === undefined) return promptly({ words: 'every year', calendar });
      return annual({ on: clock.on, onOrAfter: today });
    case 'window before': {
      const event = known[clock.event];
      if (event === undefined) return { unit: 'missing', missing: clock.event };
      return windowBefore({ ...clock, event, said: MOMENTS[clock.event], calendar });
    }
  }
};

type Known = Moments['known'];

const fromInstant = (
  known: Known,
  name: MomentName,
  read: (from: Instant, said: string) => Clocked<DueInstant>,
): Clocked<Due> => {
  const from = known[name];
  if (from === undefined) return { unit: 'missing', missing: name };
  if (from.unit === 'day')
    return refuse(name, `found the day ${tellDay(from.at)}`, 'give the time of day too: hours are counted from it');
  return read(from.at, MOMENTS[name]);
};

const fromDay = (
  known: Known,
  name: MomentName,
  calendar: Calendar,
  read: (from: Day, said: string) => Clocked<DueDay>,
): Clocked<Due> => {
  const from = known[name];
  if (from === undefined) return { unit: 'missing', missing: name };
  return read(from.unit === 'day' ? from.at : localDayOf(from.at, calendar.zone), MOMENTS[name]);
};
