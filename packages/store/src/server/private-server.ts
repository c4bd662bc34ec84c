import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { type PackagedVersion, programFolder } from './program-folder.ts';
import { give, reachablePrograms, requireEntry, type ServerAccount, serverAccount } from './server-account.ts';

const OWNER = 'holdpoint_owner';
const START_MS = 30_000;

/** A running server of its own: where to reach it as its owner, and how to end it. */
export interface PrivateServer {
  /** Connection address of the owner, for migrations and backups. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as an operator would: sessions are cut, everything acknowledged is on disk. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a private PostgreSQL with its data in `folder`, which is made if it is not there. It listens on this machine
 * alone, on a free port unless one is given, writes through to the disk, and refuses a second start on the same folder. Throws
 * with a remedy.
 */
export const startPrivateServer = async (
  folder: string,
  version: PackagedVersion = '18',
  fixedPort?: number,
): Promise<PrivateServer> => {
  const native = programFolder(version);
  if (native === undefined)
    throw new Error(
      `there is no packaged PostgreSQL ${version} for ${process.platform} ${process.arch}; start one yourself and set DATABASE_URL`,
    );
  const account = serverAccount();
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  give(folder, account);
  requireEntry(folder, account);
  const programs = reachablePrograms(native, account, folder);
  const data = join(folder, 'data');
  const password = passwordOf(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(programs, data, folder, password, account);
  const port = fixedPort ?? (await freePort());
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', `port=${port}`];
  const server = spawn(join(programs, 'bin', 'postgres'), ['-D', data, ...settings], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString('utf8')));
  const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
  await untilReady(server, url, log);
  return { url, process: server, stop: () => end(server, 'SIGINT') };
};

const passwordOf = (folder: string): string => {
  const path = join(folder, 'owner-password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
};

const initialise = (
  programs: string,
  data: string,
  folder: string,
  password: string,
  account: ServerAccount | undefined,
): void => {
  const file = join(folder, 'initial-password');
  writeFileSync(file, password, { mode: 0o600 });
  give(file, account);
  const args = [
    '-D',
    data,
    '-U',
    OWNER,
    `--pwfile=${file}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--data-checksums',
  ];
  const made = spawnSync(join(programs, 'bin', 'initdb'), args, { ...account, cwd: '/', encoding: 'utf8' });
  rmSync(file, { force: true });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its data folder ${data}: ${made.stderr.trim()}`);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const untilReady = async (server: ChildProcess, url: string, log: readonly string[]): Promise<void> => {
  const until = performance.now() + START_MS;
  while (performance.now() < until) {
    if (server.exitCode !== null) break;
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGQUIT');
  const said = log.join('').trim().split('\n').slice(-6).join('\n');
  const remedy = said.includes('lock file')
    ? 'another Holdpoint uses this data folder: stop it, or name another'
    : 'see above';
  throw new Error(`PostgreSQL did not start.\n${said}\n${remedy}`);
};

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const end = (server: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill(signal);
  });
