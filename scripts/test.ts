import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { TASKS } from './tasks.mjs';
import { addCounts, countCheck, countTests, type Counts } from './test-counts.ts';

const REPORT = 'node_modules/.cache/unit-tests.json';

const exitCodeOf = (step: readonly string[]): number | null =>
  spawnSync(process.execPath, step, { stdio: 'inherit' }).status;

const check = (title: string, steps: readonly (readonly string[])[]): Counts => {
  console.log(`\n${title}`);
  return addCounts(steps.map((step) => countCheck(exitCodeOf(step))));
};

const unitTests = (steps: readonly (readonly string[])[]): Counts => {
  console.log('\nUnit tests');
  rmSync(REPORT, { force: true });
  const run = steps.flatMap((step) => step);
  const exitCode = exitCodeOf([...run, '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
  return existsSync(REPORT) ? countTests(readFileSync(REPORT, 'utf8'), exitCode) : { passed: 0, failed: 1 };
};

// Every step runs even where an earlier one failed, so that one run shows all there is to mend.
const { passed, failed } = addCounts([
  check('Types', TASKS.check),
  check('Lint', TASKS.lint),
  check('Format', TASKS['format:check']),
  unitTests(TASKS['test:unit']),
]);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
