import { FIELD_ACTS, mayDo, REPLY_PARTS } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Field, fieldInput, many, one } from '../field.ts';
import { html, type Html } from '../html.ts';
import { postForm, sendProblem, sessionOfRequest } from '../page-context.ts';
import type { LetterData } from './letter-data.ts';
import { letterPath, type LetterPages } from './page-of-letter.ts';

const HIDDEN = { schema: { hide: true } };
const PARTS = {
  answers: 'Answers to its questions',
  totals: 'Totals, by its words and by ours',
  annex: 'An annex row by row, as far as the gate lets it',
} as const;
const formSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const pdfSchema = z.object({ pdf: z.string() });
const bundleSchema = z.looseObject({ bundle: z.string() });

/** The reply to a letter: drafted, confirmed by a second person, signed by counsel, sent. */
export const addReplyPages = (app: FastifyInstance, { context, show, act }: LetterPages): void => {
  app.get('/letters/:id/reply', HIDDEN, async (request, reply) =>
    show(request, reply, 'Reply', (letter) => replyBody(letter, sessionOfRequest(request))),
  );
  app.post('/letters/:id/reply', HIDDEN, async (request, reply) => {
    const form = formSchema.parse(request.body);
    const [questions, answers] = [many(form.question), [form.answer ?? []].flat()];
    const body = {
      parts: many(form.parts),
      answers: questions.map((question, at) => ({ question, answer: answers[at] ?? '' })),
      why: one(form.why),
      recipient: one(form.recipient),
      fields: many(form.fields),
      purpose: one(form.purpose),
    };
    return act(request, reply, '/replies', body, '/reply');
  });
  for (const path of ['reply-confirmations', 'reply-signatures'] as const)
    app.post(`/letters/:id/${path}`, HIDDEN, async (request, reply) => act(request, reply, `/${path}`, {}, '/reply'));
  app.post('/letters/:id/reply-sendings', HIDDEN, async (request, reply) =>
    act(request, reply, '/reply-sendings', { channel: one(formSchema.parse(request.body).channel) }, '/reply'),
  );
  app.get('/letters/:id/reply.pdf', HIDDEN, async (request, reply) => {
    const answer = await context.api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}/reply-paper`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/pdf')
      .header('content-disposition', 'attachment; filename="reply.pdf"')
      .send(Buffer.from(pdfSchema.parse(answer.body).pdf, 'base64'));
  });
  app.get('/letters/:id/reply.bundle', HIDDEN, async (request, reply) => {
    const answer = await context.api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}/bundle`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', 'attachment; filename="letter.bundle"')
      .send(bundleSchema.parse(answer.body).bundle);
  });
};

const replyBody = (letter: LetterData, session: Session): Html => {
  const { reply } = letter;
  return html`<h1>Reply to ${letter.from}</h1>
    <p><a href="/letters/${letter.id}">Letter</a></p>
    ${reply === null ? '' : draftedBody(letter, reply, session)}
    ${reply?.sent === null || reply === null ? draftForm(letter, session, reply !== null) : ''}`;
};

const draftedBody = ({ id }: LetterData, reply: NonNullable<LetterData['reply']>, session: Session): Html => {
  const { role } = session.actor;
  const button = (path: string, words: string): Html =>
    postForm(session, `/letters/${id}/${path}`, html`<p><button>${words}</button></p>`);
  const stage =
    reply.sent !== null
      ? 'Sent.'
      : reply.signedBy !== undefined
        ? 'Signed by counsel; not sent yet.'
        : reply.confirmedBy !== undefined
          ? 'Confirmed; counsel signs next.'
          : 'A draft; a second person confirms next.';
  return html`<p class="instruction ${reply.sent === null ? 'ask' : 'go'}">${stage}</p>
    <h2>Totals</h2>
    ${reply.totals.map(
      ({ words, claimed, counted, notListed }) =>
        html`<dl>
          <dt>It claims</dt>
          <dd>${claimed}: ${words}</dd>
          <dt>By those words, of its list</dt>
          <dd>${counted}</dd>
          <dt>${notListed < 0 ? 'Listed beyond its number' : 'Claimed, on no list'}</dt>
          <dd>${Math.abs(notListed)}</dd>
        </dl>`,
    )}
    <table>
      <caption>
        What the ${reply.rows} rows come to, by our words
      </caption>
      <thead>
        <tr>
          <th scope="col">Disposition</th>
          <th scope="col">Rows</th>
        </tr>
      </thead>
      <tbody>
        ${reply.byDisposition.map(
          ([name, rows]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${rows}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>
      ${reply.annex === undefined ? 'The annex is made when a second person confirms.' : `The gate let ${reply.annex.length} rows into the annex.`}
    </p>
    <p>
      <a href="/letters/${id}/reply.pdf">The reply as PDF</a
      >${mayDo(role, 'export-proof', undefined) ? html` · <a href="/letters/${id}/reply.bundle">Download the proof bundle</a>` : ''}
    </p>
    ${reply.confirmedBy === undefined && mayDo(role, 'confirm-letter-reply', undefined) ? button('reply-confirmations', 'Confirm it as a second person') : ''}
    ${reply.confirmedBy !== undefined && reply.signedBy === undefined && mayDo(role, 'sign-letter-reply', undefined) ? button('reply-signatures', 'Sign it as counsel') : ''}
    ${
      reply.signedBy !== undefined && reply.sent === null && mayDo(role, 'send-letter-reply', undefined)
        ? postForm(
            session,
            `/letters/${id}/reply-sendings`,
            html`<input type="hidden" name="channel" value="e-mail" />
              <p><button>Record that it was sent by e-mail</button></p>`,
          )
        : ''
    }`;
};

const draftForm = ({ id, from, questions }: LetterData, session: Session, isAgain: boolean): Html => {
  const fields: readonly Field[] = [
    {
      name: 'parts',
      label: 'What the reply holds',
      options: REPLY_PARTS.map((part) => [part, PARTS[part]] as const),
      isMany: true,
      isOptional: true,
    },
    { name: 'why', label: 'Why something is left out', isLong: true, isOptional: true },
    { name: 'recipient', label: 'To whom' },
    {
      name: 'fields',
      label: 'What of each person the annex asks the gate for',
      options: Object.keys(FIELD_ACTS).map((field) => [field, field] as const),
      isMany: true,
      isOptional: true,
    },
    { name: 'purpose', label: 'For what purpose', isOptional: true },
  ];
  return html`<h2>${isAgain ? 'Draft it anew' : 'Draft the reply'}</h2>
    <p>
      That somebody was found here is itself a disclosure. Leave out what the law does not let you tell, and say why.
    </p>
    ${postForm(
      session,
      `/letters/${id}/reply`,
      questions.map(
        (question, at) =>
          html`<input type="hidden" name="question" value="${question}" />
            <p>
              <label for="answer-${at}">${question}</label
              ><textarea id="answer-${at}" name="answer" rows="3"></textarea>
            </p>`,
      ),
      fields.map((field) => fieldInput(field, field.name === 'recipient' ? from : '')),
      html`<p><button>Draft it</button></p>`,
    )}`;
};
