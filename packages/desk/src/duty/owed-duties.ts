import {
  type Action,
  type Calendar,
  type Clock,
  type Day,
  describeProblem,
  type Due,
  dueOf,
  type DutyOwed,
  type Instant,
  isRefused,
  localDayOf,
  type Moments,
  type Zone,
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
export const owedDuties = (one: DetainerCase, now: Instant, calendar: Calendar): readonly CaseDuty[] =>
  dutiesRead(one, todayAt(now, calendar.zone), calendar)
    .map((read) => caseDuty(one, read, now))
    .toSorted((a, b) => RANK.indexOf(b.pressure) - RANK.indexOf(a.pressure));

const RANK: readonly Pressure[] = ['no number', 'running', 'warn', 'over'];

/** A duty with its clock read. */
interface DutyRead {
  readonly duty: DutyOwed;
  readonly due: CaseDuty['due'];
}

const caseDuty = (one: DetainerCase, { duty, due }: DutyRead, now: Instant): CaseDuty => {
  const isDone = one.notices.some(
    (notice) => notice.duty === duty.action && notice.to === duty.to && notice.result !== 'not served',
  );
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

interface Kept {
  readonly today: Day;
  readonly calendar: Calendar;
  readonly duties: readonly DutyRead[];
}
/** A clock reads the same in the same case all day: a board reads thousands each time it is opened. */
const KEPT = new WeakMap<DetainerCase, Kept>();

const dutiesRead = (one: DetainerCase, today: Day, calendar: Calendar): readonly DutyRead[] => {
  const kept = KEPT.get(one);
  if (kept !== undefined && kept.today === today && kept.calendar === calendar) return kept.duties;
  const owed = (one.determinations.at(-1)?.determined.answers ?? [])
    .flatMap((answer) => answer.duties)
    .filter((duty) => duty.owed === 'now');
  const unique = [...new Map(owed.map((duty) => [`${duty.action} ${duty.to} ${duty.what}`, duty])).values()];
  const moments = momentsOf(one, today);
  const duties = unique.map((duty) => ({
    duty,
    due: duty.clock === undefined ? undefined : readClock(duty.clock, moments, calendar),
  }));
  KEPT.set(one, { today, calendar, duties });
  return duties;
};

const readClock = (clock: Clock, moments: Moments, calendar: Calendar): NonNullable<CaseDuty['due']> => {
  const due = dueOf(clock, moments, calendar);
  return isRefused(due) ? { unit: 'refused', problem: describeProblem(due.problem) } : due;
};

const momentsOf = (one: DetainerCase, today: Day): Moments => {
  const at = (instant: Instant | undefined) =>
    instant === undefined ? undefined : ({ unit: 'instant', at: instant } as const);
  const entries = [
    ['request received', at(one.documents[0]?.receivedAt)],
    ['custody taken', at(one.custody.bookedAt)],
    ['otherwise released', at(one.custody.eligibleAt?.at)],
    ['transferred', at(one.custody.end?.how === 'handed over' ? one.custody.end.at : undefined)],
  ] as const;
  return { known: Object.fromEntries(entries.filter(([, moment]) => moment !== undefined)), today };
};

let newest: { readonly now: Instant; readonly zone: Zone; readonly day: Day } | undefined;
/** The local day of an instant; asked for thousands of cases at one instant, it is worked out once. */
const todayAt = (now: Instant, zone: Zone): Day => {
  if (newest?.now !== now || newest.zone !== zone) newest = { now, zone, day: localDayOf(now, zone) };
  return newest.day;
};

const pressureOf = (one: DetainerCase, due: CaseDuty['due'], now: Instant): Pressure => {
  if (due === undefined || due.unit !== 'instant') return 'no number';
  if (now > due.at) return 'over';
  const from = one.documents[0]?.receivedAt ?? one.openedAt;
  return due.at - now <= (due.at - from) * WARN_SHARE ? 'warn' : 'running';
};
