import { createHash, randomBytes } from 'node:crypto';
import { type Actor, type Role, ROLES } from '@holdpoint/desk';
import type { Instant } from '@holdpoint/engine';
import { z } from 'zod';
import type { Store, Work } from '../access/store.ts';

/** Somebody who is signed on. */
export interface Session {
  readonly actor: Actor;
  /** Every form of this session carries it. */
  readonly formToken: string;
  readonly signedOnAt: number;
  readonly seenAt: number;
  /** Whether the notice of use was acknowledged. */
  readonly isNoticed: boolean;
}

/** How long a session lasts, in milliseconds: without a request, and in all (CJIS AC-11, IA-11; ASVS 7.3.1, 7.3.2). */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

const TOKEN_BYTES = 32;
const roleSchema = z.enum(ROLES);
const DOOR = { user: 'sign-on', agency: '', role: 'sign-on' } as const;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The account of a subject; `undefined` where it has none or it is disabled. */
export const accountOf = (
  store: Store,
  agency: string,
  subject: string,
): Promise<{ readonly user: string; readonly role: Role; readonly isLocked: boolean } | undefined> =>
  store.as(DOOR, async (work) => {
    const row = await work
      .selectFrom('account')
      .select(['user_name', 'role', 'disabled_at', 'locked_at'])
      .where('agency', '=', agency)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row === undefined || row.disabled_at !== null
      ? undefined
      : { user: row.user_name, role: roleSchema.parse(row.role), isLocked: row.locked_at !== null };
  });

/** Begins a session and returns its token, which is kept nowhere. */
export const beginSession = (store: Store, agency: string, subject: string, at: Instant): Promise<string> =>
  store.as(DOOR, async (work) => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = new Date(at);
    // What failed before is forgotten; a lock stays until an administrator releases it.
    await work
      .updateTable('account')
      .set({ failures: 0, failing_since: null, signed_on_at: now })
      .where('agency', '=', agency)
      .where('subject', '=', subject)
      .execute();
    await work
      .insertInto('session')
      .values({
        token_hash: hashOf(token),
        agency,
        subject,
        form_token: randomBytes(TOKEN_BYTES).toString('base64url'),
        signed_on_at: now,
        seen_at: now,
        notice_at: null,
      })
      .execute();
    return token;
  });

/**
 * The session of a token; `undefined` where it ended, ran out, or its account is disabled. `isPresent` says that somebody asked,
 * not a page that asks again by itself: only that counts against idleness.
 */
export const sessionOf = (
  store: Store,
  token: string,
  at: Instant,
  { idleMs, absoluteMs }: SessionLimits,
  isPresent = true,
): Promise<Session | undefined> =>
  store.as(DOOR, async (work) => {
    const row = await work
      .selectFrom('session')
      .innerJoin('account', (join) =>
        join
          .onRef('account.agency', '=', 'session.agency')
          .onRef('account.subject', '=', 'session.subject')
          .on('account.disabled_at', 'is', null),
      )
      .select([
        'session.agency',
        'account.user_name',
        'account.role',
        'session.form_token',
        'session.signed_on_at',
        'session.seen_at',
        'session.notice_at',
      ])
      .where('token_hash', '=', hashOf(token))
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const [signedOnAt, seenAt] = [row.signed_on_at.getTime(), row.seen_at.getTime()];
    if (at - seenAt > idleMs || at - signedOnAt > absoluteMs) {
      await end(work, token);
      return undefined;
    }
    if (isPresent)
      await work
        .updateTable('session')
        .set({ seen_at: new Date(at) })
        .where('token_hash', '=', hashOf(token))
        .execute();
    return {
      actor: { user: row.user_name, agency: row.agency, role: roleSchema.parse(row.role) },
      formToken: row.form_token,
      signedOnAt,
      seenAt,
      isNoticed: row.notice_at !== null,
    };
  });

/** Notes that the notice of use was acknowledged. */
export const acknowledgeNotice = async (store: Store, token: string, at: Instant): Promise<void> => {
  await store.as(DOOR, (work) =>
    work
      .updateTable('session')
      .set({ notice_at: new Date(at) })
      .where('token_hash', '=', hashOf(token))
      .execute(),
  );
};

/** Ends a session: its token lets nobody in again. */
export const endSession = (store: Store, token: string): Promise<void> => store.as(DOOR, (work) => end(work, token));

const end = async (work: Work, token: string): Promise<void> => {
  await work.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
};

/** Adds accounts, as an administrator of the agency; those that are there stay as they are. */
export const addAccounts = async (
  store: Store,
  agency: string,
  accounts: readonly { readonly subject: string; readonly user: string; readonly role: Role }[],
): Promise<void> => {
  if (accounts.length === 0) return;
  await store.as({ user: 'set-up', agency, role: 'administrator' }, (work) =>
    work
      .insertInto('account')
      .values(accounts.map(({ subject, user, role }) => ({ agency, subject, user_name: user, role })))
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
};
