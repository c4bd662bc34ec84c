import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '@holdpoint/store';
import { earlierOnPaper, timeOfAct } from '../case/earlier-on-paper.ts';
import { type Field, fieldInput, type FormValues, one as single } from '../field.ts';
import { formValues } from '../forms/add-deed.ts';
import { html, type Html } from '../html.ts';
import { type Fault, faultsOf, faultSummary } from '../intake/faults.ts';
import { type PageContext, postForm, sendPage, sessionOfRequest } from '../page-context.ts';

const TITLE = 'Told by mouth';
const FIELDS: readonly Field[] = [
  { name: 'recipient', label: 'To whom', hint: 'Name and office, as far as you know.' },
  { name: 'said', label: 'What was said or shown', isLong: true },
  { name: 'why', label: 'Why, and on what basis', isLong: true },
];

/** What was said aloud: three fields, one post, in a case or about nobody in particular. Whether it was lawful is not asked. */
export const addSpokenPages = (app: FastifyInstance, context: PageContext): void => {
  const back = (request: FastifyRequest): string => {
    const { id } = request.params as { id?: string };
    return id === undefined ? '/board' : `/cases/${encodeURIComponent(id)}`;
  };
  const post = async (request: FastifyRequest, reply: FastifyReply) => {
    const session = sessionOfRequest(request);
    const form = formValues.parse(request.body);
    const { id } = request.params as { id?: string };
    const at = timeOfAct(Object.fromEntries(Object.entries(form)), context.agency, context.clock);
    const missing = FIELDS.filter(({ name }) => single(form[name]) === '');
    const faults = [
      ...missing.map(({ name, label }) => ({ field: name, says: `answer this: ${label}` })),
      ...(at.ok ? [] : at.faults),
    ];
    const again = (status: number, found: readonly Fault[]) =>
      sendPage(
        context,
        request,
        reply.code(status),
        `Error: ${TITLE}`,
        spokenForm(session, request.url, back(request), form, found),
      );
    if (faults.length > 0 || !at.ok) return again(422, faults);
    const told = Object.fromEntries(FIELDS.map(({ name }) => [name, single(form[name])]));
    const body = { ...told, ...at.at, ...(id === undefined ? {} : { case: id }) };
    const answer = await context.api.post(session.actor, '/v1/spoken-disclosures', body, form['form-key'] ?? '');
    if (!answer.ok) return again(answer.problem.status, faultsOf(answer.problem, 'recipient'));
    return reply.redirect(back(request), 303);
  };
  for (const path of ['/spoken', '/cases/:id/spoken']) {
    app.get(path, { schema: { hide: true } }, async (request, reply) =>
      sendPage(
        context,
        request,
        reply,
        TITLE,
        spokenForm(sessionOfRequest(request), request.url, back(request), {}, []),
      ),
    );
    app.post(path, { schema: { hide: true } }, post);
  }
};

const spokenForm = (session: Session, url: string, back: string, values: FormValues, faults: readonly Fault[]): Html =>
  html`${faultSummary(faults)}
    <h1>${TITLE}</h1>
    <p>
      Record everything about a person that was told or shown to somebody outside, also by telephone, and also when it
      should not have been. What you write is kept sealed beside the log.
    </p>
    ${postForm(
      session,
      url,
      FIELDS.map((field) => fieldInput(field, values[field.name])),
      earlierOnPaper(
        values,
        faults.filter(({ field }) => !FIELDS.some(({ name }) => name === field)),
      ),
      html`<p><button>Record it</button> <a href="${back}">Do not do it</a></p>`,
    )}`;
