import { createHash } from 'node:crypto';
import { FORM_FINDINGS } from '@holdpoint/desk';
import { z } from 'zod';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { answerWords, documentFields, documentQuestions, slug } from './document-questions.ts';
import { faultsOf } from './faults.ts';
import { fileWords } from './file-step.ts';
import { findingsOf } from './findings-step.ts';
import { callWords, NOT_CALLED } from './sender-step.ts';
import type { IntakeStep, StepView, Taken } from './step.ts';

const receivedSchema = z.object({ id: z.string(), receiptNumber: z.string() });
const madeSchema = z.object({ id: z.string() });

/** Every answer once more; then the paper is received, the call recorded, the case opened. */
export const checkStep: IntakeStep = {
  path: 'check',
  title: 'Check before you go on',
  isDone: ({ done }) => done !== undefined,
  show: (view) => {
    const { id, draft, session } = view;
    const hasCase = draft.match?.custody !== undefined;
    return html`<p>
        ${draft.received === undefined ? 'Nothing has been received yet.' : ''}
        ${hasCase ? 'What follows receives the paper and opens the case.' : 'What follows receives the paper; no case is opened.'}
        Read it once more: it cannot be taken back.
      </p>
      ${draft.call?.result === 'denied' ? html`<p class="instruction stop">The office says that it did not send this paper. Call the watch commander before anything rests on it.</p>` : ''}
      ${draft.received === undefined ? '' : html`<p class="instruction ask">The paper was received as ${draft.received.receiptNumber}; the rest was cut short. Go on to finish it.</p>`}
      <dl class="answers">
        ${summary(view).map(
          ([path, label, words]) =>
            html`<dt>${label}</dt>
              <dd>
                ${words}
                ${path === undefined || (draft.received !== undefined && !AFTER_RECEIPT.includes(path)) ? '' : html`<a href="/intake/${id}/${path}">Change<span class="hidden">: ${label.toLowerCase()}</span></a>`}
              </dd>`,
        )}
      </dl>
      ${postForm(
        session,
        `/intake/${id}/check`,
        html`<p><button>${hasCase ? 'Receive it and open the case' : 'Receive it without a case'}</button></p>`,
      )}`;
  },
  take: (view) => receive(view),
};

/** What can still be changed where the paper was received and the rest was cut short. */
const AFTER_RECEIPT = ['sender', 'person'];

type Line = readonly [path: string | undefined, label: string, words: Html | string];

const summary = (view: StepView): readonly Line[] => {
  const { draft, context, service } = view;
  const { zone } = context.agency;
  const { file, came, call, match, answers = {} } = draft;
  const findings = findingsOf(view);
  return [
    [
      'file',
      'Paper',
      file === undefined
        ? 'the paper alone, no file'
        : `${fileWords(file.mediaType)}, SHA-256 ${file.sha256.slice(0, 16)}…`,
    ],
    ['came', 'How it came', came?.channel ?? ''],
    ['came', 'When it came', came === undefined ? '' : timeWords(came.at, zone)],
    [undefined, 'When it is entered', 'now; both times are kept'],
    ...documentQuestions(service.forms).map((question): Line => [
      `form#${slug(question.field)}`,
      question.label,
      answerWords(question, answers[question.field]),
    ]),
    [
      'findings',
      'The check of the form',
      findings.length === 0
        ? 'nothing is missing'
        : findings.map(({ code }) => FORM_FINDINGS[code][0].replaceAll('-', ' ')).join(', '),
    ],
    [
      'sender',
      'Call back',
      html`${callWords(call?.result ?? NOT_CALLED)}${call?.number === undefined ? '' : html` (${call.number})`}`,
    ],
    ['person', 'Whom it is about', match?.who ?? ''],
  ];
};

/** Each part has a key of the draft's own, so that what was done already is not done twice. */
const receive = async (view: StepView): Promise<Taken> => {
  const { id, draft, context, session } = view;
  const { api } = context;
  const { came, call, match, answers = {} } = draft;
  let { received } = draft;
  const fail = (answer: { readonly problem: Parameters<typeof faultsOf>[0] }): Taken => ({
    faults: faultsOf(answer.problem, 'main'),
    ...(received === undefined ? {} : { draft: { ...draft, received } }),
  });
  const fields = documentFields(answers);
  // Without a file, what was typed is what was received.
  const sha256 = draft.file?.sha256 ?? createHash('sha256').update(JSON.stringify({ id, fields })).digest('hex');
  const document = { at: came?.at, channel: came?.channel, sha256, storedSha256: sha256, fields };
  if (received === undefined) {
    const answer = await api.post(session.actor, '/v1/documents', document, `${id}-document`);
    if (!answer.ok) return fail(answer);
    const { id: made, receiptNumber } = receivedSchema.parse(answer.body);
    received = { document: made, receiptNumber };
  }
  const { document: documentId, receiptNumber } = received;
  if (call?.number !== undefined) {
    const check = { at: call.at, number: call.number, result: call.result };
    const called = await api.post(
      session.actor,
      `/v1/documents/${documentId}/sender-checks`,
      check,
      `${id}-sender-${call.at}`,
    );
    if (!called.ok) return fail(called);
  }
  if (match?.custody === undefined) return { draft: { done: { receiptNumber } } };
  const asked = { custody: match.custody, documents: [documentId] };
  const opened = await api.post(session.actor, '/v1/cases', asked, `${id}-case-${match.custody}`);
  if (!opened.ok) return fail(opened);
  return { draft: { done: { receiptNumber, case: madeSchema.parse(opened.body).id } } };
};
