import type { Actor } from '@holdpoint/desk';
import type { Instant } from '@holdpoint/engine';
import type { Store, Work } from '../access/store.ts';

/** Somebody who is at work on a case. */
export interface CaseLock {
  readonly caseId: string;
  readonly user: string;
  readonly takenAt: number;
}

/** After this time a lock that nobody renewed counts no more. */
const LOCK_MS = 15 * 60_000;

/**
 * Takes a case for somebody, or renews it, unless somebody else is at work on it: then it returns who, and changes nothing.
 * With `isForced` it is taken over.
 */
export const takeCase = (
  store: Store,
  actor: Actor,
  caseId: string,
  at: Instant,
  isForced = false,
): Promise<CaseLock | undefined> =>
  store.as(actor, async (work) => {
    const [held] = await locksOf(work, actor.agency, at, caseId);
    if (held !== undefined && held.user !== actor.user && !isForced) return held;
    const row = { user_name: actor.user, taken_at: new Date(at) };
    await work
      .insertInto('case_lock')
      .values({ agency: actor.agency, case_id: caseId, ...row })
      .onConflict((conflict) => conflict.columns(['agency', 'case_id']).doUpdateSet(row))
      .execute();
    return undefined;
  });

/** Lets a case go that somebody had taken. */
export const leaveCase = async (store: Store, actor: Actor, caseId: string): Promise<void> => {
  await store.as(actor, (work) =>
    work
      .deleteFrom('case_lock')
      .where('agency', '=', actor.agency)
      .where('case_id', '=', caseId)
      .where('user_name', '=', actor.user)
      .execute(),
  );
};

/** Who is at work on which case of an agency now; on one, where it is named. */
export const locksOf = async (
  work: Work,
  agency: string,
  at: Instant,
  caseId?: string,
): Promise<readonly CaseLock[]> => {
  const rows = await work
    .selectFrom('case_lock')
    .select(['case_id', 'user_name', 'taken_at'])
    .where('agency', '=', agency)
    .where('taken_at', '>', new Date(at - LOCK_MS))
    .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? ''))
    .execute();
  return rows.map(({ case_id, user_name, taken_at }) => ({
    caseId: case_id,
    user: user_name,
    takenAt: taken_at.getTime(),
  }));
};
