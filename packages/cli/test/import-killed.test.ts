import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../src/project-root.ts';
import { runMain, scratchFile, scratchFolder } from './run-main.ts';
import { startTestService } from './running-service.ts';

const MAIN = join(PROJECT_ROOT, 'packages', 'cli', 'src', 'main.ts');
const ROWS = 240;
const KILLS = 4;

it(`an import that is killed ${KILLS} times and started again brings in each of ${ROWS} bookings once`, async () => {
  const service = await startTestService();
  const head = 'Booking No,Jacket No,Name,Booked,Changed,Says US Citizen,Released,How Released';
  const rows = Array.from({ length: ROWS }, (_, at) => `K-${at},J-${at},Sample,11/02/2026,1,N,,`);
  const file = scratchFile('bookings.csv', [head, ...rows, ''].join('\n'));
  const sample = readFileSync(join(PROJECT_ROOT, 'fixtures', 'sample-jail', 'bookings.yaml'), 'utf8');
  const mapping = scratchFile('mapping.yaml', sample.replace(/\ncharges:[\s\S]*$/, '\n'));
  const rejects = join(scratchFolder(), 'r.ndjson');
  const args = ['import', 'bookings', file, '--mapping', mapping, '--url', service.url, '--rejects', rejects];
  const state = `${rejects}.state.json`;
  const doneSoFar = (): number => (existsSync(state) ? Number(JSON.parse(readFileSync(state, 'utf8')).done) : 0);
  const seen: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // Each is killed a little after it began to send, wherever that finds it.
    const before = doneSoFar();
    for (let waited = 0; waited < 1000 && doneSoFar() < before + 8 * (kill + 1); waited++)
      await new Promise((resume) => setTimeout(resume, 10));
    child.kill('SIGKILL');
    await gone;
    seen.push(doneSoFar());
  }
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBeLessThan(ROWS);
  const last = await runMain(...args);
  expect([last.status, last.out]).toEqual([0, expect.stringContaining(`booked ${ROWS}`)]);
  expect(last.err).toContain(`going on after ${seen.at(-1)} of ${ROWS}`);

  // Each was booked by one event: what was sent again under its key was done once.
  const again = await runMain(...args);
  expect(again.out).toContain(`repeated ${ROWS}`);
  const booked = await service.events('upsert-booking');
  expect(booked.filter(({ open }) => open.change === 'booked').length).toBe(ROWS);
  expect((await service.get('/v1/log-check', 'records-auditor')).body.isClean).toBe(true);
}, 120_000);
