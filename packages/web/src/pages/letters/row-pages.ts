import { DISPOSITION_NAMES } from '@holdpoint/desk';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { html } from '../html.ts';
import { sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { queueSchema, rowDataSchema, rowsDataSchema } from './letter-data.ts';
import { formOf, letterPath, type LetterPages } from './page-of-letter.ts';
import { DECISIONS, rowBody } from './row-body.ts';
import { rowsBody } from './rows-body.ts';

const HIDDEN = { schema: { hide: true } };
const rowSchema = z.looseObject({ row: z.string().regex(/^\d{1,9}$/) });
const pageSchema = z.object({ after: z.coerce.number().int().min(0).catch(0).default(0) });
const decisionSchema = formOf.extend({
  custody: z.string(),
  decision: z.coerce.number().int(),
  words: z.string().default(''),
});
const choiceSchema = formOf.extend({ disposition: z.enum(DISPOSITION_NAMES), reason: z.string() });

/** The rows of a list: the queue of those that wait for a person, one row with its candidates, and what all come to. */
export const addRowPages = (app: FastifyInstance, { context, act }: LetterPages): void => {
  const { api } = context;
  const rowPath = (request: FastifyRequest): string => `/rows/${rowSchema.parse(request.params).row}`;
  app.get('/letters/:id/queue', HIDDEN, async (request, reply) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}/queue`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const { rows, decided } = queueSchema.parse(answer.body);
    const [next] = rows;
    if (next !== undefined) return reply.redirect(`/${letterPath(request)}/rows/${next}?left=${rows.length}`, 303);
    return sendPage(
      context,
      request,
      reply,
      'Review queue',
      html`<h1>Review queue</h1>
        <p class="instruction go">No row waits for a decision. ${decided} with candidates were decided.</p>
        <p><a href="/${letterPath(request)}">Back to the letter</a></p>`,
    );
  });
  app.get('/letters/:id/rows', HIDDEN, async (request, reply) => {
    const { after } = pageSchema.parse(request.query);
    const answer = await api.get(
      sessionOfRequest(request).actor,
      `/v1/${letterPath(request)}/rows?limit=100&after=${after}`,
    );
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return sendPage(
      context,
      request,
      reply,
      'Dispositions',
      rowsBody(`/${letterPath(request)}`, rowsDataSchema.parse(answer.body)),
    );
  });
  app.get('/letters/:id/rows/:row', HIDDEN, async (request, reply) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}${rowPath(request)}`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const row = rowDataSchema.parse(answer.body);
    return sendPage(
      context,
      request,
      reply,
      `Row ${row.row}`,
      rowBody(`/${letterPath(request)}`, row, sessionOfRequest(request), context.agency.zone),
    );
  });
  app.post('/letters/:id/rows/:row/candidate', HIDDEN, async (request, reply) => {
    const { custody, decision, words } = decisionSchema.parse(request.body);
    const [says, listed] = DECISIONS[decision - 1] ?? ['', ''];
    const reason = words.trim() === '' ? listed : `${listed}; ${words.trim()}`;
    return act(
      request,
      reply,
      `${rowPath(request)}/decisions`,
      { about: 'candidate', custody, says, reason },
      '/queue',
    );
  });
  app.post('/letters/:id/rows/:row/disposition', HIDDEN, async (request, reply) => {
    const { disposition, reason } = choiceSchema.parse(request.body);
    return act(
      request,
      reply,
      `${rowPath(request)}/decisions`,
      { about: 'disposition', disposition, reason },
      rowPath(request),
    );
  });
};
