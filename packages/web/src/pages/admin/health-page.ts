import { mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { type Health, healthSchema } from '../../routes/health-routes.ts';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { adminLinks } from './admin-links.ts';

const GIB = 2 ** 30;

/** How the service stands, and what must be done about it. */
export const addHealthPage = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/admin',
    load: (api, actor) => loadWith(healthSchema, () => '/v1/health')(api, actor, {}),
    title: () => 'Administration',
    body: (health, { session }, { agency }) =>
      html`<h1>Administration</h1>
        ${adminLinks(session.actor.role)}
        ${
          health.warnings.length === 0
            ? html`<p class="instruction go">The service stands well: nothing is to be done.</p>`
            : html`<div class="instruction ask">
                <p>To be done:</p>
                <ul>
                  ${health.warnings.map((words) => html`<li>${words}</li>`)}
                </ul>
              </div>`
        }
        ${facts(health, agency.zone)}
        ${
          mayDo(session.actor.role, 'read-audit', undefined)
            ? html`<p><a href="/oversight/log">Build the log again and check it</a></p>`
            : ''
        }`,
  });
};

const facts = (health: Health, zone: string): Html => {
  const { log, disk, lastBackupAt, clockAheadSeconds, waitingReleases } = health;
  const time = (at: string | null): string => (at === null ? 'never' : timeWords(at, zone));
  return html`<h2>Health</h2>
    <dl>
      <dt>Database</dt>
      <dd>answers</dd>
      <dt>Clock</dt>
      <dd>
        ${timeWords(health.now, zone)}; ${clockAheadSeconds === 0 ? 'agrees with' : `${clockAheadSeconds} s from`} that
        of the database
      </dd>
      <dt>Log</dt>
      <dd>
        ${log.leaves} records;
        ${log.checkpointSize === null ? 'not signed yet' : `last signed for ${log.checkpointSize}, ${time(log.checkpointAt)}`};
        ${log.witnessedSize === null ? 'no witness has cosigned it' : `cosigned from outside up to ${log.witnessedSize}`}
      </dd>
      <dt>Disk</dt>
      <dd>${(disk.freeBytes / GIB).toFixed(1)} of ${(disk.totalBytes / GIB).toFixed(1)} GiB free</dd>
      <dt>Last backup</dt>
      <dd>${time(lastBackupAt)}</dd>
      <dt>Releases that wait to be entered</dt>
      <dd>${waitingReleases}</dd>
      <dt>Law engine</dt>
      <dd>${health.engineVersion}</dd>
    </dl>`;
};
