import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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

it('the cache keeps the newest eight versions and nothing else of its own', () => {
  const cache = mkdtempSync(join(tmpdir(), 'holdpoint-cache-'));
  for (let age = 1; age <= 10; age++) {
    const path = join(cache, `law-${String(age).padStart(2, '0')}.json`);
    writeFileSync(path, '[]');
    utimesSync(path, 1000 - age, 1000 - age);
  }
  writeFileSync(join(cache, 'other.json'), '{}');
  loadLaw({ cache });
  const left = readdirSync(cache).toSorted();
  rmSync(cache, { recursive: true });
  expect(left).toHaveLength(9);
  expect(left).toContain('other.json');
  expect(left).toContain('law-07.json');
  expect(left).not.toContain('law-08.json');
});
