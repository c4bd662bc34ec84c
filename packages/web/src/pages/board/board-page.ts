import type { FastifyInstance } from 'fastify';
import { homeOf } from '../home-of.ts';
import { z } from 'zod';
import { BOARD_VIEWS, boardSchema } from '../../routes/board-routes.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { boardBody } from './board-body.ts';
import { addBoardEvents } from './board-events.ts';

const REFRESH_SECONDS = 60;

const query = z.object({
  view: z.enum(BOARD_VIEWS).catch('all').default('all'),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
const form = z.looseObject({ search: z.string().max(200).default('') });

/** The board: everyone with an open request, the least time first; and the search, which no address shows. */
export const addBoardPage = (app: FastifyInstance, context: PageContext): void => {
  const { api, agency } = context;
  app.get('/', { schema: { hide: true } }, async (request, reply) =>
    reply.redirect(homeOf(sessionOfRequest(request).actor.role), 303),
  );
  app.get('/board', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const { view, page } = query.parse(request.query);
    const answer = await api.get(session.actor, `/v1/board?view=${view}&page=${page}`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const board = { ...boardSchema.parse(answer.body), view, zone: agency.zone };
    return sendPage(context, request, reply, 'Board', boardBody(board, session), {
      refreshSeconds: REFRESH_SECONDS,
      refreshTo: `/board?view=${view}&page=${page}&auto=1`,
      isLive: true,
    });
  });
  app.post('/board', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const { search } = form.parse(request.body);
    if (search.trim() === '') return reply.redirect('/board', 303);
    const answer = await api.get(session.actor, `/v1/board?search=${encodeURIComponent(search)}`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const board = { ...boardSchema.parse(answer.body), view: 'all', zone: agency.zone, search } as const;
    return sendPage(context, request, reply, 'Found', boardBody(board, session));
  });
  addBoardEvents(app, context);
};
