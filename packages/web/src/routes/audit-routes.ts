import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { auditFaults, type DeskEvent, replay } from '@holdpoint/desk';
import { describeFsckFault, fsck, parseVerifierKey, writeBundle } from '@holdpoint/ledger';
import {
  appendEvents,
  checkpointsOf,
  issueCheckpoint,
  listedEventSchema,
  listEvents,
  MOST_EVENTS,
  newestWitnessed,
  proofOf,
  proofOfLeaves,
  storedLog,
} from '@holdpoint/store';
import { notFound, problem, ProblemError } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { agencyOf, caseOf } from './commands.ts';
import { readingEvent, recordExport, recordReading, requireRole, warned } from './reading.ts';
import { MOST_TEXT } from './bodies.ts';
import { addQuestion, addReading, type App } from './route.ts';

const auditBody = z.strictObject({
  subject: z.string().trim().min(1).max(200).optional(),
  user: z.string().trim().min(1).max(200).optional(),
  act: z.string().min(1).max(100).optional(),
  from: z.iso.date(),
  to: z.iso.date(),
  // What is wrong with it is told with what else is wrong with the question.
  reason: z.string().trim().max(MOST_TEXT),
});
const pagedBody = auditBody.extend({
  after: z.number().int().min(-1).default(-1),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Events as an audit shows them. */
export const auditSchema = z.object({
  warning: z.string().optional(),
  items: z.array(listedEventSchema).readonly(),
  next: z.number().nullable(),
});
export type AuditView = z.infer<typeof auditSchema>;

/** What auditors and outsiders check: events, proofs, the log as a whole, determinations made again. */
export const addAuditRoutes = (app: App, service: Service): void => {
  addQuestion(app, {
    path: '/v1/audit-queries',
    summary: 'Events about one subject or by one user, within 31 days, for a reason; the question is an event too',
    body: pagedBody,
    response: auditSchema,
    run: async (request, body) => {
      requireRole(request, 'read-audit');
      const { id, isSample } = agencyOf(service, request.actor.agency);
      const items = await service.store.as(request.actor, async (work) => {
        await appendEvents(work, id, [questionEvent(service, request, 'read-audit', id, body)], service.keys);
        return listEvents(work, id, body);
      });
      const next = items.length < body.limit ? null : (items.at(-1)?.index ?? null);
      return { ...warned(isSample), items, next };
    },
  });
  addQuestion(app, {
    path: '/v1/audit-exports',
    summary: 'The same events as a proof bundle, which "holdpoint verify" checks without this service',
    body: auditBody,
    response: z.object({ bundle: z.string(), key: z.string(), events: z.number() }),
    run: async (request, body) => {
      requireRole(request, 'read-audit');
      requireRole(request, 'export-proof');
      const { id, signer, isSample } = agencyOf(service, request.actor.agency);
      const { bundle, events } = await service.store.as(request.actor, async (work) => {
        const found = await listEvents(work, id, { ...body, after: -1, limit: MOST_EVENTS });
        const question = questionEvent(service, request, 'export-proof', id, body);
        const size = await recordExport(service, work, id, [question]);
        const title = `audit of ${body.subject ?? body.user ?? ''}, ${body.from} to ${body.to}${isSample ? ' (sample data)' : ''}`;
        const indexes = found.map(({ index }) => index);
        return { bundle: await proofOfLeaves(work, id, { title, indexes }, size, service.keys), events: found.length };
      });
      if (bundle === undefined) throw notFound('event of these days');
      return { bundle: writeBundle(bundle), key: signer.verifierKey, events };
    },
  });
  addReading(app, {
    path: '/v1/cases/:id/bundle',
    summary: 'The proof bundle of a case, which "holdpoint verify" checks without this service',
    query: z.object({
      open: z.enum(['all', 'none']).default('none'),
      // The newest checkpoint that a witness signed, in place of one that covers this very reading.
      witnessed: z.enum(['yes', 'no']).default('no'),
    }),
    response: z.object({ bundle: z.string(), key: z.string() }),
    run: async (request) => {
      requireRole(request, 'export-proof');
      const { id: agency, signer, isSample } = agencyOf(service, request.actor.agency);
      const isOpened = request.query.open === 'all';
      const bundle = await service.store.as(request.actor, async (work) => {
        const { body: one } = await caseOf(work, agency, request.params.id ?? '');
        const event = readingEvent(
          service,
          request,
          'export-proof',
          { kind: 'case', id: one.id },
          { opened: isOpened },
        );
        const newest = await recordExport(service, work, agency, [event]);
        const subjects = [one.id, one.custody.id, ...one.documents.map((document) => document.id)];
        const title = `case ${one.id}${isSample ? ' (sample data)' : ''}`;
        const size = request.query.witnessed === 'yes' ? ((await newestWitnessed(work, agency)) ?? newest) : newest;
        return proofOf(work, agency, { title, subjects, isOpened }, size, service.keys);
      });
      if (bundle === undefined) throw notFound('record of the case');
      return { body: { bundle: writeBundle(bundle), key: signer.verifierKey } };
    },
  });
  addReading(app, {
    path: '/v1/log-check',
    summary: 'Rebuilds the log from what is stored and compares every checkpoint',
    response: z.object({
      leaves: z.number(),
      checkpoints: z.number(),
      isClean: z.boolean(),
      faults: z.array(z.string()),
    }),
    run: async (request) => {
      requireRole(request, 'read-audit');
      const { id, signer } = agencyOf(service, request.actor.agency);
      const key = parseVerifierKey(signer.verifierKey);
      const report = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-audit', { check: 'log' });
        await issueCheckpoint(work, id, signer, service.clock.now());
        const checkpoints = await checkpointsOf(work, id);
        const keys = key === undefined ? [] : [key];
        const found = await fsck(storedLog(work, id, { origin: signer.name, checkpoints, keys, ring: service.keys }));
        return { ...found, checkpoints: checkpoints.length };
      });
      const faults = report.faults.map(describeFsckFault);
      return {
        body: { leaves: report.leaves, checkpoints: report.checkpoints, isClean: faults.length === 0, faults },
      };
    },
  });
  addReading(app, {
    path: '/v1/cases/:id/determinations/:determination/replay',
    summary: 'Makes a recorded determination again, on its own facts and days; overwrites nothing',
    response: z.looseObject({}),
    run: async (request) => {
      requireRole(request, 'replay-determination');
      const { id: agency, isSample } = agencyOf(service, request.actor.agency);
      const again = await service.store.as(request.actor, async (work) => {
        const { body: one } = await caseOf(work, agency, request.params.id ?? '');
        const found = one.determinations.find(({ id }) => id === request.params.determination);
        if (found === undefined) throw notFound('determination');
        const result = replay(service.engine, found);
        const open = { determination: found.id, same: result.isSame };
        await recordReading(service, request, work, 'replay-determination', open, { kind: 'case', id: one.id });
        return { lawOn: found.determined.lawOn, knownOn: found.determined.knownOn, ...result };
      });
      return { body: { ...warned(isSample), ...again, needsReview: !again.isSame } };
    },
  });
};

/** The event of a question to the log. Throws where the question is too wide. Its reason may name somebody, so it is committed to. */
const questionEvent = (
  service: Service,
  request: FastifyRequest,
  act: 'read-audit' | 'export-proof',
  id: string,
  { subject, user, act: asked, from, to, reason }: z.infer<typeof auditBody>,
): DeskEvent => {
  const faults = auditFaults({ subject, user, from, to, reason });
  if (faults.length > 0)
    throw new ProblemError(
      problem(422, 'query-too-wide', 'ask about one subject or one user, within 31 days, and say why', faults),
    );
  const open = Object.fromEntries(
    Object.entries({ subject, user, act: asked, from, to }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return { ...readingEvent(service, request, act, { kind: 'agency', id }, open), personal: { reason } };
};
