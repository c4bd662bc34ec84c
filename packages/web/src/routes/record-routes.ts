import { z } from 'zod';
import {
  closeCase,
  liftLegalHold,
  placeLegalHold,
  retentionOver,
  sealCase,
  SEALINGS,
  withoutWords,
} from '@holdpoint/desk';
import { formatDay, formatInstant, localDayOf } from '@holdpoint/engine';
import { CASES, CUSTODIES, LEGAL_HOLDS, letGo } from '@holdpoint/store';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { dated, entered, text } from './bodies.ts';
import { agencyOf, caseOf, command, keepCase, saved } from './commands.ts';
import { keepCustody, openCasesOf } from './keep-custody.ts';
import { requireRole } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const closingBody = z.strictObject(dated);
const holdBody = z.strictObject({ ...dated, reason: text });
const sealingBody = z.strictObject({ ...dated, how: z.enum(SEALINGS), authority: text });

/** What becomes of a case after its end: closing, legal holds, sealing, and which cases are past their retention. */
export const addRecordRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/cases/:id/closings',
    summary: 'Close a case whose custody has ended',
    body: closingBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const { version, body: one } = await caseOf(work, agency, request.params.id ?? '');
        return saved(closeCase(context, one, entered(body)), keepCase(work, agency, version));
      }),
  });
  addCommand(app, {
    path: '/v1/cases/:id/legal-holds',
    summary: 'Place a case under legal hold: nothing of it is sealed meanwhile',
    body: holdBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const { body: one } = await caseOf(work, agency, request.params.id ?? '');
        return saved(placeLegalHold(context, { ...entered(body), caseId: one.id }), async (hold) => {
          await LEGAL_HOLDS.save(work, agency, hold.id, { version: 0, body: hold });
          return { status: 201, body: { id: hold.id } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/legal-holds/:id/liftings',
    summary: 'Lift a legal hold',
    body: closingBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const found = await LEGAL_HOLDS.find(work, agency, request.params.id ?? '');
        if (found === undefined) throw notFound('legal hold');
        return saved(liftLegalHold(context, { ...entered(body), hold: found.body }), async (hold) => {
          await LEGAL_HOLDS.save(work, agency, hold.id, { version: found.version, body: hold });
          return { status: 200, body: { id: hold.id } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/cases/:id/sealings',
    summary: 'Seal a closed case: its personal data are let go, the log still verifies',
    body: sealingBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const { version, body: one } = await caseOf(work, agency, request.params.id ?? '');
        const holds = await LEGAL_HOLDS.listWhere(work, agency, ['caseId'], one.id);
        const asked = { ...entered(body), holds: holds.map((hold) => hold.body) };
        return saved(sealCase(context, one, asked), async (sealed) => {
          const { status } = await keepCase(work, agency, version)(sealed);
          const custody = await CUSTODIES.find(work, agency, sealed.custody.id);
          // Another case of this custody may be open still, and its release desk must know what stands.
          if (custody !== undefined && (await openCasesOf(work, agency, sealed.custody.id)).length === 0)
            await keepCustody(work, agency, withoutWords(custody.body));
          return { status, body: { id: sealed.id, version: version + 1, letGo: await letGo(work, agency, sealed) } };
        });
      }),
  });
  addReading(app, {
    path: '/v1/retention',
    summary: 'Closed cases whose retention period is over, which counsel may seal',
    response: z.looseObject({}),
    run: async (request) => {
      requireRole(request, 'read-case');
      const { id, retentionYears, zone } = agencyOf(service, request.actor.agency);
      const today = localDayOf(service.clock.now(), zone);
      const cases = await service.store.as(request.actor, (work) => CASES.closed(work, id));
      const items = cases.flatMap(({ body }) => {
        const over = retentionOver(body, retentionYears, zone);
        if (over === undefined || over > today || body.closedAt === undefined) return [];
        return [{ id: body.id, closedAt: formatInstant(body.closedAt), retentionOver: formatDay(over) }];
      });
      return { body: { retentionYears, items } };
    },
  });
};
