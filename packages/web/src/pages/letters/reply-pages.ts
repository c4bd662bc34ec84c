import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../../problem/problem.ts';
import { type FormValues, many, one } from '../field.ts';
import { html, type Html } from '../html.ts';
import { errorSummary, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { draftForm } from './draft-form.ts';
import { draftedBody } from './drafted-body.ts';
import { type LetterData, letterDataSchema } from './letter-data.ts';
import { HIDDEN, letterPath, type LetterPages } from './page-of-letter.ts';

const formSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const pdfSchema = z.object({ pdf: z.string() });
const bundleSchema = z.looseObject({ bundle: z.string() });
/** Which field a refusal of the draft is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'words-say-nothing': 'why',
  'no-legal-basis': 'purpose',
};

/** The reply to a letter: drafted, confirmed by a second person, signed by counsel, sent. */
export const addReplyPages = (app: FastifyInstance, { context, show, act }: LetterPages): void => {
  const { api } = context;
  const body = (request: FastifyRequest, letter: LetterData, values?: FormValues, found?: Problem): Html => {
    const session = sessionOfRequest(request);
    const { reply } = letter;
    return html`${found === undefined ? '' : errorSummary(found, fieldOf(found, letter))}
      <h1>Reply to ${letter.from}</h1>
      <p><a href="/letters/${letter.id}">Letter</a></p>
      ${reply === null ? '' : draftedBody(letter.id, reply, session)}
      ${reply === null || reply.sent === null ? draftForm(letter, session, values) : ''}`;
  };
  const again = async (request: FastifyRequest, reply: FastifyReply, values: FormValues, found: Problem) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const letter = letterDataSchema.parse(answer.body);
    return sendPage(context, request, reply.code(found.status), 'Error: reply', body(request, letter, values, found));
  };
  app.get('/letters/:id/reply', HIDDEN, async (request, reply) =>
    show(request, reply, 'Reply', (letter) => body(request, letter)),
  );
  app.post('/letters/:id/reply', HIDDEN, async (request, reply) => {
    const form = formSchema.parse(request.body);
    const [questions, answers] = [many(form.question), [form.answer ?? []].flat()];
    const draft = {
      parts: many(form.parts),
      answers: questions.map((question, at) => ({ question, answer: answers[at] ?? '' })),
      why: one(form.why),
      recipient: one(form.recipient),
      fields: many(form.fields),
      purpose: one(form.purpose),
    };
    return act(request, reply, {
      path: '/replies',
      body: draft,
      to: '/reply',
      refused: (found) => again(request, reply, form, found),
    });
  });
  for (const path of ['reply-confirmations', 'reply-signatures'] as const)
    app.post(`/letters/:id/${path}`, HIDDEN, async (request, reply) =>
      act(request, reply, { path: `/${path}`, body: {}, to: '/reply' }),
    );
  app.post('/letters/:id/reply-sendings', HIDDEN, async (request, reply) => {
    const { channel } = formSchema.parse(request.body);
    return act(request, reply, { path: '/reply-sendings', body: { channel: one(channel) }, to: '/reply' });
  });
  app.get('/letters/:id/reply.pdf', HIDDEN, async (request, reply) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}/reply-paper`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/pdf')
      .header('content-disposition', 'attachment; filename="reply.pdf"')
      .send(Buffer.from(pdfSchema.parse(answer.body).pdf, 'base64'));
  });
  app.get('/letters/:id/reply.bundle', HIDDEN, async (request, reply) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}/bundle`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', 'attachment; filename="letter.bundle"')
      .send(bundleSchema.parse(answer.body).bundle);
  });
};

/** The field that a refusal is about; for a question without an answer, the first such. */
const fieldOf = ({ code, details }: Problem, { questions }: LetterData): string | undefined =>
  code === 'question-not-answered' ? `answer-${Math.max(0, questions.indexOf(details[0] ?? ''))}` : FIELD_OF[code];
