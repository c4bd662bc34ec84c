import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Bundle,
  cosign,
  COSIGNATURE,
  describeBundleFault,
  describeFsckFault,
  formatNote,
  fsck,
  leafHash,
  leafText,
  MemoryTree,
  multiProof,
  newSigningKey,
  parseNote,
  parseVerifierKey,
  sealRecord,
  signCheckpoint,
  signerOf,
  type StoredLeaf,
  type StoredLog,
  type TreeNode,
  verifyBundle,
  writeBundle,
} from '@holdpoint/ledger';

const log = signerOf('log.example/county', newSigningKey());
const witness = signerOf('witness.example/ag', newSigningKey(), COSIGNATURE);
const keyOf = (text: string) => {
  const key = parseVerifierKey(text);
  if (key === undefined) throw new Error('no key');
  return key;
};
const TRUST = { logs: [keyOf(log.verifierKey)], witnesses: [keyOf(witness.verifierKey)], witnessesNeeded: 1 };

const RECORDS = Array.from({ length: 13 }, (_, at) =>
  sealRecord({ event: 'received', case: `case-${at % 3}`, number: at }, { name: `Person ${at}` }, () =>
    randomBytes(32),
  ),
);
const LEAVES: readonly StoredLeaf[] = RECORDS.map(({ record, openings }, index) => {
  const text = leafText(record);
  return { index, text, hash: leafHash(Buffer.from(text)), openings };
});
const treeOf = (leaves: readonly StoredLeaf[]): MemoryTree => {
  const tree = new MemoryTree();
  for (const { text } of leaves) tree.append(Buffer.from(text));
  return tree;
};
const TREE = treeOf(LEAVES);
const checkpointOf = (tree: MemoryTree, size: number): string => {
  const note = parseNote(signCheckpoint({ origin: log.name, size, root: tree.root(size), extensions: [] }, log));
  if (note === undefined) throw new Error('no note');
  return formatNote({ ...note, signatures: [...note.signatures, cosign(note.text, witness, 1_800_000_000)] });
};
const nodesOf = (tree: MemoryTree): TreeNode[] =>
  [0, 1, 2, 3].flatMap((level) =>
    Array.from({ length: Math.floor(tree.size / 2 ** level) }, (_, index) => ({
      level,
      index,
      hash: tree.read({ level, index }),
    })),
  );
const STORED: StoredLog = {
  origin: log.name,
  leaves: LEAVES,
  nodes: nodesOf(TREE),
  checkpoints: [checkpointOf(TREE, 5), checkpointOf(TREE, 9), checkpointOf(TREE, 13)],
  keys: [keyOf(log.verifierKey)],
};
const faultsOf = async (changed: Partial<StoredLog>): Promise<readonly string[]> => {
  const { faults } = await fsck({ ...STORED, ...changed });
  for (const fault of faults) expect(describeFsckFault(fault)).toMatch(/^\S.+\S$/);
  return faults.map((fault) => fault.code);
};
const changedAt = (at: number, change: Partial<StoredLeaf>): readonly StoredLeaf[] =>
  LEAVES.map((leaf, index) => (index === at ? { ...leaf, ...change } : leaf));

describe('fsck', () => {
  it('finds nothing in a whole log, and gives its root', async () => {
    const report = await fsck(STORED);
    expect(report).toMatchObject({ leaves: 13, checkpoints: 3, faults: [] });
    expect(report.root).toEqual(TREE.root());
  });

  it('finds a bit flip', async () => {
    const text = LEAVES[4]?.text.replace('"received"', '"recehved"') ?? '';
    expect(await faultsOf({ leaves: changedAt(4, { text }) })).toEqual(
      expect.arrayContaining(['leaf-changed', 'node-not-matched', 'checkpoint-not-matched']),
    );
  });

  it('finds a bit flip whose stored hash was put right', async () => {
    const text = LEAVES[4]?.text.replace('"received"', '"recehved"') ?? '';
    const codes = await faultsOf({ leaves: changedAt(4, { text, hash: leafHash(Buffer.from(text)) }) });
    expect(codes).not.toContain('leaf-changed');
    expect(codes.filter((code) => code === 'checkpoint-not-matched')).toHaveLength(3);
  });

  it('finds a deleted row', async () => {
    const codes = await faultsOf({ leaves: LEAVES.filter(({ index }) => index !== 6) });
    expect(codes).toEqual(expect.arrayContaining(['leaf-out-of-order', 'leaves-missing', 'checkpoint-not-matched']));
  });

  it('finds re-ordered rows, whether their numbers were changed with them or not', async () => {
    const [a, b] = [LEAVES[2], LEAVES[3]];
    if (a === undefined || b === undefined) throw new Error('too few leaves');
    const swapped = LEAVES.map((leaf, at) => (at === 2 ? b : at === 3 ? a : leaf));
    expect(await faultsOf({ leaves: swapped })).toContain('leaf-out-of-order');
    const renumbered = swapped.map((leaf, index) => ({ ...leaf, index }));
    expect(await faultsOf({ leaves: renumbered })).toContain('checkpoint-not-matched');
  });

  it('finds a truncated tail', async () => {
    expect(await faultsOf({ leaves: LEAVES.slice(0, 10), nodes: nodesOf(treeOf(LEAVES.slice(0, 10))) })).toEqual([
      'leaves-missing',
    ]);
  });

  it('finds a rewound checkpoint', async () => {
    const checkpoints = [...STORED.checkpoints, checkpointOf(TREE, 9)];
    expect(await faultsOf({ checkpoints })).toEqual(['checkpoint-rewound']);
  });

  it('finds two forks: a checkpoint of another history', async () => {
    const other = treeOf(changedAt(1, { text: '{"event":"other"}' }));
    expect(await faultsOf({ checkpoints: [...STORED.checkpoints, checkpointOf(other, 13)] })).toEqual([
      'checkpoint-not-matched',
    ]);
  });

  it('finds a forged checkpoint', async () => {
    const stranger = signerOf(log.name, newSigningKey());
    const forged = signCheckpoint({ origin: log.name, size: 13, root: TREE.root(), extensions: [] }, stranger);
    expect(await faultsOf({ checkpoints: [forged] })).toEqual(['checkpoint-not-signed']);
  });

  it('finds a value put in the place of another beside the log', async () => {
    const openings = { name: { ...LEAVES[4]?.openings['name'], value: 'Somebody Else' } };
    const own = LEAVES[4]?.openings['name'];
    if (own === undefined) throw new Error('no opening');
    expect(await faultsOf({ leaves: changedAt(4, { openings: { name: { ...own, ...openings.name } } }) })).toEqual([
      'opening-not-matched',
    ]);
  });

  it('finds nothing after values and salts were deleted: sealing and expungement leave the log whole', async () => {
    expect(await faultsOf({ leaves: LEAVES.map((leaf) => ({ ...leaf, openings: {} })) })).toEqual([]);
  });

  it('finds a leaf that another program wrote', async () => {
    const text = '{ "event": "received" }';
    expect(await faultsOf({ leaves: changedAt(4, { text, hash: leafHash(Buffer.from(text)) }) })).toContain(
      'leaf-not-canonical',
    );
  });
});

