import type { FastifyInstance } from 'fastify';
import { mayRespond, RESPONSES, type ResponseWord } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import type { Session } from '@holdpoint/store';
import type { CaseData } from '../case/case-data.ts';
import { same } from '../case/acts/common.ts';
import { type Field, fieldInput, type FormValues, one as single } from '../field.ts';
import { formValues } from '../forms/add-deed.ts';
import { html, type Html } from '../html.ts';
import { type Fault, faultSummary } from '../intake/faults.ts';
import { type PageContext, postForm, sendProblem, sessionOfRequest } from '../page-context.ts';
import { paperBlocks } from '../paper-blocks.ts';
import { sendFile } from '../send-file.ts';
import type { CasePageParts } from '../case/case-page-parts.ts';
import { letterOfResponse } from './letter-of-case.ts';
import { makePaper } from './made-paper.ts';

const TITLE = 'Letter to the sender';

/** The answer to a sender as a letter: its questions, the letter to check, its PDF; that it was sent is recorded as an act. */
export const addResponsePages = (
  app: FastifyInstance,
  context: PageContext,
  { found, show, press }: CasePageParts,
): void => {
  const { api, clock } = context;
  app.get('/cases/:id/response', { schema: { hide: true } }, async (request, reply) => {
    const about = await found(request, reply);
    if (about === undefined) return reply;
    const [one, session] = about;
    return show(request, reply, TITLE, responseForm(one, session, {}), one);
  });
  app.post('/cases/:id/response', { schema: { hide: true } }, async (request, reply) => {
    const about = await found(request, reply);
    if (about === undefined) return reply;
    const [one, session] = about;
    const sent = formValues.parse(request.body);
    if (sent.step === 'change') return show(request, reply, TITLE, responseForm(one, session, sent), one);
    const document = one.documents.find(({ id }) => id === sent.document);
    const says = RESPONSES.find((each) => each === sent.says);
    const faults = faultsIn(one, document, says);
    if (document === undefined || says === undefined || faults.length > 0)
      return show(request, reply.code(422), `Error: ${TITLE}`, responseForm(one, session, sent, faults), one);
    const at = formatInstant(clock.now());
    const letter = letterOfResponse(one, context.agency, { document, says, words: sent.words ?? '', at });
    if (sent.step !== 'make') {
      const body = html`<h1>Check the letter</h1>
        <h2>${letter.title}</h2>
        ${paperBlocks(letter.blocks)} ${stepForm(one, session, sent, 'make', 'Make the letter')}
        ${stepForm(one, session, sent, 'change', 'Change the answers', 'plain')}
        <p><a href="/cases/${one.id}">Do not do it</a></p>`;
      return show(request, reply, `Check: ${TITLE}`, body, one);
    }
    const made = await makePaper({ api, press }, session.actor, letter, sent['form-key'] ?? '');
    if (!made.ok) return sendProblem(context, request, reply, made.problem);
    const recorded = new URLSearchParams({
      document: document.id,
      says,
      ...(made.sha256 === undefined ? {} : { paper: made.sha256 }),
    });
    const body = html`<h1>${TITLE}</h1>
      ${
        made.sha256 === undefined
          ? html`<p>There is no typesetter on this system, so there is no PDF; print this page.</p>
              ${paperBlocks(letter.blocks)}`
          : html`<p>
              <a class="button" href="/cases/${one.id}/response/${made.sha256}">Download the letter as PDF</a>
            </p>`
      }
      <p>Send it, then <a href="/cases/${one.id}/respond?${recorded.toString()}">record that it was sent</a>.</p>
      <p><a href="/cases/${one.id}">Back to the case</a></p>`;
    return show(request, reply, TITLE, body, one);
  });
  app.get('/cases/:id/response/:sha256', { schema: { hide: true } }, async (request, reply) => {
    const { sha256 = '' } = request.params as { sha256?: string };
    const file = await api.file(sessionOfRequest(request).actor, sha256);
    return file.ok ? sendFile(reply, file) : sendProblem(context, request, reply, file.problem);
  });
};

const fieldsOf = (one: CaseData): readonly Field[] => [
  {
    name: 'document',
    label: 'To which document',
    options: one.documents.map(({ id, receiptNumber, kind }) => [id, `${receiptNumber}, ${kind}`]),
  },
  {
    name: 'says',
    label: 'What it says',
    hint: 'What the law says, and what was decided on each thing that was asked, is put into the letter.',
    options: same(RESPONSES.filter((says) => mayRespond(one, says))),
  },
  {
    name: 'words',
    label: 'In our own words',
    hint: 'Such as whom to call. Say nothing about the person here that the disclosure gate does not allow.',
    isLong: true,
    isOptional: true,
  },
];

const faultsIn = (
  one: CaseData,
  document: CaseData['documents'][number] | undefined,
  says: ResponseWord | undefined,
): readonly Fault[] => [
  ...(document === undefined ? [{ field: 'document', says: 'choose the document that is answered' }] : []),
  ...(says === undefined ? [{ field: 'says', says: 'choose what the answer says' }] : []),
  ...(says !== undefined && !mayRespond(one, says)
    ? [{ field: 'says', says: `nothing was decided yet by which the answer could be “${says}”; decide first` }]
    : []),
];

const responseForm = (one: CaseData, session: Session, sent: FormValues, faults: readonly Fault[] = []): Html =>
  html`${faultSummary(faults)}
    <h1>${TITLE}</h1>
    <p>The letter is made from the determination and the decisions of this case. You see it before it is made.</p>
    ${decisionsNote(one)}
    ${postForm(
      session,
      `/cases/${one.id}/response`,
      fieldsOf(one).map((field) => fieldInput(field, sent[field.name])),
      html`<p><button>Continue</button> <a href="/cases/${one.id}">Back to the case</a></p>`,
    )}`;

const decisionsNote = (one: CaseData): Html | string =>
  one.decisions.some(({ state }) => state === 'declined' || state === 'confirmed')
    ? ''
    : html`<p class="instruction ask">
        Nothing is decided in this case yet, so the letter can neither decline nor comply. Decide first; until then it
        can say that the request is under review.
      </p>`;

const stepForm = (one: CaseData, session: Session, sent: FormValues, step: string, words: string, look = ''): Html =>
  postForm(
    session,
    `/cases/${one.id}/response`,
    fieldsOf(one).map(
      (field) => html`<input type="hidden" name="${field.name}" value="${single(sent[field.name])}" />`,
    ),
    html`<p><button class="${look}" name="step" value="${step}">${words}</button></p>`,
  );
