import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runMain, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

/** Starts the command as an operator does, and reads what it prints until the last key. */
const start = async (folder: string, isFirst: boolean) => {
  const main = join(PROJECT_ROOT, 'packages', 'cli', 'src', 'main.ts');
  const child = spawn(process.execPath, [main, 'serve', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (isFirst ? line.includes('api-feed') : line.startsWith('log key')) break;
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = /http:\S+:\d+/.exec(lines[0] ?? '')?.[0] ?? '';
  const key = /clerk\s+(hp_\S+)/.exec(lines.join('\n'))?.[1] ?? '';
  return { url, key, stop: () => (child.kill('SIGINT'), ended) };
};

it('serves a sample agency, keeps what it was told over a restart, and tells its keys once', async () => {
  const scratch = scratchFolder();
  // The database runs under an account of its own where the tests run as root.
  chmodSync(scratch, 0o711);
  const folder = join(scratch, 'data');
  const first = await start(folder, true);
  const headers = {
    authorization: `Bearer ${first.key}`,
    'idempotency-key': 'first-document',
    'content-type': 'application/json',
  };
  const body = JSON.stringify({
    channel: 'fax',
    sha256: 'ab'.repeat(32),
    storedSha256: 'ab'.repeat(32),
    fields: { kind: 'I-247A' },
  });
  const send = (url: string) => fetch(`${url}/v1/documents`, { method: 'POST', headers, body });
  const received = await send(first.url);
  const answer = await received.json();
  expect([received.status, answer]).toMatchObject([201, { receiptNumber: 'R-0000001' }]);
  expect(await first.stop()).toBe(EXIT.ok);

  const second = await start(folder, false);
  expect(second.key).toBe('');
  const again = await send(second.url);
  expect([again.headers.get('idempotency-replayed'), await again.json()]).toEqual(['true', answer]);
  const listed = await (await fetch(`${second.url}/v1/cases`, { headers })).json();
  expect(listed).toEqual({ warning: 'sample data; law not adopted by counsel', items: [], next: null });
  expect(await second.stop()).toBe(EXIT.ok);
}, 120_000);

it.each([
  [[], 'name the folder of the data with --data'],
  [['--data', 'x', '--port', 'many'], 'write a number up to 65535'],
  [['--dta', 'x'], 'see holdpoint serve --help'],
])('says of %j what to do', async (args, remedy) => {
  const { status, err } = await runMain('serve', ...args);
  expect([status, err]).toEqual([EXIT.usage, expect.stringContaining(remedy)]);
});
