import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../../problem/problem.ts';
import { html } from '../html.ts';
import { errorSummary, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { queueSchema, rowDataSchema, rowsDataSchema } from './letter-data.ts';
import { KEYS_PATH } from './keys-script.ts';
import { HIDDEN, letterPath, type LetterPages } from './page-of-letter.ts';
import { addDecisionPages, rowPath } from './decision-pages.ts';
import { rowBody } from './row-body.ts';
import { rowsBody } from './rows-body.ts';

const pageSchema = z.object({ after: z.coerce.number().int().min(0).catch(0).default(0) });

/** The rows of a list: the queue of those that wait for a person, one row with its candidates, and what all come to. */
export const addRowPages = (app: FastifyInstance, pages: LetterPages): void => {
  const { context } = pages;
  const { api } = context;
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
  const showRow = async (request: FastifyRequest, reply: FastifyReply, found?: Problem, field?: string) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}${rowPath(request)}`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const row = rowDataSchema.parse(answer.body);
    const session = sessionOfRequest(request);
    const body = rowBody(`/${letterPath(request)}`, row, session, context.agency.zone);
    if (found !== undefined) reply.code(found.status);
    return sendPage(
      context,
      request,
      reply,
      found === undefined ? `Row ${row.row}` : `Error: row ${row.row}`,
      html`${found === undefined ? '' : errorSummary(found, field)}${body}`,
      { scriptPath: KEYS_PATH },
    );
  };
  app.get('/letters/:id/rows/:row', HIDDEN, async (request, reply) => showRow(request, reply));
  addDecisionPages(app, pages, showRow);
};
