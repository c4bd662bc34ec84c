import { createHash } from 'node:crypto';
import { CHANNELS } from '@holdpoint/desk';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { html, type Html } from './html.ts';
import { errorSummary, type PageContext, postForm, sendPage, sendProblem, sessionOfRequest } from './page-context.ts';

const FORMS = ['I-247A', 'I-247G', 'I-200', 'I-203', 'I-205', 'letter or e-mail'];
const ASKS = [
  ['hold', 'To hold the person past release'],
  ['notification', 'To be told of the release'],
  ['transfer', 'To have the person handed over'],
] as const;
const GROUNDS = [
  ['final order of removal', 'A final order of removal'],
  ['pending proceedings', 'Pending removal proceedings'],
  ['biometric match', 'A match of fingerprints with federal records'],
  ['statements or evidence', 'Statements by the person or other evidence'],
] as const;

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const formSchema = z.looseObject({
  'form-key': z.string(),
  channel: z.string().default(''),
  kind: z.string().default(''),
  named: z.string().default(''),
  complete: z.string().default(''),
  served: z.string().default(''),
  asks: many,
  grounds: many,
  booking: z.string().default(''),
  number: z.string().default(''),
  result: z.string().default(''),
});
type IntakeForm = z.infer<typeof formSchema>;
const madeSchema = z.object({ id: z.string() });
const peopleSchema = z.object({
  items: z.array(z.object({ custody: z.string(), name: z.string(), details: z.string(), bookedAt: z.string() })),
});

/** A document comes in: typed from the paper, the sender called back, matched by a person to a booking, and a case opened. */
export const addIntakePages = (app: FastifyInstance, context: PageContext): void => {
  const { api, agency } = context;
  const show = (request: FastifyRequest, reply: FastifyReply, form: Partial<IntakeForm>, problem?: Problem) =>
    sendPage(
      context,
      request,
      reply,
      problem === undefined ? 'New document' : 'Error: new document',
      intakeBody(request, form, agency.directory, problem),
    );

  app.get('/intake', { schema: { hide: true } }, async (request, reply) => show(request, reply, {}));
  app.post('/intake', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = sessionOfRequest(request);
    const form = formSchema.parse(request.body);
    const text = JSON.stringify({ ...form, 'form-token': undefined });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const key = form['form-key'];
    const fields = {
      kind: form.kind,
      issuer: 'immigration authority',
      nature: 'civil',
      'names this person': form.named,
      complete: form.complete,
      served: form.served,
      cancelled: 'no',
      asks: form.asks,
      grounds: form.grounds,
    };
    const document = await api.post(
      actor,
      '/v1/documents',
      { channel: form.channel, sha256, storedSha256: sha256, fields },
      `${key}-document`,
    );
    if (!document.ok) return show(request, reply.code(document.problem.status), form, document.problem);
    const { id } = madeSchema.parse(document.body);
    if (form.number !== '') {
      const called = await api.post(
        actor,
        `/v1/documents/${id}/sender-checks`,
        { number: form.number, result: form.result },
        `${key}-sender`,
      );
      if (!called.ok) return show(request, reply.code(called.problem.status), form, called.problem);
    }
    return reply.redirect(`/intake/${id}/person?search=${encodeURIComponent(form.booking)}`, 303);
  });
  app.get('/intake/:document/person', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const { document = '' } = request.params as { document?: string };
    const { search = '' } = request.query as { search?: string };
    const answer = await api.get(session.actor, `/v1/custodies?search=${encodeURIComponent(search)}`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const { items } = peopleSchema.parse(answer.body);
    return sendPage(context, request, reply, 'Whom is it about', matchBody(request, document, search, items));
  });
  app.post('/intake/:document/person', { schema: { hide: true } }, async (request, reply) => {
    const { document = '' } = request.params as { document?: string };
    const form = z.looseObject({ 'form-key': z.string(), custody: z.string() }).parse(request.body);
    const opened = await api.post(
      sessionOfRequest(request).actor,
      '/v1/cases',
      { custody: form.custody, documents: [document] },
      form['form-key'],
    );
    if (!opened.ok) return sendProblem(context, request, reply, opened.problem);
    return reply.redirect(`/cases/${madeSchema.parse(opened.body).id}`, 303);
  });
};

