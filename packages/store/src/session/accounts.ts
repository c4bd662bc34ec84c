import { type Account, FAILURE_WINDOW_MS, MOST_FAILURES, ROLES } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';
import { z } from 'zod';
import type { Store, Work } from '../access/store.ts';

const roleSchema = z.enum(ROLES);
const DOOR = { user: 'sign-on', agency: '', role: 'sign-on' } as const;

/** An account with what its administrator must see. */
export interface KeptAccount extends Account {
  readonly failures: number;
  readonly signedOnAt?: Instant;
  /** How many browsers are signed on under it; absent for a reader who may not see sessions. */
  readonly sessions: number;
}

const at = (date: Date | null): Instant | undefined => (date === null ? undefined : instantOf(date.getTime()));

/** Every account of the agency, by user name. Sessions are counted for an administrator alone. */
export const accountsOf = async (work: Work, agency: string): Promise<readonly KeptAccount[]> => {
  const rows = await work.selectFrom('account').selectAll().where('agency', '=', agency).orderBy('user_name').execute();
  const sessions = await work.selectFrom('session').select('subject').where('agency', '=', agency).execute();
  return rows.map((row) => {
    const [disabledAt, lockedAt, signedOnAt] = [at(row.disabled_at), at(row.locked_at), at(row.signed_on_at)];
    return {
      subject: row.subject,
      user: row.user_name,
      role: roleSchema.parse(row.role),
      failures: row.failures,
      sessions: sessions.filter(({ subject }) => subject === row.subject).length,
      ...(disabledAt === undefined ? {} : { disabledAt }),
      ...(lockedAt === undefined ? {} : { lockedAt }),
      ...(signedOnAt === undefined ? {} : { signedOnAt }),
    };
  });
};

/** Writes a new account, as an administrator of its agency. */
export const insertAccount = async (work: Work, agency: string, { subject, user, role }: Account): Promise<void> => {
  await work.insertInto('account').values({ agency, subject, user_name: user, role }).execute();
};

/** Writes an account as it is to be: its role, and whether it is disabled or locked. A lock taken off forgets its failures. */
export const keepAccount = async (work: Work, agency: string, account: Account): Promise<void> => {
  const { subject, role, disabledAt, lockedAt } = account;
  await work
    .updateTable('account')
    .set({
      role,
      disabled_at: disabledAt === undefined ? null : new Date(disabledAt),
      locked_at: lockedAt === undefined ? null : new Date(lockedAt),
      ...(lockedAt === undefined ? { failures: 0, failing_since: null } : {}),
    })
    .where('agency', '=', agency)
    .where('subject', '=', subject)
    .execute();
};

/** Ends every session of an account, at once (ASVS 7.4.2). Returns how many there were. */
export const endSessionsOf = async (work: Work, agency: string, subject: string): Promise<number> => {
  const { numDeletedRows } = await work
    .deleteFrom('session')
    .where('agency', '=', agency)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** What a failed sign-on comes to. */
export interface FailureCounted {
  readonly user: string;
  readonly role: Account['role'];
  readonly failures: number;
  readonly isLocked: boolean;
  /** Whether this very failure locked it. */
  readonly isLockedNow: boolean;
}

/**
 * Counts a failed sign-on of an account. The fifth within a quarter of an hour locks it until an administrator releases it
 * (CJIS AC-7). `undefined` for a subject without an account, or whose account is disabled.
 */
export const countFailure = (
  store: Store,
  agency: string,
  subject: string,
  now: Instant,
): Promise<FailureCounted | undefined> =>
  store.as(DOOR, async (work) => {
    const row = await work
      .selectFrom('account')
      .select(['user_name', 'role', 'failures', 'failing_since', 'locked_at'])
      .where('agency', '=', agency)
      .where('subject', '=', subject)
      .where('disabled_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const since = row.failing_since?.getTime();
    const isOver = since === undefined || now - since > FAILURE_WINDOW_MS;
    const failures = isOver ? 1 : row.failures + 1;
    const isLockedNow = row.locked_at === null && failures >= MOST_FAILURES;
    await work
      .updateTable('account')
      .set({
        failures,
        failing_since: isOver ? new Date(now) : row.failing_since,
        ...(isLockedNow ? { locked_at: new Date(now) } : {}),
      })
      .where('agency', '=', agency)
      .where('subject', '=', subject)
      .execute();
    const isLocked = isLockedNow || row.locked_at !== null;
    return { user: row.user_name, role: roleSchema.parse(row.role), failures, isLocked, isLockedNow };
  });
