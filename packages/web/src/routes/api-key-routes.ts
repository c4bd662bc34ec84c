import { z } from 'zod';
import { issueKey, mayDo, revokeKey, ROLES } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import { type ApiKeyRow, apiKeyRows, insertApiKey, revokeApiKey } from '@holdpoint/store';
import { newApiKey } from '../access/api-keys.ts';
import type { KeyBook } from '../access/key-book.ts';
import type { Service } from '../service/service.ts';
import { agencyOf, command, saved } from './commands.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const keyBody = z.strictObject({
  user: z
    .string()
    .trim()
    .regex(/^[\w.@-]{2,100}$/, 'write 2 to 100 letters, digits, dots, hyphens or @'),
  role: z.enum(ROLES),
});

export const apiKeysSchema = z.object({
  warning: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      user: z.string(),
      role: z.string(),
      issuedAt: z.string(),
      issuedBy: z.string(),
      revokedAt: z.string().nullable(),
    }),
  ),
});

/** Keys of the API: who holds one, issuing one, revoking one. The key itself is in the answer that issues it and nowhere else. */
export const addApiKeyRoutes = (app: App, service: Service, book: KeyBook): void => {
  addReading(app, {
    path: '/v1/api-keys',
    summary: 'The keys of the API: whom they let in and since when; never the keys themselves',
    response: apiKeysSchema,
    run: async (request) => {
      requireRole(request, 'read-administration');
      const { id, isSample } = agencyOf(service, request.actor.agency);
      const rows = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-administration', { view: 'API keys' });
        return apiKeyRows(work, id);
      });
      return { body: { ...warned(isSample), items: rows.map(keyView) } };
    },
  });
  addCommand(app, {
    path: '/v1/api-keys',
    summary: 'Issue a key of the API; the answer holds it, this once',
    body: keyBody,
    run: async (request, { user, role }) => {
      const { key, kept } = newApiKey({ user, role, agency: request.actor.agency });
      const answer = await command(service, request, async (work, context) => {
        const id = context.newId();
        return saved(issueKey(context, { id, user, role }), async () => {
          const row = { ...kept, id, issuedAt: context.clock.now(), issuedBy: context.actor.user };
          await insertApiKey(work, row);
          return { status: 201, body: { id } };
        });
      });
      if (answer.status >= 400) return answer;
      await book.reload();
      // What is kept to answer a repetition holds no key: told once is told once.
      const told = answer.isRepeated ? { isToldBefore: true } : { key };
      return { ...answer, body: { ...z.looseObject({}).parse(answer.body), ...told } };
    },
  });
  addCommand(app, {
    path: '/v1/api-keys/:id/revocations',
    summary: 'Revoke a key of the API: from now on it lets nobody in',
    body: z.strictObject({}),
    run: async (request) => {
      const id = request.params.id ?? '';
      const answer = await command(service, request, async (work, context, agency) => {
        // Who may not do it learns nothing of the key.
        const isThere =
          mayDo(context.actor.role, 'revoke-api-key', undefined) &&
          (await revokeApiKey(work, agency.id, id, context.clock.now()));
        return saved(revokeKey(context, { id, isThere }), async () => ({ status: 200, body: { id } }));
      });
      if (answer.status < 400) await book.reload();
      return answer;
    },
  });
};

const keyView = ({ id, user, role, issuedAt, issuedBy, revokedAt }: ApiKeyRow) => ({
  id,
  user,
  role,
  issuedAt: formatInstant(issuedAt),
  issuedBy,
  revokedAt: revokedAt === undefined ? null : formatInstant(revokedAt),
});
