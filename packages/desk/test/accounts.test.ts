import { describe, expect, it } from 'vitest';
import { type Account, type AccountAct, addAccount, changeAccount, type Role } from '@holdpoint/desk';
import { as, codeOf, done, NOON } from './desk-cases.ts';

const account = (user: string, role: Role, more: Partial<Account> = {}): Account => ({
  subject: `s-${user}`,
  user,
  role,
  ...more,
});
const ALL = [
  account('administrator-1', 'administrator'),
  account('administrator-2', 'administrator'),
  account('c', 'clerk'),
];
const admin = as('administrator');
const change = (act: AccountAct, user: string, role?: Role, accounts: readonly Account[] = ALL) =>
  changeAccount(admin, accounts, { act, user, ...(role === undefined ? {} : { role }) });

describe('accounts', () => {
  it('are added under a name and a subject that were never used (CJIS IA-4)', () => {
    expect(done(addAccount(admin, ALL, account('new', 'clerk')))).toEqual(account('new', 'clerk'));
    expect(codeOf(addAccount(admin, ALL, account('c', 'clerk', { subject: 'other' })))).toBe('account-taken');
    expect(codeOf(addAccount(admin, ALL, account('other', 'clerk', { subject: 's-c' })))).toBe('account-taken');
    const gone = account('gone', 'clerk', { disabledAt: NOON });
    expect(codeOf(addAccount(admin, [...ALL, gone], account('gone', 'clerk')))).toBe('account-taken');
    expect(codeOf(addAccount(admin, ALL, account('feed', 'api-feed')))).toBe('setting-invalid');
  });

  it('are disabled and enabled, locked and released, each only where it stands otherwise', () => {
    const disabled = done(change('disable-account', 'c'));
    expect(disabled.disabledAt).toBe(NOON);
    expect(codeOf(change('enable-account', 'c'))).toBe('account-stands-otherwise');
    expect(codeOf(change('release-account', 'c'))).toBe('account-stands-otherwise');
    const both = account('c', 'clerk', { disabledAt: NOON, lockedAt: NOON });
    const others = [...ALL.slice(0, 2), both];
    expect(done(change('enable-account', 'c', undefined, others))).toEqual(account('c', 'clerk', { lockedAt: NOON }));
    expect(done(change('release-account', 'c', undefined, others))).toEqual(
      account('c', 'clerk', { disabledAt: NOON }),
    );
    expect(codeOf(change('disable-account', 'nobody'))).toBe('account-unknown');
  });

  it('change their role, to another one in which people sign on', () => {
    const outcome = change('change-role', 'c', 'counsel');
    expect(done(outcome).role).toBe('counsel');
    expect(outcome.events[0]?.open).toEqual({ role: 'counsel', before: 'clerk' });
    expect(codeOf(change('change-role', 'c', 'clerk'))).toBe('account-stands-otherwise');
    expect(codeOf(change('change-role', 'c', 'api-feed'))).toBe('account-stands-otherwise');
  });

  it('are not changed by their own holder, and the last administrator stays', () => {
    expect(codeOf(change('change-role', 'administrator-1', 'clerk'))).toBe('own-account');
    const lone = [account('administrator-2', 'administrator')];
    expect(codeOf(change('disable-account', 'administrator-2', undefined, lone))).toBe('last-administrator');
    expect(codeOf(change('change-role', 'administrator-2', 'clerk', lone))).toBe('last-administrator');
    expect(codeOf(change('disable-account', 'administrator-2'))).toBe('done');
  });

  it('are changed by nobody but an administrator', () => {
    const asked = { act: 'disable-account', user: 'c' } as const;
    expect(codeOf(changeAccount(as('watch-commander'), ALL, asked))).toBe('not-permitted');
  });
});
