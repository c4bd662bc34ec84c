import { defineConfig } from 'vitest/config';

/** What runs against each mutant: the engine's own tests, with fewer random cases. */
export default defineConfig({
  test: {
    include: ['packages/engine/src/**/*.test.ts', 'packages/engine/test/**/*.test.ts'],
    // Slow, and everything in it is asked by the other tests too.
    exclude: ['packages/engine/test/law/hidden-facts.test.ts'],
    env: { PROPERTY_RUNS: '30' },
    isolate: false,
    testTimeout: 20_000,
  },
});
