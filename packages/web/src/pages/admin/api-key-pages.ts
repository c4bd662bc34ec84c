import { mayDo, ROLES } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiKeysSchema } from '../../routes/api-key-routes.ts';
import { addDeed } from '../forms/add-deed.ts';
import { addPage } from '../forms/add-page.ts';
import { nothing } from '../forms/deed.ts';
import { loadWith } from '../forms/load-with.ts';
import { html } from '../html.ts';
import { roleWords } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { adminLinks } from './admin-links.ts';

const issuedSchema = z.looseObject({ key: z.string().optional() });

/** Keys of the API: who holds one, issuing one, revoking one. */
export const addApiKeyPages = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/admin/api-keys',
    load: (api, actor) => loadWith(apiKeysSchema, () => '/v1/api-keys')(api, actor, {}),
    title: () => 'API keys',
    body: ({ items }, { session }, { agency }) => {
      const { role } = session.actor;
      const mayIssue = mayDo(role, 'issue-api-key', undefined);
      return html`<h1>API keys</h1>
        ${adminLinks(role)}
        <p>With a key a program speaks to this desk as one user in one role. Only its hash is kept.</p>
        ${mayIssue ? html`<p><a class="button" href="/admin/api-keys/issue">Issue a key</a></p>` : ''}
        <div class="scroll" tabindex="0">
          <table>
            <caption>
              Keys: ${items.filter(({ revokedAt }) => revokedAt === null).length} let somebody in
            </caption>
            <thead>
              <tr>
                <th scope="col">User</th>
                <th scope="col">Role</th>
                <th scope="col">Issued</th>
                <th scope="col">How it stands</th>
              </tr>
            </thead>
            <tbody>
              ${items.map(
                (one) =>
                  html`<tr>
                    <th scope="row">${one.user}<br /><span class="hint">${one.id}</span></th>
                    <td>${roleWords(one.role)}</td>
                    <td>${timeWords(one.issuedAt, agency.zone)}<br /><span class="hint">by ${one.issuedBy}</span></td>
                    <td>
                      ${
                        one.revokedAt === null
                          ? mayIssue
                            ? html`<a href="/admin/api-keys/${one.id}/revoke"
                                >Revoke<span class="hidden"> the key of ${one.user}</span></a
                              >`
                            : 'lets in'
                          : `revoked ${timeWords(one.revokedAt, agency.zone)}`
                      }
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
    },
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
