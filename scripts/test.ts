import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpBrowser } from './browser.mjs';
import { TASKS } from './tasks.mjs';
import { addCounts, countCheck, countTests, type Counts } from './test-counts.ts';
import { failedLine } from './failed-line.ts';
import { type WayName, WAYS } from './ways.ts';

// The long run asks more of the tests that kill and that guess, reads whole files of records where a slice is read else,
// asks every act where the main ones are asked else, looks at each page at night on a telephone too, and takes the journeys
// of the desk in every way.
const LONG = {
  HOLDPOINT_KILLS: '200',
  HOLDPOINT_FUZZ: '10000',
  HOLDPOINT_BOOKINGS: '1000000',
  HOLDPOINT_LONG: 'yes',
};
const IS_LONG = process.argv.includes('--long');
if (IS_LONG) Object.assign(process.env, LONG);

const JOURNEYS = 'packages/web/test/browser';
const OTHER_WAYS = (Object.keys(WAYS) as WayName[]).slice(1);

type Steps = readonly (readonly string[])[];

const exitCodeOf = (step: readonly string[], env: NodeJS.ProcessEnv = process.env): number | null =>
  spawnSync(process.execPath, step, { stdio: 'inherit', env }).status;

const check = (steps: Steps): Counts => addCounts(steps.map((step) => countCheck(exitCodeOf(step))));

const unitTests = (steps: Steps, env = process.env): Counts => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-tests-'));
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const exitCode = exitCodeOf([...steps.flat(), ...reporters], env);
    return existsSync(report) ? countTests(readFileSync(report, 'utf8'), exitCode) : { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The journeys of the desk in one more way; that every page is sound is asked in every look already. */
const journeys = (way: WayName): Counts =>
  unitTests([...TASKS['test:unit'], [JOURNEYS, '--exclude', `${JOURNEYS}/every-page.test.ts`]], {
    ...process.env,
    HOLDPOINT_WAY: way,
  });

// The pages are opened in a real browser. Where none can be had their tests fail by themselves and name the remedy.
const browser = setUpBrowser();
if ('problem' in browser) process.stderr.write(`${browser.problem}\n`);

const PARTS: readonly (readonly [string, () => Counts])[] = [
  ['Types', () => check(TASKS.check)],
  ['Lint', () => check(TASKS.lint)],
  ['Format', () => check(TASKS['format:check'])],
  ['Unit tests', () => unitTests(TASKS['test:unit'])],
  ...(IS_LONG ? OTHER_WAYS : []).map((way) => [`The desk ${way}`, () => journeys(way)] as const),
];

// Every part runs even where an earlier one failed, so that one run shows all there is to mend.
const results = PARTS.map(([title, run]) => {
  process.stdout.write(`\n${title}\n`);
  return { title, counts: run() };
});
const { passed, failed } = addCounts(results.map(({ counts }) => counts));
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
process.stdout.write(`\n${failedLine(results)}${passed} passed, ${failed} failed\n`);
