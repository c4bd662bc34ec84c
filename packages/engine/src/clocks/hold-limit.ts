import type { Calendar } from './calendar.ts';
import type { Clock, Limit } from './clock.ts';
import { type Clocked, type DueInstant, isRefused, refuse } from './clocked.ts';
import { hoursExcluding } from './hours-excluding.ts';
import type { Instant } from './instant.ts';
import { MOMENTS } from './clock.ts';

/** The end of one limit, with the source that sets it. */
export interface LimitEnd extends DueInstant {
  readonly cite: string;
}

/** When a hold ends at the latest, and what each source says by itself. */
export interface HoldEnd extends DueInstant {
  /** Every limit that applies, the earliest first. */
  readonly limits: readonly [LimitEnd, ...LimitEnd[]];
}

/**
 * When a hold that the law permits or commands ends at the latest: the earliest end among its limits, since what is
 * asked for beyond the law has no power and what the law allows beyond the request was not asked for. A limit that only
 * certain forms ask for applies to them, and to a form not known. Where a day kept in lieu of a holiday would lengthen
 * a limit, the limit without that day is shown too and binds: the words "holiday" alone do not settle it, and the
 * longer time can keep a person in a cell without power. Without any limit there is no answer: silence gives no time.
 */
export const holdLimit = (given: {
  readonly otherwiseReleasedAt: Instant;
  readonly limits: readonly Limit[];
  /** The kind of form that asks for the hold, if known. */
  readonly form?: string | undefined;
  readonly calendar: Calendar;
}): Clocked<HoldEnd> => {
  const { otherwiseReleasedAt: from, limits, form, calendar } = given;
  const ends: LimitEnd[] = [];
  for (const { cite, clock, askedBy } of limits) {
    if (form !== undefined && askedBy !== undefined && !askedBy.includes(form)) continue;
    const end = endOf(clock, cite, from, calendar);
    if (isRefused(end)) return end;
    const strict = withoutInLieu(clock);
    const shorter = strict === undefined ? end : endOf(strict, `${cite}, without days kept in lieu`, from, calendar);
    if (isRefused(shorter)) return shorter;
    ends.push(end, ...(shorter.at < end.at ? [shorter] : []));
  }
  const [first, ...others] = ends.sort((a, b) => a.at - b.at);
  if (first === undefined)
    return refuse(
      'limits',
      'no limit on how long a hold may last',
      'do not hold: a hold needs a source of law that says how long',
    );
  return { unit: 'instant', at: first.at, steps: [...first.steps, `by ${first.cite}`], limits: [first, ...others] };
};

const endOf = (clock: Clock, cite: string, from: Instant, calendar: Calendar): Clocked<LimitEnd> => {
  if (clock.kind !== 'hours' || clock.from !== 'otherwise released')
    return refuse('limits', `a limit by the clock "${clock.kind}" (${cite})`, 'write hours from "otherwise released"');
  const end = hoursExcluding({ ...clock, from, calendar, said: MOMENTS[clock.from] });
  return isRefused(end) ? end : { ...end, cite };
};

const withoutInLieu = (clock: Clock): Clock | undefined =>
  clock.kind === 'hours' && clock.leavingOut.includes('federal holiday')
    ? {
        ...clock,
        leavingOut: clock.leavingOut.map((kind) =>
          kind === 'federal holiday' ? 'federal holiday on its own day' : kind,
        ),
      }
    : undefined;
