const OXLINT = 'node_modules/oxlint/bin/oxlint';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const VITEST = 'node_modules/vitest/vitest.mjs';
const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js';

const LAW_MUTATION = ['packages/engine/mutation/run.ts', 'us-ca'];

/** What each npm script runs, step by step, each step a script under Node 24 with its arguments. */
export const TASKS = {
  start: [['packages/cli/src/start.ts']],
  test: [['scripts/test.ts']],
  'test:unit': [[VITEST, 'run']],
  'test:long': [
    ['scripts/audit.ts', '--if-reachable'],
    ['scripts/test.ts', '--long'],
    [STRYKER, 'run'],
    LAW_MUTATION,
    ['bench/src/engine.ts'],
    ['bench/src/exact.ts'],
    ['bench/src/ledger.ts'],
    ['bench/src/figures.ts'],
    ['bench/src/desk.ts'],
    ['bench/src/linkage.ts'],
    ['bench/src/pages.ts'],
  ],
  check: [['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  lint: [[OXLINT, '--deny-warnings', '.'], ['scripts/lint-files.ts']],
  format: [[PRETTIER, '--write', '--log-level=warn', '.']],
  'format:check': [[PRETTIER, '--check', '--log-level=warn', '.']],
  audit: [['scripts/audit.ts']],
  schema: [['scripts/write-schemas.ts']],
  'bench:engine': [['bench/src/engine.ts']],
  'bench:exact': [['bench/src/exact.ts']],
  'bench:desk': [['bench/src/desk.ts']],
  'bench:ledger': [['bench/src/ledger.ts']],
  'bench:linkage': [['bench/src/linkage.ts']],
  'bench:pages': [['bench/src/pages.ts']],
  'linkage:train': [['bench/src/linkage-train.ts']],
  'gap:travis': [['bench/src/travis-gap.ts']],
  'fixture:letter': [['bench/src/letter-2017.ts']],
  'bench:figures': [['bench/src/figures.ts']],
  'figures:reproduce': [['packages/cli/src/main.ts', 'figures', 'reproduce']],
  'second-opinion': [['bench/src/second-opinion.ts']],
  mutation: [[STRYKER, 'run'], LAW_MUTATION],
  'mutation:law': [LAW_MUTATION],
  holdpoint: [['packages/cli/src/main.ts']],
};
