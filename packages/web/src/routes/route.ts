import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PROBLEM_TYPE, problemSchema } from '../problem/problem.ts';
import type { Answer } from './commands.ts';
import { commandHeaders } from './commands.ts';

export type App = FastifyInstance;

/** A route that changes something: its body, and what it does. */
export interface CommandRoute<B extends z.ZodType> {
  /** POST where nothing else is said; PUT where the address names what is changed. */
  readonly method?: 'POST' | 'PUT';
  readonly path: string;
  readonly summary: string;
  readonly body: B;
  /** How large a body may be, in bytes, where it may be larger than elsewhere. */
  readonly mostBytes?: number;
  readonly run: (
    request: FastifyRequest<{ Params: Readonly<Record<string, string>> }>,
    body: z.infer<B>,
  ) => Promise<Answer & { readonly isRepeated: boolean }>;
}

/** What a command answers with that was done. */
export const done = z.looseObject({ id: z.string() });
/** The problems that any route may answer with. */
export const PROBLEMS = Object.fromEntries(
  [400, 401, 403, 404, 409, 422, 500, 503].map((status) => [status, problemSchema]),
);

/** Adds a command to the server, with what OpenAPI says of it. */
export const addCommand = <B extends z.ZodType>(app: App, route: CommandRoute<B>): void => {
  const { method = 'POST', path, summary, body, mostBytes, run } = route;
  app.route({
    method,
    url: path,
    ...(mostBytes === undefined ? {} : { bodyLimit: mostBytes }),
    schema: {
      summary,
      headers: commandHeaders,
      body,
      params: paramsOf(path),
      response: { 200: done, 201: done, ...PROBLEMS } as Record<number, z.ZodType>,
    },
    handler: async (request, reply) => {
      const { status, body: answer, isRepeated } = await run(request as never, request.body as z.infer<B>);
      if (isRepeated) reply.header('idempotency-replayed', 'true');
      if (status >= 400) reply.type(PROBLEM_TYPE);
      return reply.code(status).send(answer);
    },
  });
};

/** Adds a reading to the server. */
export const addReading = <R extends z.ZodType>(
  app: App,
  route: {
    readonly path: string;
    readonly summary: string;
    readonly query?: z.ZodType;
    readonly response: R;
    readonly run: (
      request: FastifyRequest<{
        Params: Readonly<Record<string, string>>;
        Querystring: Readonly<Record<string, string | number>>;
      }>,
    ) => Promise<{ readonly body: z.infer<R>; readonly etag?: string }>;
  },
): void => {
  const { path, summary, query, response, run } = route;
  app.route({
    method: 'GET',
    url: path,
    schema: {
      summary,
      params: paramsOf(path),
      ...(query === undefined ? {} : { querystring: query }),
      response: { 200: response, ...PROBLEMS } as Record<number, z.ZodType>,
    },
    handler: async (request, reply) => {
      const { body, etag } = await run(request as never);
      if (etag !== undefined) {
        reply.header('etag', etag);
        if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      }
      return reply.code(200).send(body);
    },
  });
};

/** Adds a question whose words do not belong in an address (ASVS 14.2.1): it is sent as a body, and changes nothing. */
export const addQuestion = <B extends z.ZodType, R extends z.ZodType>(
  app: App,
  route: {
    readonly path: string;
    readonly summary: string;
    readonly body: B;
    readonly response: R;
    readonly run: (request: FastifyRequest, body: z.infer<B>) => Promise<z.infer<R>>;
  },
): void => {
  const { path, summary, body, response, run } = route;
  app.route({
    method: 'POST',
    url: path,
    schema: { summary, body, response: { 200: response, ...PROBLEMS } as Record<number, z.ZodType> },
    handler: async (request, reply) => reply.code(200).send(await run(request, request.body as z.infer<B>)),
  });
};

const paramsOf = (path: string): z.ZodType => {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return z.object(Object.fromEntries(names.map((name) => [name, z.string().min(1).max(200)])));
};
