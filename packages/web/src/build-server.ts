import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Actor } from '@holdpoint/desk';
import { ChangedMeanwhile } from '@holdpoint/store';
import { actorOfKey } from './access/api-keys.ts';
import { PROBLEM_TYPE, type Problem, problem, ProblemError } from './problem/problem.ts';
import { addBookingReading, addBookingRoutes } from './routes/booking-routes.ts';
import { addCaseRoutes } from './routes/case-routes.ts';
import { addDocumentRoutes } from './routes/document-routes.ts';
import { addReadingRoutes } from './routes/reading-routes.ts';
import type { Service } from './service/service.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}

const MOST_BYTES = 1_000_000;
const NOBODY: Actor = { user: '', agency: '', role: 'api-feed' };
/** What anybody may ask without a key. */
const OPEN = ['/healthz', '/readyz', '/openapi.json'];

/** The JSON API over a service. `log: true` writes structured lines that name no person and no body. */
export const buildServer = async (service: Service, options: { log?: boolean } = {}): Promise<FastifyInstance> => {
  const app = Fastify({
    logger:
      options.log === true
        ? {
            serializers: {
              req: ({ method, url, id }) => ({ method, url: withoutNumbers(url), id }),
            },
          }
        : false,
    bodyLimit: MOST_BYTES,
    genReqId: service.newId,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Holdpoint', version: '1', description: 'Detainers from receipt to outcome. Not legal advice.' },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: jsonSchemaTransform,
  });
  app.decorateRequest('actor', undefined as never);
  app.addHook('onRequest', async (request) => {
    request.actor = NOBODY;
    if (OPEN.includes(request.routeOptions.url ?? '')) return;
    const [, key = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    const actor = actorOfKey(service.apiKeys, key);
    if (actor === undefined)
      throw new ProblemError(problem(401, 'no-key', 'send a key of this service as "Authorization: Bearer KEY"'));
    request.actor = actor;
  });
  app.addHook('preValidation', async (request) => {
    if (!isStorable(request.body))
      throw new ProblemError(
        problem(400, 'unreadable-text', 'a text holds a zero character or half a character; send whole text'),
      );
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const own = problemOf(error);
    if (own.status >= 500) request.log.error({ err: { name: error.name, code: error.code } }, 'request failed');
    return reply.code(own.status).type(PROBLEM_TYPE).send(own);
  });
  app.setNotFoundHandler(async (request, reply) =>
    reply
      .code(404)
      .type(PROBLEM_TYPE)
      .send(problem(404, 'no-such-route', `there is no ${request.method} of this path; see /openapi.json`)),
  );
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async () => {
    await service.store.as({ ...NOBODY, agency: 'none' }, (work) =>
      work.selectFrom('log').select('size').limit(1).execute(),
    );
    return { status: 'ready' };
  });
  addDocumentRoutes(app, service);
  addBookingRoutes(app, service);
  addBookingReading(app, service);
  addCaseRoutes(app, service);
  addReadingRoutes(app, service);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
};

/** Text that the database and the log can hold: no zero character, no half of a surrogate pair. */
const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([key, part]) => isStorable(key) && isStorable(part));
  return true;
};

const problemOf = (error: FastifyError): Problem => {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ChangedMeanwhile) return problem(409, 'changed-meanwhile', error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const details = error.validation.map(
      ({ instancePath, message }) =>
        `${error.validationContext ?? 'body'}${instancePath}: ${message ?? 'not as expected'}`,
    );
    return problem(
      422,
      'not-as-described',
      'the request is not as /openapi.json describes it; the details say where',
      details,
    );
  }
  const status = error.statusCode ?? 500;
  if (status < 500)
    return problem(
      status,
      (error.code ?? 'bad-request').toLowerCase().replaceAll('_', '-'),
      'the request cannot be read; send JSON of at most a megabyte',
    );
  if (isUnreachable(error))
    return problem(
      503,
      'database-unreachable',
      'nothing was done; follow the paper instruction and send the request again with the same key',
    );
  return problem(
    500,
    'server-fault',
    'nothing was done; tell an administrator, and send the request again with the same key',
  );
};

/** An address as the log of the service may hold it: the jail's own booking numbers are data of a person. */
const withoutNumbers = (url: string): string => url.replace(/^(\/v1\/bookings\/).*$/, '$1…');

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '53300', '53100'];
const isUnreachable = (error: FastifyError): boolean =>
  UNREACHABLE.includes(error.code) || /Connection terminated|timeout exceeded/.test(error.message);
