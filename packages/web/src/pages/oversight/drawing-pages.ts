import { mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type DrawingView, drawingsSchema } from '../../routes/drawing-routes.ts';
import { addDeed } from '../forms/add-deed.ts';
import { addPage } from '../forms/add-page.ts';
import { nothing } from '../forms/deed.ts';
import { loadWith } from '../forms/load-with.ts';
import { html, type Html } from '../html.ts';
import { type PageContext, sendProblem, sessionOfRequest } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { oversightLinks } from './oversight-links.ts';

const bundleSchema = z.object({ bundle: z.string() });

/** The monthly sample of closed cases: drawing it, and what was drawn. */
export const addDrawingPages = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/oversight/sample',
    load: (api, actor) => loadWith(drawingsSchema, () => '/v1/drawings')(api, actor, {}),
    title: () => 'Monthly sample',
    body: ({ items }, { session }, { agency }) => {
      const { role } = session.actor;
      return html`<h1>Monthly sample</h1>
        ${oversightLinks(role)}
        <p>
          Closed cases drawn for review by chance that anybody can check: from the seed and the signed checkpoint of the
          log, an outsider draws the same cases again.
        </p>
        ${mayDo(role, 'draw-sample', undefined) ? html`<p><a class="button" href="/oversight/sample/draw">Draw a sample</a></p>` : ''}
        ${items.length === 0 ? html`<p>None was drawn yet.</p>` : items.map((one) => drawing(one, role, agency.zone))}`;
    },
  });
  addDeed(app, context, {
    path: '/oversight/sample/draw',
    load: nothing,
    title: () => 'Draw a sample',
    button: 'Draw',
    back: () => '/oversight/sample',
    intro: () => html`<p>Every drawing is on the record, so that a drawing made again until it pleases is seen.</p>`,
    fields: () => [
      {
        name: 'month',
        label: 'Month in which the cases were closed',
        hint: 'A month that is over, such as 2026-10. Months end by UTC.',
      },
      { name: 'size', label: 'How many cases', hint: 'From 1 to 200; all of them where there are fewer.' },
      {
        name: 'seed',
        label: 'Seed',
        hint: 'Words nobody knew when the cases were closed, such as a number drawn in public. Without them the software makes one.',
        isOptional: true,
      },
    ],
    initial: () => ({ size: '10' }),
    send: (_, { month = '', size = '', seed = '' }) => ({
      path: '/v1/drawings',
      body: { month, size: Number(size), ...(seed === '' ? {} : { seed }) },
    }),
  });
  app.get('/oversight/sample/:id/bundle', { schema: { hide: true } }, async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    const path = `/v1/drawings/${encodeURIComponent(id)}/bundle`;
    const answer = await context.api.get(sessionOfRequest(request).actor, path);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', 'attachment; filename="drawing.bundle"')
      .send(bundleSchema.parse(answer.body).bundle);
  });
};

const drawing = (one: DrawingView, role: Parameters<typeof oversightLinks>[0], zone: string): Html =>
  html`<section class="rule" id="${one.id}">
    <h2>${one.month}: ${one.drawn.length} of ${one.from.length} closed cases</h2>
    <p>
      Drawn by ${one.drawnBy}, ${timeWords(one.drawnAt, zone)}.
      ${one.isSameAgain ? 'Drawn again just now: the same cases.' : html`<strong>Drawn again just now, it gives other cases: what is kept was changed.</strong>`}
    </p>
    <ol>
      ${one.drawn.map((id) => html`<li><a href="/cases/${id}">${id}</a></li>`)}
    </ol>
    <details>
      <summary>How an outsider draws it again<span class="hidden">: ${one.month}, ${one.seed}</span></summary>
      <dl>
        <dt>Seed</dt>
        <dd><code>${one.seed}</code></dd>
        <dt>Root of the log</dt>
        <dd><code>${one.root}</code></dd>
        <dt>Asked for</dt>
        <dd>${one.size} cases</dd>
      </dl>
      <p>
        For each case that the log shows as closed in the month (events <code>close-case</code>, completed, by
        <code>enteredAt</code>): the SHA-256 of the text <code>["seed","root","case"]</code>. The cases of the smallest
        values are drawn, in that order.
      </p>
      <pre>${one.checkpoint}</pre>
    </details>
    ${
      mayDo(role, 'export-proof', undefined)
        ? html`<p>
            <a href="/oversight/sample/${one.id}/bundle"
              >Proof bundle of this drawing<span class="hidden"> of ${one.month}</span></a
            >, for <code>holdpoint verify</code>
          </p>`
        : ''
    }
  </section>`;
