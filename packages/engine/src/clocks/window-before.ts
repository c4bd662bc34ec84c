import type { Day } from '../facts/day.ts';
import type { Calendar } from './calendar.ts';
import { checkDays, checkHours, tooLate } from './checks.ts';
import { type At, type Clocked, isRefused, refuse, type Steps } from './clocked.ts';
import { addHours } from './instant.ts';
import type { LeftOut } from './left-out.ts';
import { openDayFrom } from './open-day.ts';
import { tell, tellDay } from './tell.ts';
import { localDayOf } from './zone.ts';

/** How long before the event. */
export type LengthBefore =
  { readonly hours: number } | { readonly days: number; readonly leavingOut: readonly LeftOut[] };

/** When something may be done before an event, first and last moment included. */
export interface Window {
  readonly unit: 'window';
  /** Absent where the law names no first moment. */
  readonly opens?: At;
  readonly closes: At;
  readonly steps: Steps;
}

/**
 * The window before an event such as a release: from `opens` before it to `closes` before it, or to the event itself
 * where the law names no last moment. The event's own date is taken as given; where a law moves it by a rule that does
 * not yield one date (`movesNear`), a step says that the move was not computed.
 */
export const windowBefore = (given: {
  readonly event: At;
  readonly said: string;
  readonly opens?: LengthBefore | undefined;
  readonly closes?: LengthBefore | undefined;
  readonly movesNear?: { readonly days: readonly LeftOut[]; readonly cite: string } | undefined;
  readonly calendar: Calendar;
}): Clocked<Window> => {
  const { event, said, calendar } = given;
  const opens = given.opens === undefined ? undefined : before(event, given.opens, calendar);
  if (opens !== undefined && isRefused(opens)) return opens;
  const closes = given.closes === undefined ? event : before(event, given.closes, calendar);
  if (isRefused(closes)) return closes;
  if (opens !== undefined && isAfter(opens, closes, calendar))
    return refuse('window', 'opens after it closes', 'give a longer time for "opens" than for "closes"');
  const moved = moves(event, given.movesNear, calendar);
  return {
    unit: 'window',
    ...(opens === undefined ? {} : { opens }),
    closes,
    steps: [
      `${said} ${tell(event, calendar.zone)}`,
      ...moved,
      opens === undefined ? 'the law names no first moment' : `opens ${tell(opens, calendar.zone)}`,
      `closes ${tell(closes, calendar.zone)}`,
    ],
  };
};

const before = (event: At, length: LengthBefore, calendar: Calendar): Clocked<At> => {
  if ('days' in length) {
    const fault = checkDays(length.days);
    if (fault !== undefined) return fault;
    const day = openDayFrom(dayOf(event, calendar), -length.days, length.leavingOut, calendar);
    return isRefused(day) ? day : { unit: 'day', at: day.day };
  }
  if (event.unit === 'day')
    return refuse('event', `found the day ${tellDay(event.at)}`, 'give the time of day too: hours are counted from it');
  const fault = checkHours(length.hours);
  if (fault !== undefined) return fault;
  const at = addHours(event.at, -length.hours);
  return at === undefined ? tooLate() : { unit: 'instant', at };
};

/** An instant and a whole day are compared by the day on which the instant falls. */
const isAfter = (one: At, other: At, calendar: Calendar): boolean =>
  one.unit === other.unit ? one.at > other.at : dayOf(one, calendar) > dayOf(other, calendar);

const dayOf = (event: At, calendar: Calendar): Day =>
  event.unit === 'day' ? event.at : localDayOf(event.at, calendar.zone);

const moves = (
  event: At,
  near: { readonly days: readonly LeftOut[]; readonly cite: string } | undefined,
  calendar: Calendar,
): Steps => {
  if (near === undefined) return [];
  const next = calendar.leftOut(near.days, dayOf(event, calendar) + 1);
  const isCertainlyNotBefore = !isRefused(next) && next.leftOut === undefined;
  if (isCertainlyNotBefore) return [];
  return [
    `the day after is or may be a weekend or holiday: ${near.cite} may move the date; not computed, ask case records`,
  ];
};
