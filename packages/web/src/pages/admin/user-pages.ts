import { SIGN_ON_ROLES } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { type AccountView, accountsSchema } from '../../routes/account-routes.ts';
import { problem } from '../../problem/problem.ts';
import { addDeed } from '../forms/add-deed.ts';
import { type Deed, type Loaded, nothing } from '../forms/deed.ts';
import { loadWith } from '../forms/load-with.ts';
import { html, type Html } from '../html.ts';
import { roleWords } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import type { Column } from '../table.ts';
import { timeWords } from '../words.ts';
import { addListPage } from './add-list-page.ts';

const accounts = loadWith(accountsSchema, () => '/v1/accounts');
const ROLES = SIGN_ON_ROLES.map((role) => [role, roleWords(role)] as const);

/** Users and roles. */
export const addUserPages = (app: FastifyInstance, context: PageContext): void => {
  addListPage(app, context, {
    path: '/admin/users',
    title: 'Users',
    list: accountsSchema,
    from: '/v1/accounts',
    adding: { act: 'add-account', path: '/admin/users/add', words: 'Add a user' },
    none: 'None was ever added.',
    caption: (items) => `Who may sign on: ${items.filter(({ disabledAt }) => disabledAt === null).length}`,
    columns: ({ user: reader, mayChange, zone }) => [
      ['User', ({ user, subject }) => html`${user}<br /><span class="hint">${subject}</span>`],
      ['Role', ({ role }) => roleWords(role)],
      ['How it stands', (one) => standingCell(one, zone)],
      ['Last signed on', ({ signedOnAt }) => (signedOnAt === null ? 'never' : timeWords(signedOnAt, zone))],
      ...(mayChange ? [changeColumn(reader)] : []),
    ],
  });
  addDeed(app, context, ADD);
  for (const deed of CHANGES) addDeed(app, context, deed);
};

const standingCell = ({ disabledAt, lockedAt, sessions }: AccountView, zone: string): Html =>
  html`${disabledAt === null ? 'may sign on' : html`<strong>disabled</strong>, ${timeWords(disabledAt, zone)}`}
  ${lockedAt === null ? '' : html`<br /><strong>locked after failures</strong>, ${timeWords(lockedAt, zone)}`}
  ${sessions === 0 ? '' : html`<br />signed on at ${sessions} ${sessions === 1 ? 'browser' : 'browsers'}`}`;

/** What a reader may do about accounts: nothing about the own one. */
const changeColumn = (reader: string): Column<AccountView> => [
  'Change',
  ({ user, disabledAt, lockedAt, sessions }) => {
    if (user === reader) return 'your own';
    const to = (change: string, words: string): Html =>
      html`<a href="/admin/users/${encodeURIComponent(user)}/${change}"
          >${words}<span class="hidden"> of ${user}</span></a
        ><br />`;
    return [
      lockedAt === null ? '' : to('release', 'Release the lock'),
      ...(disabledAt === null ? [to('role', 'Change the role'), to('disable', 'Disable')] : [to('enable', 'Enable')]),
      sessions === 0 ? '' : to('end-sessions', 'End the sessions'),
    ];
  },
];

const ADD: Deed<undefined> = {
  path: '/admin/users/add',
  load: nothing,
  title: () => 'Add a user',
  needsStepUp: true,
  button: 'Add the user',
  back: () => '/admin/users',
  intro: () =>
    html`<p>
      The user signs on at the identity provider of the agency. No password is kept here. A name is never used again.
    </p>`,
  fields: () => [
    { name: 'user', label: 'User name', hint: 'As it stands in the log: letters, digits, dots, hyphens.' },
    { name: 'subject', label: 'Subject', hint: 'Under which the identity provider knows this person (“sub”).' },
    { name: 'role', label: 'Role', kind: 'choice', options: ROLES },
  ],
  send: (_, { user = '', subject = '', role = '' }) => ({ path: '/v1/accounts', body: { user, subject, role } }),
};

const oneAccount: Deed<AccountView>['load'] = async (api, actor, params): Promise<Loaded<AccountView>> => {
  const all = await accounts(api, actor, {});
  if (!all.ok) return all;
  const found = all.data.items.find(({ user }) => user === params.user);
  return found === undefined
    ? { ok: false, problem: problem(404, 'account-unknown', 'no such account in this agency; check the user name') }
    : { ok: true, data: found };
};

const change = (
  name: string,
  words: (one: AccountView) => string,
  button: string,
  intro: string,
  more: Partial<Deed<AccountView>> = {},
): Deed<AccountView> => ({
  path: `/admin/users/:user/${name}`,
  load: oneAccount,
  title: words,
  // Ending what somebody may do is never made harder; giving it takes a fresh second factor.
  needsStepUp: ['role', 'enable', 'release'].includes(name),
  button,
  back: () => '/admin/users',
  intro: () => html`<p>${intro}</p>`,
  fields: () => [],
  send: (_, values, { user = '' }) => ({
    path: `/v1/accounts/${encodeURIComponent(user)}/changes`,
    body: { change: name, ...values },
  }),
  ...more,
});

const CHANGES: readonly Deed<AccountView>[] = [
  change(
    'role',
    ({ user }) => `Change the role of ${user}`,
    'Change the role',
    'The sessions of this user end at once; the new role begins with the next sign-on.',
    {
      initial: ({ role }) => ({ role }),
      fields: () => [{ name: 'role', label: 'New role', kind: 'choice', options: ROLES }],
    },
  ),
  change(
    'disable',
    ({ user }) => `Disable ${user}`,
    'Disable the account',
    'This user cannot sign on any more, and every session ends at once. What the user did stays on the record.',
    { isDangerous: true },
  ),
  change(
    'enable',
    ({ user }) => `Enable ${user}`,
    'Enable the account',
    'This user may sign on again, in the role shown.',
  ),
  change(
    'release',
    ({ user }) => `Release the lock of ${user}`,
    'Release the lock',
    'The account was locked after five failed sign-ons within 15 minutes. Find out first, by telephone or in person, whether it was the user.',
  ),
  change(
    'end-sessions',
    ({ user }) => `End the sessions of ${user}`,
    'End the sessions',
    'Every browser at which this user is signed on is signed out at once. The user may sign on again.',
  ),
];
