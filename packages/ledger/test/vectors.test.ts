import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson, type Json, verifyConsistency, verifyInclusion } from '@holdpoint/ledger';

// Public vectors, read where they lie: transparency-dev/merkle at 417fb0c and cyberphone/json-canonicalization at
// 19d51d7. docs/how-to/get-the-records.md tells where they are published.
const FOLDER = join(
  process.env.HOLDPOINT_DATA ?? join(import.meta.dirname, '../../../../shared/data'),
  'ledger-vectors',
);
const isThere = existsSync(FOLDER);

const base64 = z
  .string()
  .nullable()
  .transform((text) => Buffer.from(text ?? '', 'base64'));
const proofOf = z
  .array(base64)
  .nullable()
  .transform((hashes) => hashes ?? []);
const inclusionSchema = z.object({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: base64,
  leafHash: base64,
  proof: proofOf,
  desc: z.string(),
  wantErr: z.boolean(),
});
const consistencySchema = z.object({
  size1: z.number(),
  size2: z.number(),
  root1: base64,
  root2: base64,
  proof: proofOf,
  desc: z.string(),
  wantErr: z.boolean(),
});

const files = (kind: string) => globSync(join(FOLDER, 'rfc6962', kind, '**', '*.json')).toSorted();
const canonicalInputs = globSync(join(FOLDER, 'rfc8785', 'input', '*.json')).toSorted();
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const LENGTH = 'proof-of-wrong-length';
const ROOT = 'root-not-matched';
const HASH = 'hash-of-wrong-length';
const OLD_ROOT = 'old-root-not-matched';
const BEYOND = 'index-beyond-size';
const EMPTY = 'nothing-to-prove-from-empty';
const ORDER = 'sizes-in-wrong-order';
const NUMBER = 'size-negative-or-fraction';

/**
 * Why a vector may be refused, by what its description says was done to it. Where a size or an index was changed, the
 * reason depends on the tree: some other leaf may be meant, or none.
 */
const INCLUSION_REASONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^modified proof|^random root/, [ROOT]],
  [/^(removed|inserted) component|(garbage|root)$(?<!^empty root)/, [LENGTH]],
  [/^wrong leaf|^empty leaf|^empty root and leaf/, [HASH]],
  [/^empty root|^random leaf/, [ROOT, BEYOND, HASH]],
  [/^leafIdx/, [ROOT, LENGTH, BEYOND, NUMBER]],
  [/^treeSize/, [LENGTH, BEYOND]],
];
const CONSISTENCY_REASONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^modified proof|^swapped roots/, [OLD_ROOT, ROOT]],
  [/^wrong root1/, [HASH]],
  [/^wrong root2/, [ROOT]],
  [/^(preceding|trailing) |^(empty|truncated) proof/, [LENGTH]],
  [/sizes are zero|\(zero\)|size1 is zero/, [EMPTY]],
  [/sizes are one$|sizes do not watch/, [LENGTH, ROOT]],
  [/\(one\) but roots are not/, [ROOT]],
  [/greater than size2/, [ORDER]],
  [/^size1/, [LENGTH, EMPTY]],
  [/^size2/, [LENGTH, ORDER]],
];
const reasonsFor = (reasons: typeof INCLUSION_REASONS, desc: string): readonly string[] =>
  reasons.find(([said]) => said.test(desc))?.[1] ?? [];

it('the public vectors are there, or it is said that they are not', () => {
  if (!isThere) process.stderr.write(`left out: the public ledger vectors; there are none in ${FOLDER}\n`);
  expect(files('inclusion').length + files('consistency').length).toBe(isThere ? 196 : 0);
  expect(canonicalInputs).toHaveLength(isThere ? 6 : 0);
});

it.each(files('inclusion').map((path) => [path.slice(FOLDER.length), path]))('%s', (_, path) => {
  const vector = inclusionSchema.parse(read(path));
  const claim = { index: vector.leafIdx, size: vector.treeSize, leaf: vector.leafHash, root: vector.root };
  const result = verifyInclusion(claim, vector.proof);
  if (!vector.wantErr) expect(result).toEqual({ ok: true });
  else expect(reasonsFor(INCLUSION_REASONS, vector.desc)).toContain(result.ok ? 'accepted' : result.fault);
});

it.each(files('consistency').map((path) => [path.slice(FOLDER.length), path]))('%s', (_, path) => {
  const vector = consistencySchema.parse(read(path));
  const growth = { oldSize: vector.size1, size: vector.size2, oldRoot: vector.root1, root: vector.root2 };
  const result = verifyConsistency(growth, vector.proof);
  if (!vector.wantErr) expect(result).toEqual({ ok: true });
  else expect(reasonsFor(CONSISTENCY_REASONS, vector.desc)).toContain(result.ok ? 'accepted' : result.fault);
});

it.each(canonicalInputs.map((path) => [path.slice(FOLDER.length), path]))('%s', (_, path) => {
  const text = canonicalJson(read(path) as Json);
  expect(text).toBe(readFileSync(path.replace('input', 'output'), 'utf8').trimEnd());
  const hex = readFileSync(path.replace('input', 'outhex').replace('.json', '.txt'), 'utf8').replaceAll(/\s/g, '');
  expect(Buffer.from(text, 'utf8').toString('hex')).toBe(hex);
});
