import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Actor } from '@holdpoint/desk';
import { endDrafts } from '@holdpoint/store';
import { internalDoor } from './access/internal-door.ts';
import { openKeyBook } from './access/key-book.ts';
import { reloadAgency } from './agency/reload-agency.ts';
import { fallbackOf } from './fallback/fallback-hooks.ts';
import { addMetrics } from './metrics/metrics.ts';
import { askWitnesses } from './witness/ask-witnesses.ts';
import { addDeskPages, type DeskOptions } from './pages/desk-pages.ts';
import { PROBLEM_TYPE, problem, ProblemError } from './problem/problem.ts';
import { problemOf } from './problem/problem-of.ts';
import { addAccountRoutes } from './routes/account-routes.ts';
import { addAdoptionRoutes } from './routes/adoption-routes.ts';
import { addAnswerRoutes } from './routes/answer-routes.ts';
import { addApiKeyRoutes } from './routes/api-key-routes.ts';
import { addAuditRoutes } from './routes/audit-routes.ts';
import { addBoardRoutes } from './routes/board-routes.ts';
import { addBookingReading, addBookingRoutes } from './routes/booking-routes.ts';
import { addCaseDisclosureRoutes } from './routes/case-disclosure-routes.ts';
import { addCaseFileRoutes } from './routes/case-file-routes.ts';
import { addCaseRoutes } from './routes/case-routes.ts';
import { addCustodyRoutes } from './routes/custody-routes.ts';
import { addDisclosureRoutes } from './routes/disclosure-routes.ts';
import { addDocumentRoutes } from './routes/document-routes.ts';
import { addLetterRoutes } from './routes/letters/letter-routes.ts';
import { addFieldMapRoutes } from './routes/field-map-routes.ts';
import { addFileRoutes } from './routes/file-routes.ts';
import { addDrawingRoutes } from './routes/drawing-routes.ts';
import { addHealthRoutes } from './routes/health-routes.ts';
import { addLawRoutes } from './routes/law-routes.ts';
import { addOversightRoutes } from './routes/oversight-routes.ts';
import { addPersonRoutes } from './routes/person-routes.ts';
import { addReadingRoutes } from './routes/reading-routes.ts';
import { addRecordRoutes } from './routes/record-routes.ts';
import { addSettingsRoutes } from './routes/settings-routes.ts';
import type { Service } from './service/service.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
    /** Whether it comes from this process itself: a page, or the fallback journal. */
    isInternal: boolean;
  }
  interface FastifyInstance {
    /** What is done from time to time: entering waiting releases, asking witnesses. */
    upkeep: () => Promise<void>;
  }
}

const MOST_BYTES = 1_000_000;
const NOBODY: Actor = { user: '', agency: '', role: 'api-feed' };
/** What asks for a key; pages have sessions instead. */
const NEEDS_KEY = /^\/(v1\/|metrics)/;

/** The JSON API over a service. `log: true` writes structured lines that name no person and no body. */
export const buildServer = async (
  service: Service,
  options: { readonly log?: boolean; readonly desk?: DeskOptions } = {},
): Promise<FastifyInstance> => {
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
  app.decorateRequest('isInternal', false);
  const door = internalDoor();
  const keyBook = await openKeyBook(service);
  const reload = async (): Promise<void> => {
    await keyBook.reload();
    for (const id of Object.keys(service.agencies)) await reloadAgency(service, id);
  };
  await reload();
  const fallback = fallbackOf(service, door);
  const metrics = addMetrics(app, () => service.fallback.pending().length);
  app.addHook('onRequest', async (request) => {
    const inside = door.actorOf(request);
    request.isInternal = inside !== undefined;
    request.actor = inside ?? NOBODY;
    if (inside !== undefined || !NEEDS_KEY.test(request.url)) return;
    const [, key = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    const actor = keyBook.actorOf(key);
    if (actor === undefined)
      throw new ProblemError(problem(401, 'no-key', 'send a key of this service as "Authorization: Bearer KEY"'));
    request.actor = actor;
  });
  app.addHook('preValidation', async (request) => {
    if (![request.body, request.params, request.query].every(isStorable))
      throw new ProblemError(
        problem(400, 'unreadable-text', 'a text holds a zero character or half a character; send whole text'),
      );
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const own = problemOf(error);
    if (own.status === 503 && fallback.answered(request, reply)) return reply;
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
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (request.actor.role !== 'administrator')
      throw new ProblemError(problem(403, 'not-permitted', 'use the key of an administrator'));
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.decorate('upkeep', async () => {
    await fallback.enter(app);
    for (const agency of Object.values(service.agencies)) {
      metrics.witnessed(await askWitnesses(service, agency));
      await service.store.as({ user: 'upkeep', agency: agency.id, role: 'upkeep' }, (work) =>
        endDrafts(work, agency.id, service.clock.now()),
      );
    }
    await reload();
  });
  addDocumentRoutes(app, service);
  addBookingRoutes(app, service);
  addBookingReading(app, service);
  addCaseRoutes(app, service);
  addCaseFileRoutes(app, service);
  addPersonRoutes(app, service);
  addCaseDisclosureRoutes(app, service);
  addReadingRoutes(app, service);
  addDisclosureRoutes(app, service);
  addRecordRoutes(app, service);
  addAuditRoutes(app, service);
  addAnswerRoutes(app, service);
  addBoardRoutes(app, service);
  addCustodyRoutes(app, service);
  addLetterRoutes(app, service);
  addFileRoutes(app, service);
  addFieldMapRoutes(app, service);
  addLawRoutes(app, service);
  addAdoptionRoutes(app, service);
  addOversightRoutes(app, service);
  addDrawingRoutes(app, service);
  addAccountRoutes(app, service);
  addApiKeyRoutes(app, service, keyBook);
  addSettingsRoutes(app, service);
  addHealthRoutes(app, service);
  if (options.desk !== undefined) addDeskPages(app, service, door, options.desk);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
};

/** Text that the database and the log can hold: no zero character, no half of a surrogate pair. */
const isStorable = (value: unknown): boolean => {
  if (value instanceof Uint8Array) return true;
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([key, part]) => isStorable(key) && isStorable(part));
  return true;
};

/** An address as the log of the service may hold it: booking numbers, and what was asked for, are data of a person. */
const withoutNumbers = (url: string): string => url.replace(/^(\/v1\/bookings\/).*$/, '$1…').replace(/\?.*$/, '?…');
