import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { fsck } from '@holdpoint/ledger';
import {
  checkpointsOf,
  migrate,
  parseKeyRing,
  type PrivateServer,
  startPrivateServer,
  Store,
  storedLog,
} from '@holdpoint/store';

/** How often something is killed in one run; HOLDPOINT_KILLS asks for more. */
const KILLS = Number(process.env.HOLDPOINT_KILLS ?? 20);
const SENDERS = 6;

const root = mkdtempSync(join(tmpdir(), 'holdpoint-killed-'));
const [serviceFolder, databaseFolder] = [join(root, 'service'), mkdtempSync(join(tmpdir(), 'holdpoint-killed-db-'))];
let database: PrivateServer | undefined;
const children = new Set<ChildProcess>();
afterAll(async () => {
  // A child left alive would keep the whole run waiting.
  for (const child of children) child.kill('SIGKILL');
  await database?.stop();
  for (const folder of [root, databaseFolder]) rmSync(folder, { recursive: true, force: true });
});

/** Backends of a killed server take a moment to notice; until then a new one refuses to start. */
const restarted = async (): Promise<PrivateServer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startPrivateServer(databaseFolder);
    } catch (error) {
      if (attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
};

const startedSchema = z.object({
  url: z.string(),
  keys: z.array(z.object({ role: z.string(), key: z.string() })),
  log: z.string(),
});

const startChild = async (databaseUrl: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-child.ts'), serviceFolder], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(child);
  for await (const line of createInterface({ input: child.stdout }))
    return { child, ...startedSchema.parse(JSON.parse(line)) };
  throw new Error('the service ended before it listened');
};

const killed = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
};

const send = async (url: string, key: string, name: string) => {
  const response = await fetch(`${url}/v1/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'idempotency-key': name, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'fax', sha256: 'ab'.repeat(32), storedSha256: 'ab'.repeat(32), fields: { name } }),
  });
  return {
    status: response.status,
    text: await response.text(),
    isReplayed: response.headers.get('idempotency-replayed') === 'true',
  };
};

it(`${KILLS} kills under load lose nothing that was acknowledged, and leave no leaf without its event and no event without its leaf`, async () => {
  database = await startPrivateServer(databaseFolder);
  const acknowledged = new Map<string, string>();
  let key = '';
  let refused = 0;
  for (let round = 0; round < KILLS; round++) {
    const service = await startChild(database.url);
    key ||= service.keys.find(({ role }) => role === 'clerk')?.key ?? '';
    const over = new AbortController();
    const sender = async (number: number): Promise<void> => {
      for (let count = 0; !over.signal.aborted; count++) {
        const name = `round-${round}-sender-${number}-${count}`;
        const answer = await send(service.url, key, name).catch(() => undefined);
        if (answer?.status === 201) acknowledged.set(name, answer.text);
        else refused += 1;
      }
    };
    const senders = Array.from({ length: SENDERS }, (_, number) => sender(number));
    // A different moment each round, from the first request to some hundred of them.
    await new Promise((resolve) => setTimeout(resolve, 40 + ((round * 97) % 260)));
    if (round % 2 === 0) await killed(service.child);
    else {
      await killed(database.process);
      await killed(service.child);
    }
    over.abort();
    await Promise.all(senders);
    if (round % 2 === 1) database = await restarted();
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(refused).toBeGreaterThan(0);

  const service = await startChild(database.url);
  for (const [name, text] of acknowledged) {
    const again = await send(service.url, key, name);
    expect([name, again.isReplayed, JSON.parse(again.text)]).toEqual([name, true, JSON.parse(text)]);
  }
  await killed(service.child);

  const store = new Store(await migrate(database.url));
  const ring = parseKeyRing(readFileSync(join(serviceFolder, 'field-keys'), 'utf8'));
  const auditor = { user: 'a', agency: 'sample-county', role: 'records-auditor' } as const;
  const { report, documents, receipts } = await store.as(auditor, async (work) => ({
    report: await fsck(
      storedLog(work, 'sample-county', {
        origin: 'x',
        checkpoints: await checkpointsOf(work, 'sample-county'),
        keys: [],
        ring,
      }),
    ),
    documents: await work.selectFrom('aggregate').select(['id', 'body']).where('kind', '=', 'document').execute(),
    receipts: await work.selectFrom('leaf').select('text').execute(),
  }));
  await store.close();
  expect(report.faults).toEqual([]);
  const received = receipts
    .map(({ text }) => JSON.parse(text) as { act: string; subject: { id: string } })
    .filter(({ act }) => act === 'receive-document');
  expect(new Set(received.map(({ subject }) => subject.id))).toEqual(new Set(documents.map(({ id }) => id)));
  expect(received.length).toBe(documents.length);
  expect(documents.length).toBeGreaterThanOrEqual(acknowledged.size);
}, 600_000);
