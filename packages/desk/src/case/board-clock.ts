import type { Calendar, Instant } from '@holdpoint/engine';
import { standingGrounds } from '../custody/custody.ts';
import { owedDuties, type Pressure } from '../duty/owed-duties.ts';
import type { DetainerCase } from './detainer-case.ts';

/** A time by which something must be done, as a board counts it down. */
export interface BoardClock {
  readonly what: string;
  readonly at: Instant;
  readonly pressure: Pressure;
  /** Whether nothing may go on after it: the person goes, whatever else is open. */
  readonly isHardStop: boolean;
}

const HOUR_MS = 3_600_000;

/** Since when nothing but the request keeps somebody here; `undefined` where something else does, or custody has ended. */
export const freeToGoSince = ({ custody }: DetainerCase): Instant | undefined =>
  custody.end === undefined && standingGrounds(custody).length === 0 ? custody.eligibleAt?.at : undefined;

/** Every clock that runs in a case, the nearest first. */
export const boardClocks = (one: DetainerCase, now: Instant, calendar: Calendar): readonly BoardClock[] => {
  const duties = owedDuties(one, now, calendar).flatMap(({ isDone, due, what, words, pressure }): BoardClock[] =>
    isDone || due?.unit !== 'instant'
      ? []
      : [{ what: what === '' ? words : what, at: due.at, pressure, isHardStop: false }],
  );
  const holds = one.decisions.flatMap(({ act, choice, state, holdEndsAt }): BoardClock[] =>
    act === 'hold' &&
    choice === 'act' &&
    state === 'confirmed' &&
    holdEndsAt !== undefined &&
    one.custody.end === undefined
      ? [{ what: 'the hold ends', at: holdEndsAt, pressure: pressureAt(holdEndsAt, now), isHardStop: true }]
      : [],
  );
  const { claim } = one;
  const claims: readonly BoardClock[] =
    claim === undefined || claim.settled !== undefined
      ? []
      : [
          {
            what: 'the claim of citizenship is answered',
            at: claim.answerBy,
            pressure: pressureAt(claim.answerBy, now),
            isHardStop: false,
          },
        ];
  const free = freeToGoSince(one);
  const release: readonly BoardClock[] =
    free === undefined || holds.length > 0
      ? []
      : [{ what: 'release: free to go', at: free, pressure: pressureAt(free, now), isHardStop: true }];
  return [...duties, ...holds, ...claims, ...release].toSorted((a, b) => a.at - b.at);
};

/** Warned in the last hour. */
const pressureAt = (at: Instant, now: Instant): Pressure =>
  at <= now ? 'over' : at - now <= HOUR_MS ? 'warn' : 'running';
