import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { Engine, type Instant, instantOf, loadForms, loadPacks, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { startService } from '@holdpoint/web';
import { LAW_FOLDER } from '../src/project-root.ts';
import { scratchFolder } from './run-main.ts';

/** A service on a real database, for one test: where it is, and what it says. */
export interface TestService {
  readonly url: string;
  readonly keyOf: (role: string) => string;
  readonly get: (
    path: string,
    role?: string,
  ) => Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;
  /** Does something at the desk as a clerk; returns the status. */
  readonly post: (path: string, body: object) => Promise<number>;
  /** Every event of an act, as an auditor reads it. */
  readonly events: (act: string) => Promise<readonly { readonly open: Readonly<Record<string, unknown>> }[]>;
  /** Ends the service and its database, and starts both again on the same folder and port. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const DAY = '2026-12-01';
const question = { user: 'api-feed-1', from: DAY, to: DAY, limit: 200, reason: 'what the feed of this test did' };
const NOW = instantOf(Date.UTC(2026, 11, 1, 20)) as Instant;

const eventsSchema = z.object({
  items: z.array(z.object({ open: z.record(z.string(), z.unknown()) })),
  next: z.number().nullable(),
});

/** Starts a service, and puts the key of its feed where the command line looks for it. */
export const startTestService = async (): Promise<TestService> => {
  const folders = readPackFolders(LAW_FOLDER, ['us', 'us-ca', 'local-policy']);
  const engine = new Engine(loadPacks(VOCABULARY, folders, { examples: false }).packs);
  const { forms } = loadForms(VOCABULARY, folders);
  const scratch = scratchFolder();
  // The database runs under an account of its own where the tests run as root.
  chmodSync(scratch, 0o711);
  const folder = join(scratch, 'data');
  mkdirSync(folder, { mode: 0o711 });
  const start = (port: number) =>
    startService({
      folder,
      port,
      databaseUrl: process.env.DATABASE_URL,
      engine,
      forms,
      clock: { now: () => NOW },
    });
  let service = await start(0);
  const { url, newKeys } = service;
  const keyOf = (role: string): string => newKeys.find((one) => one.role === role)?.key ?? '';
  let isRunning = true;
  const stop = async (): Promise<void> => {
    if (isRunning) await service.stop();
    isRunning = false;
  };
  onTestFinished(stop);
  vi.stubEnv('HOLDPOINT_KEY', keyOf('api-feed'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const get = async (path: string, role = 'clerk') => {
    const response = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${keyOf(role)}` } });
    return { status: response.status, body: z.record(z.string(), z.unknown()).parse(await response.json()) };
  };
  const events = async (act: string) => {
    const found: z.infer<typeof eventsSchema>['items'] = [];
    for (let after: number | null = -1; after !== null;) {
      const response = await fetch(new URL('/v1/audit-queries', url), {
        method: 'POST',
        headers: { authorization: `Bearer ${keyOf('records-auditor')}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...question, act, after }),
      });
      const body = z.record(z.string(), z.unknown()).parse(await response.json());
      const { items, next } = eventsSchema.parse(body);
      found.push(...items);
      after = next;
    }
    return found;
  };
  return {
    url,
    keyOf,
    stop,
    get,
    events,
    post: async (path, body) => {
      const headers = {
        authorization: `Bearer ${keyOf('clerk')}`,
        'content-type': 'application/json',
        'idempotency-key': `test-of-${path}`,
      };
      return (await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    restart: async () => {
      await stop();
      service = await start(Number(new URL(url).port));
      isRunning = true;
    },
  };
};
