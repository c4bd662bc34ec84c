import { defineConfig } from 'vitest/config';
import { WAY } from './scripts/ways.ts';

// By the keyboard alone each control is a walk.
const journeyMs = WAY.isByKeyboard ? 300_000 : 60_000;

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'bench/**/*.test.ts',
      'scripts/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    allowOnly: false,
    pool: 'threads',
    // Half of the tests wait for a process, a database or a browser of their own; one at a time they would leave a core idle.
    maxWorkers: 2,
    testTimeout: journeyMs,
    hookTimeout: 2 * journeyMs,
  },
});
