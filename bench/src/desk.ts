// npm run bench:desk — what an intake through HTTP to its durable commit costs beside a bare INSERT on the same server.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { Engine, instantOf, loadPacks, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { openData, startService } from '@holdpoint/web';
import { leanClient } from './lean-client.ts';
import { atLeast, atMost, type Figure, reported, writeResults } from './results.ts';

const [SECONDS, WARM] = [6, 300];
const [TURNS, TURN_MS] = [40, 250];
const LAW = join(import.meta.dirname, '../../law');
const FIELDS = {
  kind: 'I-247A',
  issuer: 'immigration authority',
  nature: 'civil',
  'names this person': 'yes',
  complete: 'yes',
  served: 'yes',
  asks: ['hold', 'notification'],
  grounds: ['final order of removal'],
};
const BODY = { channel: 'fax', sha256: 'ab'.repeat(32), storedSha256: 'ab'.repeat(32), fields: FIELDS };

type Act = (number: number) => Promise<void>;

/**
 * The rates of two acts, each one after the other, in acts a second. They take turns in short spans, so that what else the
 * machine does falls on both.
 */
const ratesOf = async (acts: readonly [Act, Act], from: number): Promise<readonly [number, number]> => {
  const [done, spent] = [
    [0, 0],
    [0, 0],
  ] as [[number, number], [number, number]];
  for (let turn = 0; turn < TURNS; turn++) {
    for (const which of [0, 1] as const) {
      const start = performance.now();
      while (performance.now() - start < TURN_MS) await acts[which](from + done[which]++);
      spent[which] += performance.now() - start;
    }
  }
  return [(done[0] / spent[0]) * 1000, (done[1] / spent[1]) * 1000];
};

/** At a steady rate, each at its own moment: the 99th percentile of the time from that moment to the end, in milliseconds. */
const p99At = async (act: Act, rate: number, from: number): Promise<number> => {
  const times: number[] = [];
  const start = performance.now();
  const all: Promise<void>[] = [];
  for (let at = 0; at < rate * SECONDS; at++) {
    const due = start + (at * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(act(from + at).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(all);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN;
};

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-desk-'));
chmodSync(folder, 0o711);
const data = await openData({ folder: join(folder, 'data') });
const service = await startService({
  folder: join(folder, 'data'),
  databaseUrl: data.ownerUrl,
  port: 0,
  engine: new Engine(loadPacks(VOCABULARY, readPackFolders(LAW, ['local-policy']), { examples: false }).packs),
  forms: [],
  clock: { now: () => instantOf(Math.round(performance.timeOrigin + performance.now())) ?? process.exit(1) },
});
const key = data.newKeys.find(({ role }) => role === 'clerk')?.key ?? '';
const client = new Pool({ connectionString: data.ownerUrl, max: 10 });
// Its connections are ended by the server as the last thing, which is no fault of the measurement.
client.on('error', () => undefined);

await client.query('create table bare (id text primary key, body text not null)');

const http = leanClient(service.url);
const payload = JSON.stringify(BODY);
const intake: Act = async (number) => {
  const headers = {
    authorization: `Bearer ${key}`,
    'idempotency-key': `bench-intake-${number}`,
    'content-type': 'application/json',
  };
  const status = await http.post('/v1/documents', headers, payload);
  if (status !== 201) throw new Error(`intake: ${status}`);
};
const bare: Act = async (number) => {
  await client.query('insert into bare (id, body) values ($1, $2)', [`bare-${number}`, payload]);
};

try {
  for (let at = 0; at < WARM; at++) await Promise.all([intake(at), bare(at)]);
  const [bareRate, intakeRate] = await ratesOf([bare, intake], 1_000_000);
  const bareP99 = await p99At(bare, bareRate / 2, 2_000_000);
  const intakeP99 = await p99At(intake, intakeRate / 2, 2_000_000);
  const figures: readonly Figure[] = [
    reported('bare INSERT, committed, one after the other', bareRate, '/s'),
    reported('intake through HTTP to its durable commit', intakeRate, '/s'),
    atLeast('intake, times the rate of the bare INSERT', intakeRate / bareRate, 'x', 0.3),
    reported('99th percentile of the bare INSERT at half its rate', bareP99, 'ms'),
    reported('99th percentile of an intake at half its rate', intakeP99, 'ms'),
    atMost('the same, times that of the bare INSERT', intakeP99 / bareP99, 'x', 20),
  ];
  writeResults('desk', figures, []);
  if (figures.some((one) => !one.met)) process.exitCode = 1;
} finally {
  http.close();
  await service.stop();
  await client.end();
  await data.close();
  rmSync(folder, { recursive: true, force: true });
}
