import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../src/project-root.ts';
import { findRecord, recordsFolder } from '../src/records.ts';
import { scratchFolder } from './run-main.ts';
import { startTestService } from './running-service.ts';

const HOW_TO = readFileSync(join(PROJECT_ROOT, 'docs', 'how-to', 'import-and-feed.md'), 'utf8');
const MAIN = join(PROJECT_ROOT, 'packages', 'cli', 'src', 'main.ts');

const commands = [...HOW_TO.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('npx holdpoint '))
  .map((line) => line.replace('npx holdpoint ', ''));

const run = (args: readonly string[], cwd: string) =>
  new Promise<{ readonly status: number | null; readonly out: string; readonly err: string }>((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const kept = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => void (kept.out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => void (kept.err += chunk.toString('utf8')));
    child.once('close', (status) => resolve({ status, ...kept }));
  });

it('shows the mapping of the sample jail word for word', () => {
  expect(HOW_TO).toContain(readFileSync(join(PROJECT_ROOT, 'fixtures', 'sample-jail', 'bookings.yaml'), 'utf8'));
});

it('gives commands that do what it says, in their order, and leave nothing behind', async () => {
  const service = await startTestService();
  const cwd = scratchFolder();
  symlinkSync(join(PROJECT_ROOT, 'fixtures'), join(cwd, 'fixtures'));
  mkdirSync(join(cwd, 'drop'));
  const feed = 'feed-20261120-0600.csv';
  copyFileSync(join(cwd, 'fixtures', 'sample-jail', feed), join(cwd, 'drop', feed));
  const told: string[] = [];
  for (const command of commands.filter((one) => !one.includes('RECORDS/'))) {
    const { status, out, err } = await run(command.replace('http://127.0.0.1:8400', service.url).split(' '), cwd);
    expect([command, status, err]).toEqual([command, 0, '']);
    told.push(out.trim().split('\n').at(-1) ?? '');
  }
  expect(told).toEqual([
    'would be sent 4; would be rejected 0 (0 rows)',
    'would be sent 3; would be rejected 0 (0 rows)',
    'booked 4',
    'imported 3',
    expect.stringMatching(/^feed-20261120-0600.csv: changed 1; moved to drop\/done\//),
  ]);
  expect(readdirSync(cwd).toSorted()).toEqual(['drop', 'fixtures']);
  const { body } = await service.get('/v1/bookings/2026-004411');
  expect(body).toMatchObject({ sequence: 2, grounds: [{ ended: { how: 'DISMISSED' } }, { ended: null }] });
});

it('gives the figures of the county that its command gives, or says what is left out', async () => {
  const command = commands.find((one) => one.includes('RECORDS/')) ?? '';
  const records = recordsFolder(process.env);
  const { leftOut } = findRecord(records, 'travis-county-tx/charges.csv.gz', 'the figures of the how-to');
  if (leftOut !== undefined) {
    expect(leftOut).toContain('the figures of the how-to');
    process.stderr.write(`${leftOut}\n`);
    return;
  }
  const { out } = await run(command.replaceAll('RECORDS', records).split(' '), PROJECT_ROOT);
  for (const figure of ['34,372', '9,531', '15,235', '9,600'])
    expect([out, HOW_TO]).toEqual([expect.stringContaining(figure), expect.stringContaining(figure)]);
  expect(out).toContain('would be rejected 2 (6 rows)');
});
