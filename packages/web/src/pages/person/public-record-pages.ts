import { FILE_CLASSES, RELEASABLE } from '@holdpoint/desk';
import type { Press } from '@holdpoint/papers';
import type { Session } from '@holdpoint/store';
import type { FastifyInstance } from 'fastify';
import { personFileSchema } from '../../routes/person-routes.ts';
import { same } from '../case/acts/common.ts';
import { makePaper } from '../disclosure/made-paper.ts';
import { type Field, fieldInput, one as single } from '../field.ts';
import { formValues } from '../forms/add-deed.ts';
import type { Values } from '../forms/deed.ts';
import { html, type Html } from '../html.ts';
import { type Fault, faultsOf, faultSummary } from '../intake/faults.ts';
import { type PageContext, postForm, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { paperBlocks } from '../paper-blocks.ts';
import { fileBlocks } from './file-blocks.ts';
import { personPaper } from './person-paper.ts';
import { personOf } from './person-address.ts';

const TITLE = 'Public record';
const NEVER = FILE_CLASSES.filter((each) => !RELEASABLE.includes(each));
const FIELDS: readonly Field[] = [
  { name: 'request', label: 'The request for the record', hint: 'Its number in the agency’s register, and its day.' },
  {
    name: 'classes',
    label: 'What the record shows',
    hint: `What is not ticked is redacted, and marked. Never shown: ${NEVER.join(', ')}.`,
    isMany: true,
    isOptional: true,
    options: same(RELEASABLE),
  },
];

/** The file with everything redacted that is not named: seen first, then made as PDF, kept and recorded. */
export const addPublicRecordPages = (app: FastifyInstance, context: PageContext, press: Press): void => {
  const { api } = context;
  app.get('/people/:id/public-record', { schema: { hide: true } }, async (request, reply) => {
    const own = `/people/${personOf(request)}`;
    return sendPage(context, request, reply, TITLE, recordForm(sessionOfRequest(request), own, {}));
  });
  app.post('/people/:id/public-record', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const own = `/people/${personOf(request)}`;
    const form = formValues.parse(request.body);
    const again = (status: number, faults: readonly Fault[]) =>
      sendPage(context, request, reply.code(status), `Error: ${TITLE}`, recordForm(session, own, form, faults));
    if (single(form.request) === '') return again(422, [{ field: 'request', says: 'say which request it answers' }]);
    if (form.step === 'change') return sendPage(context, request, reply, TITLE, recordForm(session, own, form));
    const classes = chosen(form);
    const key = form['form-key'] ?? '';
    const answer = await api.post(
      session.actor,
      `/v1/people/${personOf(request)}/redactions`,
      { classes },
      `${key}-view`,
    );
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const view = personFileSchema.parse(answer.body);
    if (form.step !== 'do') {
      const body = html`<h1>Check the record</h1>
        <p class="instruction ask">
          ${view.redactions} redactions. Read every line: a word of the agency’s own may name somebody.
        </p>
        ${stepForm(session, own, form, 'do', 'Make the record', 'careful')}
        ${stepForm(session, own, form, 'change', 'Change what it shows', 'plain')} ${paperBlocks(fileBlocks(view))}`;
      return sendPage(context, request, reply, `Check: ${TITLE}`, body);
    }
    const made = await makePaper({ api, press }, session.actor, personPaper(view, context.agency), `${key}-file`);
    if (!made.ok) return sendProblem(context, request, reply, made.problem);
    const record = {
      request: form.request,
      classes,
      redactions: view.redactions,
      ...(made.sha256 === undefined ? {} : { paper: made.sha256 }),
    };
    const kept = await api.post(session.actor, `/v1/people/${personOf(request)}/public-records`, record, key);
    if (!kept.ok) return again(kept.problem.status, faultsOf(kept.problem, 'request'));
    const told = html`<h1>The public record is made, and that it was is on the record</h1>
      ${
        made.sha256 === undefined
          ? html`<p>There is no typesetter on this system: print this page.</p>
              ${paperBlocks(fileBlocks(view))}`
          : html`<p><a class="button" href="${own}/papers/${made.sha256}">Download the record</a></p>
              <p>Its SHA-256: <code class="hash">${made.sha256}</code></p>`
      }
      <p><a href="${own}">Back to the file</a></p>`;
    return sendPage(context, request, reply, TITLE, told);
  });
};

const chosen = (form: Values): readonly string[] =>
  single(form.classes)
    .split(',')
    .filter((each) => each !== '');

const recordForm = (session: Session, own: string, values: Values, faults: readonly Fault[] = []): Html =>
  html`${faultSummary(faults)}
    <h1>${TITLE}</h1>
    <p>The file of this person with everything redacted that is not named here. You see it before it is made.</p>
    ${postForm(
      session,
      `${own}/public-record`,
      FIELDS.map((field) => fieldInput(field, field.isMany === true ? chosen(values) : values[field.name])),
      html`<p><button>Continue</button> <a href="${own}">Back to the file</a></p>`,
    )}`;

const stepForm = (session: Session, own: string, form: Values, step: string, words: string, look: string): Html =>
  postForm(
    session,
    `${own}/public-record`,
    FIELDS.map(({ name }) => html`<input type="hidden" name="${name}" value="${form[name] ?? ''}" />`),
    html`<p><button class="${look}" name="step" value="${step}">${words}</button></p>`,
  );
