import type { FastifyInstance } from 'fastify';
import { keysSchema } from '../../routes/health-routes.ts';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html } from '../html.ts';
import { scrollTable } from '../table.ts';
import type { PageContext } from '../page-context.ts';
import { adminLinks } from './admin-links.ts';

const DAY_MS = 86_400_000;

const WORDS: Readonly<Record<string, string>> = {
  'log-signing-key.pem': 'signs the checkpoints of the log',
  'field-keys': 'seals names, identifiers and documents',
};

/** Keys by name and age, and how each is rotated. */
export const addKeysPage = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/admin/keys',
    load: (api, actor) => loadWith(keysSchema, () => '/v1/keys')(api, actor, {}),
    title: () => 'Keys',
    body: ({ secrets, verifierKey, fieldKeys, now }, { session }) => {
      const age = (at: string | null): string => {
        if (at === null) return 'its age is not known here';
        const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS));
        return days === 0 ? 'changed today' : days === 1 ? 'a day old' : `${days} days old`;
      };
      return html`<h1>Keys</h1>
        ${adminLinks(session.actor.role)}
        ${scrollTable('The keys of this service; none of them is shown', secrets, [
          ['Key', ({ name }) => name],
          ['What it does', ({ name }) => WORDS[name] ?? ''],
          [
            'Where it comes from',
            ({ from }) => (from === 'file' ? 'a file of the data folder' : 'a command, such as one of a key service'),
          ],
          ['Age', ({ from, changedAt }) => (from === 'file' ? age(changedAt) : 'ask the key service')],
        ])}
        <h2>Public key of the log</h2>
        <p>Give it to whoever checks bundles, by a way of its own: a key from a bundle proves nothing.</p>
        <p><code>${verifierKey}</code></p>
        <h2>To rotate the key that seals</h2>
        <ol>
          <li>Take a backup, and a copy of <code>field-keys</code> apart from it.</li>
          <li>
            Add a line at the end of <code>field-keys</code>: a name that was never used, a space, 32 random bytes in
            base64 (<code>openssl rand -base64 32</code>).
          </li>
          <li>Start the service again. What is sealed from then on is sealed under the last line.</li>
          <li>Keep the lines before it: without them what they sealed cannot be read.</li>
        </ol>
        <p>In use now: <strong>${fieldKeys.newest}</strong>; kept for reading: ${fieldKeys.all.join(', ')}.</p>
        <h2>To rotate the key that signs</h2>
        <p>
          A log keeps its key: witnesses and outsiders know it by this key. If it may have leaked, stop the service,
          tell the witnesses and counsel, and begin a new log with a new key; the old one stays as it was last cosigned.
        </p>`;
    },
  });
};
