import { z } from 'zod';
import { mayDo } from '@holdpoint/desk';
import { CASES, issueCheckpoint, keptFiles, personsOf } from '@holdpoint/store';
import type { Service } from '../service/service.ts';
import { caseView } from './case-view.ts';
import { agencyOf, caseOf } from './commands.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

const loose = z.looseObject({});
const page = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What may be read; every reading of a case is an event of its own. */
export const addReadingRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/cases',
    summary: 'The cases of the agency, a page at a time',
    query: page,
    response: loose,
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const { after, limit } = request.query as { after?: string; limit: number };
      const now = service.clock.now();
      const cases = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-case');
        return CASES.list(work, agency.id, { limit, ...(after === undefined ? {} : { after }) });
      });
      const items = cases.map(({ version, body }) => caseView(body, version, now, agency.calendar));
      return {
        body: { ...warned(agency.isSample), items, next: cases.length < limit ? null : (cases.at(-1)?.id ?? null) },
      };
    },
  });
  addReading(app, {
    path: '/v1/cases/:id',
    summary: 'One case as it stands',
    response: loose,
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const { version, body, person, files } = await service.store.as(request.actor, async (work) => {
        const found = await caseOf(work, agency.id, request.params.id ?? '');
        await recordReading(service, request, work, 'read-case', {}, { kind: 'case', id: found.body.id });
        const people = await personsOf(work, agency.id, [found.body.custody.person], service.keys);
        // Only who may read a file is told that there is one.
        const sha256s = mayDo(request.actor.role, 'read-file', undefined)
          ? found.body.documents.map(({ sha256 }) => sha256)
          : [];
        const files = await keptFiles(work, agency.id, sha256s);
        return { ...found, person: people.get(found.body.custody.person), files };
      });
      const view = caseView(body, version, service.clock.now(), agency.calendar, { person, files });
      return { body: { ...warned(agency.isSample), ...view }, etag: `"${view.id}-${version}"` };
    },
  });
  addReading(app, {
    path: '/v1/checkpoints/newest',
    summary: 'The newest signed checkpoint of the agency’s log',
    response: z.object({ note: z.string(), key: z.string() }),
    run: async (request) => {
      const agency = agencyOf(service, request.actor.agency);
      const note = await service.store.as(request.actor, (work) =>
        issueCheckpoint(work, agency.id, agency.signer, service.clock.now()),
      );
      return { body: { note, key: agency.signer.verifierKey } };
    },
  });
};
