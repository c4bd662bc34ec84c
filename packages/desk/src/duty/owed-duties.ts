import {
  type Action,
  type Calendar,
  type Clock,
  describeProblem,
  type Due,
  dueOf,
  type DutyOwed,
  type Instant,
  isRefused,
  localDayOf,
  type Moments,
} from '@holdpoint/engine';
import type { DetainerCase } from '../case/detainer-case.ts';

/** How pressing a duty is. `stop`: its time is over and the act it rides on may not go on without it. */
export type Pressure = 'no number' | 'running' | 'warn' | 'over';

/** A duty that the newest determination lays on the agency now, with its clock read against the case. */
export interface CaseDuty {
  readonly duty: Action;
  readonly what: string;
  readonly to: string;
  readonly words: string;
  readonly cite: string;
  readonly due?: Due | { readonly unit: 'refused'; readonly problem: string };
  readonly pressure: Pressure;
  /** Who is told when the pressure rises to this. */
  readonly escalateTo: readonly ('watch-commander' | 'counsel')[];
  readonly isDone: boolean;
}

/** The part of the time that is left when the desk warns. */
const WARN_SHARE = 0.25;

/** The duties owed in a case, the most pressing first. */
export const owedDuties = (one: DetainerCase, now: Instant, calendar: Calendar): readonly CaseDuty[] => {
  const newest = one.determinations.at(-1);
  if (newest === undefined) return [];
  const owed = newest.determined.answers.flatMap(({ duties }) => duties).filter((duty) => duty.owed === 'now');
  const unique = [...new Map(owed.map((duty) => [`${duty.action} ${duty.to} ${duty.what}`, duty])).values()];
  return unique
    .map((duty) => caseDuty(one, duty, now, calendar))
    .toSorted((a, b) => RANK.indexOf(b.pressure) - RANK.indexOf(a.pressure));
};

const RANK: readonly Pressure[] = ['no number', 'running', 'warn', 'over'];

const caseDuty = (one: DetainerCase, duty: DutyOwed, now: Instant, calendar: Calendar): CaseDuty => {
  const isDone = one.notices.some(
    (notice) => notice.duty === duty.action && notice.to === duty.to && notice.result !== 'not served',
  );
  const due = duty.clock === undefined ? undefined : readClock(one, duty.clock, now, calendar);
  const pressure = isDone ? 'no number' : pressureOf(one, due, now);
  return {
    duty: duty.action,
    what: duty.what,
    to: duty.to,
    words: duty.due,
    cite: duty.cite,
    ...(due === undefined ? {} : { due }),
    pressure,
    escalateTo: pressure === 'over' ? ['watch-commander', 'counsel'] : pressure === 'warn' ? ['watch-commander'] : [],
    isDone,
  };
};

const readClock = (one: DetainerCase, clock: Clock, now: Instant, calendar: Calendar): NonNullable<CaseDuty['due']> => {
  const due = dueOf(clock, momentsOf(one, now, calendar), calendar);
  return isRefused(due) ? { unit: 'refused', problem: describeProblem(due.problem) } : due;
};

const momentsOf = (one: DetainerCase, now: Instant, calendar: Calendar): Moments => {
  const at = (instant: Instant | undefined) =>
    instant === undefined ? undefined : ({ unit: 'instant', at: instant } as const);
  const entries = [
    ['request received', at(one.documents[0]?.receivedAt)],
    ['custody taken', at(one.custody.bookedAt)],
    ['otherwise released', at(one.custody.eligibleAt?.at)],
    ['transferred', at(one.custody.end?.how === 'handed over' ? one.custody.end.at : undefined)],
  ] as const;
  return {
    known: Object.fromEntries(entries.filter(([, moment]) => moment !== undefined)),
    today: localDayOf(now, calendar.zone),
  };
};

const pressureOf = (one: DetainerCase, due: CaseDuty['due'], now: Instant): Pressure => {
  if (due === undefined || due.unit !== 'instant') return 'no number';
  if (now > due.at) return 'over';
  const from = one.documents[0]?.receivedAt ?? one.openedAt;
  return due.at - now <= (due.at - from) * WARN_SHARE ? 'warn' : 'running';
};
