import type { Actor } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DeskApi } from '../desk-api.ts';
import type { Html } from '../html.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import type { Loaded, Params } from './deed.ts';

/** What a page is asked with: the parts of its address and what stands behind the question mark. */
export interface Asked {
  readonly params: Params;
  readonly query: Params;
  readonly session: Session;
}

const parts = z.record(z.string(), z.union([z.string(), z.array(z.string()).transform((all) => all.join(','))]));

/** Adds a page that shows what the API tells to whoever is signed on. */
export const addPage = <T>(
  app: FastifyInstance,
  context: PageContext,
  page: {
    readonly path: string;
    readonly title: (data: T) => string;
    readonly load: (api: DeskApi, actor: Actor, asked: Asked) => Promise<Loaded<T>>;
    readonly body: (data: T, asked: Asked, context: PageContext) => Html;
  },
): void => {
  app.get(page.path, { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const asked: Asked = { params: parts.parse(request.params), query: parts.parse(request.query), session };
    const loaded = await page.load(context.api, session.actor, asked);
    if (!loaded.ok) return sendProblem(context, request, reply, loaded.problem);
    return sendPage(context, request, reply, page.title(loaded.data), page.body(loaded.data, asked, context));
  });
};
