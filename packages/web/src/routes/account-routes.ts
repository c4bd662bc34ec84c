import { z } from 'zod';
import { type AccountAct, addAccount, changeAccount, ROLES } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import { accountsOf, endSessionsOf, insertAccount, keepAccount } from '@holdpoint/store';
import type { Service } from '../service/service.ts';
import { agencyOf, command, saved } from './commands.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const name = z
  .string()
  .trim()
  .regex(/^[\w.@-]{2,100}$/, 'write 2 to 100 letters, digits, dots, hyphens or @');
const accountBody = z.strictObject({ user: name, subject: z.string().trim().min(1).max(200), role: z.enum(ROLES) });
const changeBody = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ change: z.enum(['disable', 'enable', 'release', 'end-sessions']) }),
]);

export const accountsSchema = z.object({
  warning: z.string().optional(),
  items: z.array(
    z.object({
      user: z.string(),
      subject: z.string(),
      role: z.string(),
      disabledAt: z.string().nullable(),
      lockedAt: z.string().nullable(),
      failures: z.number(),
      signedOnAt: z.string().nullable(),
      sessions: z.number(),
    }),
  ),
});
export type AccountView = z.infer<typeof accountsSchema>['items'][number];

const ACTS = {
  role: 'change-role',
  disable: 'disable-account',
  enable: 'enable-account',
  release: 'release-account',
  'end-sessions': 'end-sessions',
} as const satisfies Record<z.infer<typeof changeBody>['change'], AccountAct>;

/** Who may sign on: reading, adding and changing accounts. */
export const addAccountRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/accounts',
    summary: 'The accounts of the agency, with locks and sessions',
    response: accountsSchema,
    run: async (request) => {
      requireRole(request, 'read-administration');
      const { id, isSample } = agencyOf(service, request.actor.agency);
      const found = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-administration', { view: 'accounts' });
        return accountsOf(work, id);
      });
      const items = found.map(({ user, subject, role, disabledAt, lockedAt, failures, signedOnAt, sessions }) => ({
        user,
        subject,
        role,
        disabledAt: disabledAt === undefined ? null : formatInstant(disabledAt),
        lockedAt: lockedAt === undefined ? null : formatInstant(lockedAt),
        failures,
        signedOnAt: signedOnAt === undefined ? null : formatInstant(signedOnAt),
        sessions,
      }));
      return { body: { ...warned(isSample), items } };
    },
  });
  addCommand(app, {
    path: '/v1/accounts',
    summary: 'Add an account, by the subject under which the identity provider knows its holder',
    body: accountBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id }) =>
        saved(addAccount(context, await accountsOf(work, id), body), async (account) => {
          await insertAccount(work, id, account);
          return { status: 201, body: { id: account.user } };
        }),
      ),
  });
  addCommand(app, {
    path: '/v1/accounts/:user/changes',
    summary: 'Change the role of an account, disable, enable or release it, or end its sessions',
    body: changeBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id }) => {
        const accounts = await accountsOf(work, id);
        const asked = { act: ACTS[body.change], user: request.params.user ?? '' };
        const role = body.change === 'role' ? { role: body.role } : {};
        return saved(changeAccount(context, accounts, { ...asked, ...role }), async (account) => {
          await keepAccount(work, id, account);
          // Another role begins with another sign-on (CJIS IA-11), and a disabled account has none.
          const ends = ['role', 'disable', 'end-sessions'].includes(body.change);
          const ended = ends ? await endSessionsOf(work, id, account.subject) : 0;
          return { status: 200, body: { id: account.user, sessionsEnded: ended } };
        });
      }),
  });
};
