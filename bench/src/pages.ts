// npm run bench:pages — what the desk's pages cost beside the API calls that they show, with 100,000 cases, 2,000 of them open,
// and fifty clerks at work.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { Engine, instantOf, loadForms, loadPacks, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { openData, SAMPLE_SIZE, startService } from '@holdpoint/web';
import { atMost, type Figure, reported, writeResults } from './results.ts';

const [CASES, OPEN] = [100_000, 2000];
const [WARM, TURNS] = [5, 40];
const [CLERKS, SECONDS] = [50, 20];
const LAW = join(import.meta.dirname, '../../law');
const now = () => instantOf(Math.round(performance.timeOrigin + performance.now())) ?? process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-pages-'));
chmodSync(folder, 0o711);
const law = readPackFolders(LAW, ['us', 'us-ca', 'local-policy']);
const asked = {
  folder: join(folder, 'data'),
  port: 0,
  engine: new Engine(loadPacks(VOCABULARY, law, { examples: false }).packs),
  forms: loadForms(VOCABULARY, law).forms,
  clock: { now },
  sample: SAMPLE_SIZE,
};
const begun = performance.now();
const data = await openData({ folder: asked.folder });
const service = await startService({ ...asked, databaseUrl: data.ownerUrl });
const agent = new Agent({ keepAlive: true, maxSockets: CLERKS });

interface Got {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}
const get = (path: string, headers: Record<string, string>): Promise<Got> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const sent = request(`${service.url}${path}`, { agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString('utf8'),
          ms: performance.now() - start,
        }),
      );
    });
    sent.once('error', reject);
    sent.end();
  });
const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

try {
  await get('/signed-out', {});
  const firstPage = (performance.now() - begun) / 1000;
  const client = new Client({ connectionString: data.ownerUrl });
  await client.connect();
  await client.query("select set_config('holdpoint.role', 'keeper', false)");
  await client.query('alter table aggregate disable trigger user');
  const copy = (open: boolean, count: number) =>
    client.query(
      `insert into aggregate (agency, kind, id, version, body)
       select agency, 'case', 'copy-${open ? 'open' : 'closed'}-' || n, 1, jsonb_set(body, '{id}', to_jsonb('copy-${open ? 'open' : 'closed'}-' || n))
       from (select agency, body, row_number() over () as r, count(*) over () as all_of from aggregate where kind = 'case' and is_open = ${open}) cases
       join generate_series(1, ${count}) n on n % all_of = r - 1`,
    );
  await copy(true, OPEN - 15);
  await copy(false, CASES - OPEN);
  await client.query('alter table aggregate enable trigger user');
  await client.query('analyze aggregate');
  const signOn = async () => {
    const token = randomBytes(32).toString('base64url');
    await client.query(
      `insert into session (token_hash, agency, subject, form_token, signed_on_at, seen_at, notice_at)
       values ($1, $2, 'sample-clerk', 'bench', now(), now(), now())`,
      [createHash('sha256').update(token).digest(), data.agency.id],
    );
    return { cookie: `desk=${token}` };
  };
  const clerks = await Promise.all(Array.from({ length: CLERKS }, signOn));
  const cookie = await signOn();
  await client.end();

  const key = { authorization: `Bearer ${data.newKeys.find(({ role }) => role === 'clerk')?.key ?? ''}` };
  const board = await get('/v1/board', key);
  const { counts } = JSON.parse(board.text) as { counts: Record<string, number> };
  const pairs = [
    ['board', '/board', '/v1/board'],
    ['case', '/cases/copy-open-1', '/v1/cases/copy-open-1'],
    ['answer', '/cases/copy-open-1/acts/transfer', '/v1/cases/copy-open-1/answers/transfer'],
  ] as const;
  const figures: Figure[] = [
    reported('open cases on the board', counts.all ?? 0, ''),
    atMost('fresh sample folder to its first page', firstPage, 's', 10),
  ];
  for (const [name, page, call] of pairs) {
    const times: { page: number[]; call: number[] } = { page: [], call: [] };
    let bytes = 0;
    for (let turn = -WARM; turn < TURNS; turn++) {
      const [one, other] = [await get(page, cookie), await get(call, key)];
      if (one.status !== 200 || other.status !== 200)
        throw new Error(`${page}: ${one.status}; ${call}: ${other.status}`);
      if (turn < 0) continue;
      times.page.push(one.ms);
      times.call.push(other.ms);
      bytes = gzipSync(one.text).length;
    }
    figures.push(
      reported(`${name}: median of the API call`, percentile(times.call, 0.5), 'ms'),
      atMost(
        `${name}: 95th percentile of the page, times that of the call`,
        percentile(times.page, 0.95) / percentile(times.call, 0.95),
        'x',
        10,
      ),
      atMost(`${name}: the page, compressed`, bytes / 1000, 'kB', 100),
    );
  }
  const style = /href="(\/assets\/[^"]+)"/.exec((await get('/board', cookie)).text)?.[1] ?? '';
  const script = /src="(\/assets\/[^"]+)"/.exec((await get('/board', cookie)).text)?.[1] ?? '';
  const assets = gzipSync((await get(style, cookie)).text).length + gzipSync((await get(script, cookie)).text).length;
  figures.push(atMost('style and script, compressed', assets / 1000, 'kB', 100));

  const work = ['/board', '/cases/copy-open-1', '/cases/copy-open-2', '/intake', '/cases/copy-open-3/do?act=transfer'];
  const alone: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) for (const path of work) alone.push((await get(path, cookie)).ms);
  const times: number[] = [];
  let errors = 0;
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    clerks.map(async (headers, clerk) => {
      // A clerk reads for some seconds between two pages.
      for (let turn = clerk; performance.now() < end; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 2000 + ((clerk * 37 + turn * 91) % 2000)));
        const got = await get(work[turn % work.length] ?? '/intake', headers);
        times.push(got.ms);
        if (got.status !== 200) errors += 1;
      }
    }),
  );
  figures.push(
    reported('pages asked for by fifty clerks', times.length, ''),
    atMost('of them not answered with the page', errors, '', 0),
    reported('median of a page for one alone', percentile(alone, 0.5), 'ms'),
    atMost('99th percentile with fifty clerks, times that', percentile(times, 0.99) / percentile(alone, 0.5), 'x', 10),
  );
  writeResults('pages', figures, ['the copies share the fifteen people of the sample’s open cases']);
  if (figures.some(({ met }) => !met)) process.exitCode = 1;
} finally {
  agent.destroy();
  await service.stop();
  await data.close();
  rmSync(folder, { recursive: true, force: true });
}