const CASE = [1, 4, 7, 10];
const bundleOf = (changed: Partial<Bundle> = {}): string =>
  writeBundle({
    title: 'case-1',
    checkpoint: checkpointOf(TREE, 13),
    proof: multiProof(CASE, 13, TREE.read),
    leaves: CASE.map((index) => ({ index, text: LEAVES[index]?.text ?? '' })),
    openings: { 4: LEAVES[4]?.openings ?? {} },
    ...changed,
  });
const verdictOf = (file: string, trust = TRUST) => verifyBundle(Buffer.from(file), trust);
const bundleFaults = (file: string, trust = TRUST): readonly string[] => {
  const verdict = verdictOf(file, trust);
  if (verdict.ok) return [];
  for (const fault of verdict.faults) expect(describeBundleFault(fault)).toMatch(/^\S.+\S$/);
  return verdict.faults.map((fault) => fault.code);
};

describe('a proof bundle', () => {
  it('proves its records, says what it opens and who saw the log', () => {
    expect(verdictOf(bundleOf())).toMatchObject({
      ok: true,
      title: 'case-1',
      records: 4,
      checkpoint: { origin: log.name, size: 13 },
      witnesses: [{ name: witness.name, seconds: 1_800_000_000 }],
      opened: [{ index: 4, openings: { name: { value: 'Person 4' } } }],
    });
  });

  it('is refused after any one byte of it was changed, but for its title', () => {
    const file = Buffer.from(bundleOf());
    const title = file.indexOf('case-1');
    const believed: number[] = [];
    for (let at = 0; at < file.length; at++) {
      const other = Buffer.from(file);
      other[at] = (other[at] ?? 0) ^ 1;
      if (verifyBundle(other, TRUST).ok) believed.push(at);
    }
    expect(believed.filter((at) => at < title || at >= title + 'case-1'.length)).toEqual([]);
  });

  it('is refused with a record left out, added or told under another number', () => {
    const file = bundleOf();
    const lines = file.split('\n');
    expect(bundleFaults(lines.toSpliced(2, 1).join('\n'))).toContain('proof');
    expect(bundleFaults(file.replace('\n7 ', '\n6 '))).toContain('proof');
    expect(
      bundleFaults(bundleOf({ leaves: [...CASE, 12].map((index) => ({ index, text: LEAVES[index]?.text ?? '' })) })),
    ).toContain('proof');
  });

  it('is refused without the key of its log, with a forged one, and with too few witnesses', () => {
    expect(bundleFaults(bundleOf(), { ...TRUST, logs: [] })).toEqual(['unknown-log']);
    const stranger = keyOf(signerOf(log.name, newSigningKey()).verifierKey);
    expect(bundleFaults(bundleOf(), { ...TRUST, logs: [stranger] })).toEqual(['checkpoint-not-signed']);
    expect(bundleFaults(bundleOf(), { ...TRUST, witnessesNeeded: 2 })).toEqual(['too-few-witnesses']);
  });

  it('is refused with an opening that does not fit', () => {
    const other = { name: { value: 'Somebody Else', salt: randomBytes(32) } };
    expect(bundleFaults(bundleOf({ openings: { 4: other } }))).toEqual(['opening']);
  });

  it.each([
    ['an empty file', '', 'line 1'],
    ['another format', 'something\n', 'line 1'],
    ['a damaged head', 'holdpoint-proof-bundle/v1\n{\n', 'line 2'],
    ['a line without a number', `${bundleOf()}x\n`, 'line 8'],
    ['an opening of a record that is not in it', `${bundleOf()}=99 {}\n`, 'line 8'],
  ])('says of %s where it is wrong', (_, file, where) => {
    const verdict = verdictOf(file);
    expect(verdict.ok ? [] : verdict.faults.map(describeBundleFault)).toEqual([expect.stringMatching(`^${where}: `)]);
  });
});
