import { mayDo } from '@holdpoint/desk';
import { formatDay, localDayOf } from '@holdpoint/engine';
import type { Session } from '@holdpoint/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../../problem/problem.ts';
import { auditSchema, type AuditView } from '../../routes/audit-routes.ts';
import { formValues } from '../forms/add-deed.ts';
import type { Values } from '../forms/deed.ts';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import { errorSummary, type PageContext, postForm, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { oversightLinks } from './oversight-links.ts';

const DAYS_BACK = 30;
const LIMIT = 100;
const bundleSchema = z.object({ bundle: z.string() });
const NAMES = ['subject', 'user', 'act', 'from', 'to', 'reason'] as const;

/** Questions to the log: about one subject or one user, within 31 days, for a reason. They are asked by post: an address is kept in too many places. */
export const addAuditPages = (app: FastifyInstance, context: PageContext): void => {
  app.get('/oversight/audit', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const now = context.clock.now();
    const today = localDayOf(now, context.agency.zone);
    const values = { from: formatDay(today - DAYS_BACK), to: formatDay(today) };
    return sendPage(context, request, reply, 'Questions to the log', auditForm(session, values));
  });
  app.post('/oversight/audit', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const form = formValues.parse(request.body);
    const after = form.after === undefined ? {} : { after: Number(form.after) };
    const body = { reason: '', ...asked(form), ...after, limit: LIMIT };
    const answer = await context.api.post(session.actor, '/v1/audit-queries', body, form['form-key'] ?? '');
    const page = answer.ok
      ? html`${auditForm(session, form)}${found(auditSchema.parse(answer.body), session, form, context.agency.zone)}`
      : auditForm(session, form, answer.problem);
    const status = answer.ok ? 200 : answer.problem.status;
    const title = answer.ok ? 'Answer of the log' : 'Error: questions to the log';
    return sendPage(context, request, reply.code(status), title, page);
  });
  app.post('/oversight/audit/export', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = sessionOfRequest(request);
    const form = formValues.parse(request.body);
    const answer = await context.api.post(actor, '/v1/audit-exports', asked(form), form['form-key'] ?? '');
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', 'attachment; filename="audit.bundle"')
      .send(bundleSchema.parse(answer.body).bundle);
  });
};

const asked = (form: Values): Values =>
  Object.fromEntries(
    NAMES.flatMap((name) => (form[name] === undefined || form[name] === '' ? [] : [[name, form[name]]])),
  );

const auditForm = (session: Session, values: Values, problem?: Problem): Html => {
  const input = (name: string, label: string, hint = '', type = 'text') =>
    html`<div class="field">
      <label for="${name}">${label}</label>${
        hint === '' ? '' : html`<span class="hint block" id="${name}-hint">${hint}</span>`
      }<input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${values[name] ?? ''}"
        autocomplete="off"
        ${hint === '' ? '' : html` aria-describedby="${name}-hint"`}
      />
    </div>`;
  return html`${problem === undefined ? '' : errorSummary(problem, 'subject')}
    <h1>Questions to the log</h1>
    ${oversightLinks(session.actor.role)}
    <p>Ask about one subject or one user, within 31 days, and say why. The question is itself on the record.</p>
    ${postForm(
      session,
      '/oversight/audit',
      input('subject', 'Subject', 'The number of a case, custody, document, key or the name of an account.'),
      input('user', 'or user', 'The name under which somebody is signed on.'),
      input('act', 'Only this act', 'Such as read-case or disclose. Leave empty for every act.'),
      html`<div class="row">
        ${input('from', 'From', '', 'date')}${input('to', 'To, this day included', '', 'date')}
      </div>`,
      input('reason', 'Why you ask', 'In your own words. It is kept sealed beside the log.'),
      html`<p><button>Ask</button></p>`,
    )}`;
};

const found = ({ items, next }: AuditView, session: Session, form: Values, zone: string): Html => {
  const kept = Object.entries(asked(form)).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  if (items.length === 0)
    return html`<h2>Answer</h2>
      <p>No event of these days.</p>`;
  return html`<h2>Answer</h2>
    ${scrollTable(`${items.length} events${next === null ? '' : ', and there are more'}`, items, [
      ['No.', ({ index }) => index],
      [
        'When',
        ({ at, enteredAt }) =>
          html`${timeWords(at, zone)}${
            at === enteredAt ? '' : html`<br /><span class="hint">entered ${timeWords(enteredAt, zone)}</span>`
          }`,
      ],
      ['Who', ({ by }) => html`${by.user}<br /><span class="hint">${by.role}</span>`],
      [
        'Act',
        ({ act, phase }) =>
          html`${act.replaceAll('-', ' ')}${phase === 'completed' ? '' : html`<br /><strong>${phase}</strong>`}`,
      ],
      ['About', ({ subject }) => html`${subject.kind}<br /><span class="hint">${subject.id}</span>`],
      [
        'What the log shows',
        ({ open }) => html`<code>${Object.keys(open).length === 0 ? '' : JSON.stringify(open)}</code>`,
      ],
    ])}
    ${
      next === null
        ? ''
        : postForm(
            session,
            '/oversight/audit',
            kept,
            html`<input type="hidden" name="after" value="${next}" />`,
            html`<p><button class="plain">The next ${LIMIT}</button></p>`,
          )
    }
    ${
      mayDo(session.actor.role, 'export-proof', undefined)
        ? postForm(
            session,
            '/oversight/audit/export',
            kept,
            html`<p><button>Take all of it as a proof bundle</button></p>
              <p class="hint">An outsider checks it with holdpoint verify, without this service.</p>`,
          )
        : ''
    }`;
};
