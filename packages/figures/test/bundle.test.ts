import { MemoryTree, multiProof, newSigningKey, signCheckpoint, signerOf, writeBundle } from '@holdpoint/ledger';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFigures, readRegister } from '../src/index.ts';
import { scratchFolder } from './sample-register.ts';

const register = readRegister(join(import.meta.dirname, '../../../figures'));

const record = (act: string, phase: string, index: number): string =>
  JSON.stringify({
    v: 1,
    act,
    phase,
    agency: 'sample-county',
    by: { role: 'clerk', user: 'user-17' },
    subject: { kind: 'case', id: `case-${index}` },
    at: '2026-12-01T20:00:00Z',
    enteredAt: '2026-12-01T20:05:00Z',
    sealed: { value: 'a commitment' },
  });

const bundleOf = (records: readonly string[]): string => {
  const tree = new MemoryTree();
  for (const text of records) tree.append(Buffer.from(text));
  const signer = signerOf('log.invalid/sample', newSigningKey());
  const indexes = records.map((_, index) => index);
  return writeBundle({
    title: 'sample',
    checkpoint: signCheckpoint(
      { origin: signer.name, size: records.length, root: tree.root(), extensions: [] },
      signer,
    ),
    proof: multiProof(indexes, records.length, tree.read),
    leaves: records.map((text, index) => ({ index, text })),
    openings: {},
  });
};

const build = (text: string) =>
  buildFigures(register, { folder: scratchFolder({ 'holdpoint/acts.bundle': text }), only: ['desk-acts'] });

it('the desk’s own log is a source: acts are counted from a bundle, small counts hidden', async () => {
  const records = [
    ...Array.from({ length: 12 }, (_, index) => record('serve-notice', 'completed', index)),
    ...Array.from({ length: 14 }, (_, index) => record('release', 'completed', index)),
    record('hold', 'refused', 1),
    record('hold', 'attempted', 1),
  ];
  const { figures, inputs, findings } = await build(bundleOf(records));
  expect([inputs[0]?.rows, findings]).toEqual([28, []]);
  expect(figures[0]?.rows).toEqual([
    ['hold', 0, '[c]'],
    ['release', 14, 0],
    ['serve-notice', 12, 0],
  ]);
  expect(JSON.stringify(figures)).not.toContain('user-17');
});

it('what is no bundle, or holds a record of another kind, ends the build with its line', async () => {
  await expect(build('a,b\n')).rejects.toThrow(/line 1 is not "holdpoint-proof-bundle\/v1"/);
  await expect(build(bundleOf([record('hold', 'completed', 1), '{"v":1}']))).rejects.toThrow(
    /line 4: no record of the desk; check the bundle/,
  );
});
