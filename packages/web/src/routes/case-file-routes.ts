import type { DetainerCase } from '@holdpoint/desk';
import { fileOf } from '@holdpoint/store';
import { z } from 'zod';
import { attached } from '../files/attached.ts';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { agencyOf, caseOf } from './commands.ts';
import { recordReading, requireRole } from './reading.ts';
import type { App } from './route.ts';

const params = z.object({ id: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The files of a case: what came in, and what was printed for somebody. A reading is an event of the case itself. */
export const addCaseFileRoutes = (app: App, service: Service): void => {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/files/:sha256',
    schema: { summary: 'A file that this case holds, as an attachment; that it was read is an event', params },
    handler: async (request, reply) => {
      requireRole(request, 'read-file');
      const { id, sha256 } = params.parse(request.params);
      const agency = agencyOf(service, request.actor.agency).id;
      const file = await service.store.as(request.actor, async (work) => {
        const { body: one } = await caseOf(work, agency, id);
        if (!papersOf(one).includes(sha256)) return undefined;
        const found = await fileOf(work, agency, sha256, service.keys);
        if (found === undefined) return undefined;
        await recordReading(service, request, work, 'read-file', { sha256 }, { kind: 'case', id: one.id });
        return found;
      });
      if (file === undefined) throw notFound('file');
      return attached(reply, file.mediaType, sha256.slice(0, 8)).send(file.bytes);
    },
  });
};

const papersOf = ({ documents, notices, disclosures = [], responses = [] }: DetainerCase): readonly string[] => [
  ...documents.map(({ sha256 }) => sha256),
  ...[...notices, ...disclosures, ...responses].flatMap(({ paper }) => (paper === undefined ? [] : [paper])),
];
