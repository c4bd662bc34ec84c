import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackOf } from '@holdpoint/engine';
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

it('the cache keeps the newest six versions of a pack and nothing else of its own is touched', () => {
  const cache = mkdtempSync(join(tmpdir(), 'holdpoint-cache-'));
  const nameOf = (age: number): string => `law-us-ca-${String(age).padStart(32, '0')}.json`;
  for (let age = 1; age <= 10; age++) {
    const path = join(cache, nameOf(age));
    writeFileSync(path, '{}');
    utimesSync(path, 1000 - age, 1000 - age);
  }
  writeFileSync(join(cache, 'law-us-ca-notes.json'), '{}');
  loadLaw({ cache });
  const left = readdirSync(cache).filter((name) => name.startsWith('law-us-ca-'));
  rmSync(cache, { recursive: true });
  expect(left).toHaveLength(7);
  expect(left).toContain('law-us-ca-notes.json');
  expect(left).toContain(nameOf(5));
  expect(left).not.toContain(nameOf(6));
});

it('one jurisdiction brings its own pack, those above it and the policy of the agency, and decides as all packs do', () => {
  const all = loadLaw().packs;
  const stack = loadLaw({ stack: 'us-ny-nyc' }).packs;
  expect(stack.map((pack) => pack.id).toSorted()).toEqual(['local-policy', 'us', 'us-ny', 'us-ny-nyc']);
  expect(stackOf(stack, 'us-ny-nyc')).toEqual(stackOf(all, 'us-ny-nyc'));
});

it('a jurisdiction that has no pack brings every pack, so that the message can name them', () => {
  expect(loadLaw({ stack: 'us-zz' }).packs).toHaveLength(loadLaw().packs.length);
});
