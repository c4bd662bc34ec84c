import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { addFilePage } from './file-page.ts';
import { letterBody, lettersBody } from './letter-body.ts';
import { letterDataSchema, letterListSchema } from './letter-data.ts';
import { formOf, HIDDEN, type LetterPages, letterPath } from './page-of-letter.ts';
import { addListPages } from './list-pages.ts';
import { addReplyPages } from './reply-pages.ts';
import { addRowPages } from './row-pages.ts';

const MOST_BYTES = 25_000_000;
const MOST_PASTED = 10_000_000;

/** Official letters at the desk: filed, their list taken in, reviewed, answered. */
export const addLetterPages = (app: FastifyInstance, context: PageContext): void => {
  const { api } = context;
  const pages: LetterPages = {
    context,
    show: async (request, reply, title, body) => {
      const answer = await api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}`);
      if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
      return sendPage(context, request, reply, title, body(letterDataSchema.parse(answer.body)));
    },
    act: async (request, reply, { path, body, to, refused }) => {
      const key = formOf.parse(request.body)['form-key'];
      const answer = await api.post(sessionOfRequest(request).actor, `/v1/${letterPath(request)}${path}`, body, key);
      if (answer.ok) return reply.redirect(`/${letterPath(request)}${to}`, 303);
      return refused?.(answer.problem) ?? sendProblem(context, request, reply, answer.problem);
    },
  };
  app.register(async (own) => {
    // A file comes as its bytes beside the other answers, so that the token of the form is looked at as everywhere.
    await own.register(multipart, {
      attachFieldsToBody: 'keyValues',
      limits: { fileSize: MOST_BYTES, files: 1, fields: 60, fieldSize: MOST_PASTED },
    });
    // Before a file is read: nobody from outside makes the desk hold one.
    own.addHook('onRequest', async (request, reply) =>
      request.headers['content-type']?.startsWith('multipart/') !== true || (await context.isAlive(request))
        ? undefined
        : reply.redirect('/sign-in', 303),
    );
    own.get('/letters', HIDDEN, async (request, reply) => {
      const answer = await api.get(sessionOfRequest(request).actor, '/v1/letters');
      if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
      const { items } = letterListSchema.parse(answer.body);
      return sendPage(
        context,
        request,
        reply,
        'Letters',
        lettersBody(items, sessionOfRequest(request), context.agency.zone),
      );
    });
    addFilePage(own, pages);
    own.get('/letters/:id', HIDDEN, async (request, reply) =>
      pages.show(request, reply, 'Letter', (letter) =>
        letterBody(letter, sessionOfRequest(request), context.agency.zone),
      ),
    );
    for (const [path, to] of [
      ['/matches', '/queue'],
      ['/dispositions', '/rows'],
      ['/legal-answers', '/rows'],
    ] as const)
      own.post(`/letters/:id${path}`, HIDDEN, async (request, reply) =>
        pages.act(request, reply, { path, body: {}, to }),
      );
    addListPages(own, pages);
    addRowPages(own, pages);
    addReplyPages(own, pages);
  });
};
