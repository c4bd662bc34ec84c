import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { changesSchema } from '../../routes/law-view.ts';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { changesTable } from './changes-table.ts';

const schema = changesSchema.extend({ on: z.string(), today: z.string() });

/** Which open cases have another answer on a day to come, and what happens then. */
export const addChangesPage = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/law/changes',
    load: (api, actor, { query }) =>
      loadWith(schema, ({ on = '' }) => `/v1/law/changes?on=${encodeURIComponent(on)}`)(api, actor, query),
    title: ({ on }) => `Changes by ${on}`,
    body: (changes) =>
      html`<nav aria-label="Where you are"><a href="/law">Law</a></nav>
        <h1>Answers that change by ${changes.on}</h1>
        <p>
          Each open case is decided under the law of ${changes.today} and of ${changes.on}, on the facts that stand
          today. An answer changes because the law does, or because a period of years runs out. Nothing is done by this.
        </p>
        ${changesTable(changes, `another answer on ${changes.on}`)}
        <form method="get" action="/law/changes">
          <div class="field">
            <label for="on">Another day</label
            ><input id="on" name="on" type="date" min="${changes.today}" value="${changes.on}" required />
          </div>
          <p><button>Show</button></p>
        </form>`,
  });
};
