import { z } from 'zod';
import { ENGINE_VERSION, formatInstant, type Instant } from '@holdpoint/engine';
import { newestCheckpoint, newestWitnessed } from '@holdpoint/store';
import { sql } from 'kysely';
import { warningsOf } from '../machine/warnings-of.ts';
import type { Service } from '../service/service.ts';
import { agencyOf } from './commands.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

export const healthSchema = z.object({
  warning: z.string().optional(),
  now: z.string(),
  engineVersion: z.string(),
  clockAheadSeconds: z.number(),
  log: z.object({
    leaves: z.number(),
    checkpointSize: z.number().nullable(),
    checkpointAt: z.string().nullable(),
    witnessedSize: z.number().nullable(),
  }),
  disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }),
  lastBackupAt: z.string().nullable(),
  waitingReleases: z.number(),
  isLawAdopted: z.boolean(),
  /** What an administrator must do something about, in sentences. */
  warnings: z.array(z.string()).readonly(),
});
export type Health = z.infer<typeof healthSchema>;

export const keysSchema = z.object({
  warning: z.string().optional(),
  verifierKey: z.string(),
  fieldKeys: z.object({ newest: z.string(), all: z.array(z.string()) }),
  secrets: z.array(z.object({ name: z.string(), from: z.string(), changedAt: z.string().nullable() })),
  now: z.string(),
});

const written = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));

/** How the machine and its keys stand. */
export const addHealthRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/health',
    summary: 'How the service stands: database, clock, log, disk, backup, and what must be done',
    response: healthSchema,
    run: async (request) => {
      requireRole(request, 'read-administration');
      const agency = agencyOf(service, request.actor.agency);
      const found = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-administration', { view: 'health' });
        const { rows } = await sql<{
          at: number;
        }>`select extract(epoch from clock_timestamp())::float8 * 1000 as at`.execute(work);
        const log = await work.selectFrom('log').select('size').where('agency', '=', agency.id).executeTakeFirst();
        const checkpoint = await newestCheckpoint(work, agency.id);
        return {
          databaseAt: rows[0]?.at ?? 0,
          leaves: Number(log?.size ?? 0),
          checkpoint,
          witnessed: await newestWitnessed(work, agency.id),
        };
      });
      const now = service.clock.now();
      const disk = service.machine.disk();
      const lastBackup = service.machine.lastBackup();
      const clockAheadSeconds = Math.round((now - found.databaseAt) / 1000);
      const waitingReleases = service.fallback.pending().length;
      const isLawAdopted = agency.isLawAdopted ?? false;
      const state = { now, disk, lastBackup, clockAheadSeconds, waitingReleases, isLawAdopted };
      return {
        body: {
          ...warned(agency.isSample),
          now: formatInstant(now),
          engineVersion: ENGINE_VERSION,
          clockAheadSeconds,
          log: {
            leaves: found.leaves,
            checkpointSize: found.checkpoint?.size ?? null,
            checkpointAt: found.checkpoint?.issuedAt.toISOString() ?? null,
            witnessedSize: found.witnessed ?? null,
          },
          disk,
          lastBackupAt: written(lastBackup),
          waitingReleases,
          isLawAdopted,
          warnings: warningsOf({ ...state, witnesses: agency.witnesses.length }),
        },
      };
    },
  });
  addReading(app, {
    path: '/v1/keys',
    summary: 'The keys of the service by name and age; never a key itself',
    response: keysSchema,
    run: async (request) => {
      requireRole(request, 'read-administration');
      const { signer, isSample } = agencyOf(service, request.actor.agency);
      const { newest, keys } = service.keys;
      return {
        body: {
          ...warned(isSample),
          verifierKey: signer.verifierKey,
          fieldKeys: { newest, all: Object.keys(keys) },
          secrets: service.machine
            .secrets()
            .map(({ name, from, changedAt }) => ({ name, from, changedAt: written(changedAt) })),
          now: formatInstant(service.clock.now()),
        },
      };
    },
  });
};
