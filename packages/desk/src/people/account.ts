import type { Instant } from '@holdpoint/engine';
import { attempt, type Context, type Outcome, refuse } from '../event/outcome.ts';
import type { RefusalCode } from '../event/refusal.ts';
import type { DeskAct } from './desk-act.ts';
import { type Role, ROLES } from './role.ts';

/** Somebody who may sign on, by the subject under which the identity provider knows them. Accounts are never deleted. */
export interface Account {
  readonly subject: string;
  readonly user: string;
  readonly role: Role;
  readonly disabledAt?: Instant;
  /** Locked after failed sign-ons until an administrator releases it (CJIS AC-7). */
  readonly lockedAt?: Instant;
}

/** Roles that a person signs on in; a feed has a key. */
export const SIGN_ON_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'api-feed');

/** Five failures within a quarter of an hour lock an account (CJIS AC-7). */
export const MOST_FAILURES = 5;
export const FAILURE_WINDOW_MS = 900_000;

/** Adds an account. A user name or subject that was ever used is taken (CJIS IA-4). */
export const addAccount = (
  context: Context,
  accounts: readonly Account[],
  { subject, user, role }: Pick<Account, 'subject' | 'user' | 'role'>,
): Outcome<Account> =>
  attempt(context, { act: 'add-account', subject: { kind: 'account', id: user }, open: { role } }, () => {
    if (accounts.some((one) => one.user === user || one.subject === subject)) return refuse('account-taken');
    if (!SIGN_ON_ROLES.includes(role)) return refuse('setting-invalid', `role: nobody signs on as ${role}`);
    return { result: { subject, user, role } };
  });

/** What an administrator may do to an account that is there. */
export type AccountAct = Extract<
  DeskAct,
  'change-role' | 'disable-account' | 'enable-account' | 'release-account' | 'end-sessions'
>;

/** Changes an account. Nobody changes their own, and one administrator who can sign on must stay. */
export const changeAccount = (
  context: Context,
  accounts: readonly Account[],
  { act, user, role }: { readonly act: AccountAct; readonly user: string; readonly role?: Role },
): Outcome<Account> => {
  const open = role === undefined ? {} : { role };
  return attempt(context, { act, subject: { kind: 'account', id: user }, open }, (at) => {
    const found = accounts.find((one) => one.user === user);
    if (found === undefined) return refuse('account-unknown');
    const code = barTo(context, accounts, found, act, role);
    return code === undefined ? { result: changed(found, act, role, at), open: { before: found.role } } : refuse(code);
  });
};

const barTo = (
  { actor }: Context,
  accounts: readonly Account[],
  found: Account,
  act: AccountAct,
  role: Role | undefined,
): RefusalCode | undefined => {
  if (found.user === actor.user && act !== 'end-sessions') return 'own-account';
  const takesAway = act === 'disable-account' || (act === 'change-role' && role !== 'administrator');
  const isLast = !accounts.some((one) => one !== found && one.role === 'administrator' && one.disabledAt === undefined);
  if (takesAway && found.role === 'administrator' && isLast) return 'last-administrator';
  if (act === 'change-role' && (role === undefined || role === found.role || !SIGN_ON_ROLES.includes(role)))
    return 'account-stands-otherwise';
  const isDisabled = found.disabledAt !== undefined;
  const fits = {
    'disable-account': !isDisabled,
    'enable-account': isDisabled,
    'release-account': found.lockedAt !== undefined,
  };
  return act in fits && !fits[act as keyof typeof fits] ? 'account-stands-otherwise' : undefined;
};

const changed = (found: Account, act: AccountAct, role: Role | undefined, at: Instant): Account => {
  const { disabledAt, lockedAt, ...rest } = found;
  const disabled = act === 'disable-account' ? at : act === 'enable-account' ? undefined : disabledAt;
  const locked = act === 'release-account' ? undefined : lockedAt;
  return {
    ...rest,
    role: act === 'change-role' ? (role ?? found.role) : found.role,
    ...(disabled === undefined ? {} : { disabledAt: disabled }),
    ...(locked === undefined ? {} : { lockedAt: locked }),
  };
};