const radios = (
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen = '',
  hint?: string,
): Html =>
  html`<fieldset id="${name}">
    <legend>${label}</legend>
    ${hint === undefined ? '' : html`<p class="hint">${hint}</p>`}${options.map(
      ([value, words]) =>
        html`<p>
          <label
            ><input
              type="radio"
              name="${name}"
              value="${value}"
              required${value === chosen ? html` checked` : ''}
            />${words}</label
          >
        </p>`,
    )}
  </fieldset>`;
const boxes = (
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: readonly string[] = [],
): Html =>
  html`<fieldset id="${name}">
    <legend>${label}</legend>
    ${options.map(
      ([value, words]) =>
        html`<p>
          <label
            ><input
              type="checkbox"
              name="${name}"
              value="${value}"
              ${chosen.includes(value) ? html` checked` : ''}
            />${words}</label
          >
        </p>`,
    )}
  </fieldset>`;
const YES_NO = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

const intakeBody = (
  request: FastifyRequest,
  form: Partial<IntakeForm>,
  directory: readonly { readonly id: string; readonly number: string }[],
  problem?: Problem,
): Html =>
  html`${problem === undefined ? '' : errorSummary(problem, 'channel')}
    <h1>New document</h1>
    <p>Type what the paper says. Keep the paper: it is the record, this is what is read out of it.</p>
    ${postForm(
      sessionOfRequest(request),
      '/intake',
      radios(
        'channel',
        'How did it come',
        CHANNELS.map((one) => [one, one] as const),
        form.channel,
      ),
      radios(
        'kind',
        'Which form is it',
        FORMS.map((one) => [one, one] as const),
        form.kind,
        'The number stands at the foot of the page. An I-200 or I-205 is signed by an officer, not by a judge.',
      ),
      radios('named', 'Does it name the person and can you tell who is meant', YES_NO, form.named),
      radios('complete', 'Is every part filled in and signed', YES_NO, form.complete),
      radios('served', 'Does it say that a copy was served on the person', YES_NO, form.served),
      boxes('asks', 'What does it ask', ASKS, form.asks),
      boxes('grounds', 'Which grounds are ticked', GROUNDS, form.grounds),
      html`<p>
          <label for="booking">Name or booking number of the person</label
          ><input id="booking" name="booking" required value="${form.booking ?? ''}" autocomplete="off" />
        </p>
        <fieldset>
          <legend>Call back to the sender</legend>
          <p class="hint">By a number of our own directory, never by one from the paper.</p>
          <p>
            <label for="number">Number called</label
            ><select id="number" name="number">
              <option value="">Not called yet</option>
              ${directory.map(({ id, number }) => html`<option value="${number}" ${number === form.number ? html` selected` : ''}>${id}: ${number}</option>`)}
            </select>
          </p>
          <p>
            <label for="result">What came of it</label
            ><select id="result" name="result">
              ${['confirmed', 'not confirmed', 'denied'].map((one) => html`<option${one === form.result ? html` selected` : ''}>${one}</option>`)}
            </select>
          </p>
        </fieldset>
        <p><button>Receive it</button></p>`,
    )}`;

const matchBody = (
  request: FastifyRequest,
  document: string,
  search: string,
  items: readonly {
    readonly custody: string;
    readonly name: string;
    readonly details: string;
    readonly bookedAt: string;
  }[],
): Html =>
  html`<h1>Whom is it about</h1>
    <p>A name that is alike is only a question. Compare birth date and booking, then choose.</p>
    <form method="get" action="/intake/${document}/person" role="search">
      <p>
        <label for="search">Name or booking number</label
        ><input id="search" name="search" value="${search}" autocomplete="off" /> <button>Find</button>
      </p>
    </form>
    ${
      items.length === 0
        ? html`<p class="instruction ask">
            Nobody in custody here fits. If the person is not in custody here, answer the sender so; the document is
            kept under its receipt.
          </p>`
        : postForm(
            sessionOfRequest(request),
            `/intake/${document}/person`,
            html`<fieldset>
                <legend>In custody here</legend>
                ${items.map(
                  ({ custody, name, details }) =>
                    html`<p>
                      <label
                        ><input type="radio" name="custody" value="${custody}" required />${name}, ${details}</label
                      >
                    </p>`,
                )}
              </fieldset>
              <p><button>This is the person: open the case</button></p>`,
          )
    }`;
