import { z } from 'zod';
import { logSpokenDisclosure, registerStandingDisclosure } from '@holdpoint/desk';
import { STANDING_DISCLOSURES } from '@holdpoint/store';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { dated, entered, text } from './bodies.ts';
import { agencyOf, caseOf, command, saved } from './commands.ts';
import { requireRole } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const fields = z.array(text).min(1).max(20);
const spokenBody = z.strictObject({
  ...dated,
  recipient: text,
  fields: z.array(text).max(20).default([]),
  how: z.enum(['by telephone', 'in person', 'shown on a screen', 'not said']).default('not said'),
  said: text.optional(),
  why: text.optional(),
  case: text.optional(),
});
const standingBody = z.strictObject({
  ...dated,
  kind: z.enum(['feed', 'list', 'web page']),
  recipient: text,
  fields,
  legalBasis: text,
  onlyDetainerCases: z.boolean(),
  replaces: text.optional(),
});

/** What is told by mouth, and what is given again and again. */
export const addDisclosureRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/spoken-disclosures',
    summary: 'Log that something was told or shown, lawful or not',
    body: spokenBody,
    run: (request, body) =>
      command(service, request, async (work, context, agency) => {
        const { case: caseId, said, why, ...told } = entered(body);
        if (caseId !== undefined) await caseOf(work, agency.id, caseId);
        const outcome = logSpokenDisclosure(context, {
          ...told,
          ...(caseId === undefined ? {} : { caseId }),
          ...(said === undefined ? {} : { said }),
          ...(why === undefined ? {} : { why }),
        });
        return saved(outcome, async ({ id }) => ({ status: 201, body: { id } }));
      }),
  });
  addCommand(app, {
    path: '/v1/standing-disclosures',
    summary: 'Register a feed, list or web page, by version, with its fields and the law it rests on',
    body: standingBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const { replaces, ...asked } = entered(body);
        const before = replaces === undefined ? undefined : await STANDING_DISCLOSURES.find(work, agency, replaces);
        if (replaces !== undefined && before === undefined) throw notFound('standing disclosure');
        const outcome = registerStandingDisclosure(
          context,
          before === undefined ? asked : { ...asked, replaces: before.body },
        );
        return saved(outcome, async (registered) => {
          const next = { version: before?.version ?? 0, body: registered };
          await STANDING_DISCLOSURES.save(work, agency, registered.id, next);
          return { status: 201, body: { id: registered.id, version: registered.version } };
        });
      }),
  });
  addReading(app, {
    path: '/v1/standing-disclosures',
    summary: 'The standing disclosures of the agency, for review',
    response: z.looseObject({}),
    run: async (request) => {
      requireRole(request, 'read-case');
      const { id } = agencyOf(service, request.actor.agency);
      const found = await service.store.as(request.actor, (work) =>
        STANDING_DISCLOSURES.list(work, id, { limit: 200 }),
      );
      return { body: { items: found.map(({ body }) => body) } };
    },
  });
};
