import { COPY_RECIPIENTS } from '@holdpoint/desk';
import type { Press } from '@holdpoint/papers';
import type { Session } from '@holdpoint/store';
import type { FastifyInstance } from 'fastify';
import { same } from '../case/acts/common.ts';
import { makePaper } from '../disclosure/made-paper.ts';
import { type Field, fieldInput, one as single, shownValue } from '../field.ts';
import { formValues } from '../forms/add-deed.ts';
import type { Values } from '../forms/deed.ts';
import { isStale, sendStepUp } from '../forms/step-up.ts';
import { html, type Html } from '../html.ts';
import { type Fault, faultsOf, faultSummary } from '../intake/faults.ts';
import { type PageContext, postForm, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { personPaper } from './person-paper.ts';
import { personOf, type ReadFile } from './person-address.ts';

const TITLE = 'Give a copy of the file';
const FIELDS: readonly Field[] = [
  { name: 'to', label: 'To whom', options: same(COPY_RECIPIENTS) },
  { name: 'name', label: 'Their name', hint: 'Check it against their papers. It is kept sealed beside the log.' },
  {
    name: 'basis',
    label: 'On what it rests',
    hint: 'Such as: signed designation of 3 March, or notice of appearance in this matter.',
    isLong: true,
  },
];

/** A copy of the whole file for the person, an attorney or a designee: made as PDF, kept, recorded as a disclosure. */
export const addCopyPages = (
  app: FastifyInstance,
  context: PageContext,
  { read, press }: { readonly read: ReadFile; readonly press: Press },
): void => {
  const { api, clock } = context;
  app.get('/people/:id/copy', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const own = `/people/${personOf(request)}`;
    if (isStale(session, clock))
      return sendStepUp(context, request, reply, { title: TITLE, back: `${own}/copy`, elsewhere: own });
    return sendPage(context, request, reply, TITLE, copyForm(session, own, {}));
  });
  app.post('/people/:id/copy', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const own = `/people/${personOf(request)}`;
    if (isStale(session, clock))
      return sendStepUp(context, request, reply, { title: TITLE, back: `${own}/copy`, elsewhere: own });
    const form = formValues.parse(request.body);
    const again = (status: number, faults: readonly Fault[]) =>
      sendPage(context, request, reply.code(status), `Error: ${TITLE}`, copyForm(session, own, form, faults));
    const faults = FIELDS.filter(({ name }) => single(form[name]) === '').map(({ name, label }) => ({
      field: name,
      says: `answer this: ${label}`,
    }));
    if (faults.length > 0) return again(422, faults);
    if (form.step === 'change') return sendPage(context, request, reply, TITLE, copyForm(session, own, form));
    if (form.step !== 'do') return sendPage(context, request, reply, `Check: ${TITLE}`, copyCheck(session, own, form));
    const view = await read(request, reply);
    if (view === undefined) return reply;
    const key = form['form-key'] ?? '';
    const made = await makePaper({ api, press }, session.actor, personPaper(view, context.agency), `${key}-file`);
    if (!made.ok) return sendProblem(context, request, reply, made.problem);
    const body = {
      to: form.to,
      name: form.name,
      basis: form.basis,
      ...(made.sha256 === undefined ? {} : { paper: made.sha256 }),
    };
    const answer = await api.post(session.actor, `/v1/people/${personOf(request)}/copies`, body, key);
    if (!answer.ok) return again(answer.problem.status, faultsOf(answer.problem, 'to'));
    const told = html`<h1>The copy is made and on the record</h1>
      ${
        made.sha256 === undefined
          ? html`<p>There is no typesetter on this system: print <a href="${own}">the page of the file</a>.</p>`
          : html`<p><a class="button" href="${own}/papers/${made.sha256}">Download the copy to hand over</a></p>
              <p>Its SHA-256: <code class="hash">${made.sha256}</code></p>`
      }
      <p><a href="${own}">Back to the file</a></p>`;
    return sendPage(context, request, reply, TITLE, told);
  });
};

const copyForm = (session: Session, own: string, values: Values, faults: readonly Fault[] = []): Html =>
  html`${faultSummary(faults)}
    <h1>${TITLE}</h1>
    <p>The whole file, nothing redacted. It is recorded in every case of this person as a disclosure.</p>
    ${postForm(
      session,
      `${own}/copy`,
      FIELDS.map((field) => fieldInput(field, values[field.name])),
      html`<p><button>Continue</button> <a href="${own}">Back to the file</a></p>`,
    )}`;

const copyCheck = (session: Session, own: string, values: Values): Html => {
  const kept = FIELDS.map(({ name }) => html`<input type="hidden" name="${name}" value="${values[name] ?? ''}" />`);
  return html`<h1>Check before you go on</h1>
    <h2>${TITLE}</h2>
    <dl>
      ${FIELDS.map(
        (field) =>
          html`<dt>${field.label}</dt>
            <dd class="told">${shownValue(field, values[field.name])}</dd>`,
      )}
    </dl>
    ${postForm(session, `${own}/copy`, kept, html`<p><button class="careful" name="step" value="do">Make the copy and record it</button></p>`)}
    ${postForm(session, `${own}/copy`, kept, html`<p><button class="plain" name="step" value="change">Change the answers</button></p>`)}
    <p><a href="${own}">Do not do it</a></p>`;
};
