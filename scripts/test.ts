import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpBrowser } from './browser.mjs';
import { TASKS } from './tasks.mjs';
import { addCounts, countCheck, countTests, type Counts } from './test-counts.ts';
import { failedLine } from './failed-line.ts';

// The long run asks more of the tests that kill and that guess, reads whole files of records where a slice is read else,
// asks every act where the main ones are asked else, and looks at each page at night on a telephone too.
const LONG = {
  HOLDPOINT_KILLS: '200',
  HOLDPOINT_FUZZ: '10000',
  HOLDPOINT_BOOKINGS: '1000000',
  HOLDPOINT_LONG: 'yes',
};
if (process.argv.includes('--long')) Object.assign(process.env, LONG);

type Steps = readonly (readonly string[])[];

const exitCodeOf = (step: readonly string[]): number | null =>
  spawnSync(process.execPath, step, { stdio: 'inherit' }).status;

const check = (steps: Steps): Counts => addCounts(steps.map((step) => countCheck(exitCodeOf(step))));

const unitTests = (steps: Steps): Counts => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-tests-'));
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const exitCode = exitCodeOf([...steps.flat(), ...reporters]);
    return existsSync(report) ? countTests(readFileSync(report, 'utf8'), exitCode) : { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

// The pages are opened in a real browser. Where none can be had their tests fail by themselves and name the remedy.
const browser = setUpBrowser();
if ('problem' in browser) process.stderr.write(`${browser.problem}\n`);

const PARTS: readonly (readonly [string, () => Counts])[] = [
  ['Types', () => check(TASKS.check)],
  ['Lint', () => check(TASKS.lint)],
  ['Format', () => check(TASKS['format:check'])],
  ['Unit tests', () => unitTests(TASKS['test:unit'])],
];

// Every part runs even where an earlier one failed, so that one run shows all there is to mend.
const results = PARTS.map(([title, run]) => {
  process.stdout.write(`\n${title}\n`);
  return { title, counts: run() };
});
const { passed, failed } = addCounts(results.map(({ counts }) => counts));
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
process.stdout.write(`\n${failedLine(results)}${passed} passed, ${failed} failed\n`);
