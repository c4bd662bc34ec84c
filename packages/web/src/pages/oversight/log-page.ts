import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { oversightLinks } from './oversight-links.ts';

const schema = z.object({
  leaves: z.number(),
  checkpoints: z.number(),
  isClean: z.boolean(),
  faults: z.array(z.string()),
});

/** The log built again from what is stored, and held against every checkpoint that was signed. */
export const addLogPage = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/oversight/log',
    load: (api, actor) => loadWith(schema, () => '/v1/log-check')(api, actor, {}),
    title: () => 'Check of the log',
    body: ({ leaves, checkpoints, isClean, faults }, { session }) =>
      html`<h1>Check of the log</h1>
        ${oversightLinks(session.actor.role)}
        <p class="instruction ${isClean ? 'go' : 'stop'}">
          ${
            isClean
              ? `The log holds: ${leaves} records, built again just now, agree with each of ${checkpoints} signed checkpoints.`
              : 'The log does not hold. Keep this machine as it is, and tell counsel and the witnesses of the log.'
          }
        </p>
        ${
          faults.length === 0
            ? ''
            : html`<ul>
                ${faults.map((fault) => html`<li>${fault}</li>`)}
              </ul>`
        }
        <p class="hint">
          A log shows that what was entered stands as it was entered. It cannot show that something was never entered.
        </p>`,
  });
};
