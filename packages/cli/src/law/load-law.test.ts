import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadLaw } from './load-law.ts';

it('the law from the cache is the law from the documents, value for value', () => {
  const cache = mkdtempSync(join(tmpdir(), 'holdpoint-cache-'));
  const fresh = loadLaw({ cache });
  const kept = loadLaw({ cache });
  rmSync(cache, { recursive: true });
  expect(fresh.packs.length).toBeGreaterThan(2);
  // What JSON cannot carry, such as `undefined` in a list, would come back as something else.
  expect(kept.packs).toEqual(fresh.packs);
});
