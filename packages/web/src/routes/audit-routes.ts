import { z } from 'zod';
import { replay } from '@holdpoint/desk';
import { describeFsckFault, fsck, parseVerifierKey, writeBundle } from '@holdpoint/ledger';
import {
  appendEvents,
  checkpointsOf,
  issueCheckpoint,
  listEvents,
  newestWitnessed,
  proofOf,
  storedLog,
} from '@holdpoint/store';
import { notFound, problem, ProblemError } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { agencyOf, caseOf } from './commands.ts';
import { readingEvent, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

const day = z.iso.date();
const eventsQuery = z.object({
  subject: z.string().min(1).max(200).optional(),
  user: z.string().min(1).max(200).optional(),
  act: z.string().min(1).max(100).optional(),
  from: day.optional(),
  to: day.optional(),
  after: z.coerce.number().int().min(-1).default(-1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What auditors and outsiders check: events, proofs, the log as a whole, determinations made again. */
export const addAuditRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/events',
    summary: 'Events of one subject, one user or one act within days; reading them is an event too',
    query: eventsQuery,
    response: z.looseObject({}),
    run: async (request) => {
      requireRole(request, 'read-audit');
      const { id } = agencyOf(service, request.actor.agency);
      const query = eventsQuery.parse(request.query);
      const { subject, user, act, from, to } = query;
      const isNarrow = subject !== undefined || ((user ?? act) !== undefined && from !== undefined && to !== undefined);
      if (!isNarrow)
        throw new ProblemError(
          problem(422, 'query-too-wide', 'name a subject, or a user or an act with the days from and to'),
        );
      const asked = Object.fromEntries(
        Object.entries({ subject, user, act, from, to }).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        ),
      );
      const items = await service.store.as(request.actor, async (work) => {
        const found = await listEvents(work, id, query);
        const event = readingEvent(service, request, 'read-audit', { kind: 'agency', id }, asked);
        await appendEvents(work, id, [event], service.keys);
        return found;
      });
      return { body: { items, next: items.length < query.limit ? null : (items.at(-1)?.index ?? null) } };
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
        const [appended] = await appendEvents(work, agency, [event], service.keys);
        await issueCheckpoint(work, agency, signer, service.clock.now());
        const subjects = [one.id, one.custody.id, ...one.documents.map((document) => document.id)];
        const title = `case ${one.id}${isSample ? ' (sample data)' : ''}`;
        const newest = (appended?.index ?? 0) + 1;
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
        const event = readingEvent(service, request, 'read-audit', { kind: 'agency', id }, { check: 'log' });
        await appendEvents(work, id, [event], service.keys);
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
        const event = readingEvent(service, request, 'replay-determination', { kind: 'case', id: one.id }, open);
        await appendEvents(work, agency, [event], service.keys);
        return { lawOn: found.determined.lawOn, knownOn: found.determined.knownOn, ...result };
      });
      return { body: { ...warned(isSample), ...again, needsReview: !again.isSame } };
    },
  });
};
