import { ROLES } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiKeysSchema } from '../../routes/api-key-routes.ts';
import { addDeed } from '../forms/add-deed.ts';
import { nothing } from '../forms/deed.ts';
import { html } from '../html.ts';
import { roleWords } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { addListPage } from './add-list-page.ts';

const issuedSchema = z.looseObject({ key: z.string().optional() });

/** Keys of the API: who holds one, issuing one, revoking one. */
export const addApiKeyPages = (app: FastifyInstance, context: PageContext): void => {
  addListPage(app, context, {
    path: '/admin/api-keys',
    title: 'API keys',
    list: apiKeysSchema,
    from: '/v1/api-keys',
    intro: 'With a key a program speaks to this desk as one user in one role. Only its hash is kept.',
    adding: { act: 'issue-api-key', path: '/admin/api-keys/issue', words: 'Issue a key' },
    none: 'None was ever issued.',
    caption: (items) => `Keys: ${items.filter(({ revokedAt }) => revokedAt === null).length} let somebody in`,
    columns: ({ mayChange, zone }) => [
      ['User', ({ user, id }) => html`${user}<br /><span class="hint">${id}</span>`],
      ['Role', ({ role }) => roleWords(role)],
      [
        'Issued',
        ({ issuedAt, issuedBy }) => html`${timeWords(issuedAt, zone)}<br /><span class="hint">by ${issuedBy}</span>`,
      ],
      [
        'How it stands',
        ({ id, user, revokedAt }) => {
          if (revokedAt !== null) return `revoked ${timeWords(revokedAt, zone)}`;
          if (!mayChange) return 'lets in';
          return html`<a href="/admin/api-keys/${id}/revoke">Revoke<span class="hidden"> the key of ${user}</span></a>`;
        },
      ],
    ],
  });
  addDeed(app, context, {
    path: '/admin/api-keys/issue',
    load: nothing,
    title: () => 'Issue an API key',
    needsStepUp: true,
    button: 'Issue the key',
    back: () => '/admin/api-keys',
    intro: () =>
      html`<p>
        Give each program a key and a user of its own, so that the log can tell them apart. The key is shown once.
      </p>`,
    fields: () => [
      { name: 'user', label: 'User', hint: 'Whom the log names, such as jail-management-feed.' },
      {
        name: 'role',
        label: 'Role',
        kind: 'choice',
        options: ROLES.toReversed().map((role) => [role, roleWords(role)]),
      },
    ],
    send: (_, { user = '', role = '' }) => ({ path: '/v1/api-keys', body: { user, role } }),
    tell: (answer) => {
      const { key } = issuedSchema.parse(answer);
      return key === undefined
        ? html`<h1>The key was shown before</h1>
            <p>It is shown once. If it was not copied, revoke it and issue another.</p>
            <p><a href="/admin/api-keys">Back to the keys</a></p>`
        : html`<h1>The key, shown this once</h1>
            <p class="instruction"><code>${key}</code></p>
            <p>Copy it now into the program’s own store of secrets. It cannot be shown again.</p>
            <p><a href="/admin/api-keys">I have copied it</a></p>`;
    },
  });
  addDeed(app, context, {
    path: '/admin/api-keys/:id/revoke',
    load: nothing,
    title: () => 'Revoke an API key',
    button: 'Revoke the key',
    back: () => '/admin/api-keys',
    intro: () => html`<p>From now on the key lets nobody in. It cannot be taken back; issue another in its place.</p>`,
    fields: () => [],
    send: (_, _values, { id = '' }) => ({ path: `/v1/api-keys/${encodeURIComponent(id)}/revocations`, body: {} }),
    isDangerous: true,
  });
};
