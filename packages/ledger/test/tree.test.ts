import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyProof,
  EMPTY_ROOT,
  inclusionProof,
  leafHash,
  MemoryTree,
  multiProof,
  nodesNeededBy,
  placesRead,
  verifyConsistency,
  verifyInclusion,
  verifyMulti,
} from '@holdpoint/ledger';
import { MTH, PATH, PROOF } from './naive-tree.ts';

const leavesOf = (count: number): Uint8Array[] => Array.from({ length: count }, (_, at) => Buffer.from(`leaf ${at}`));
const treeOf = (leaves: readonly Uint8Array[]): MemoryTree => {
  const tree = new MemoryTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
};
const hex = (hashes: readonly Uint8Array[]): string[] => hashes.map((hash) => Buffer.from(hash).toString('hex'));

const MOST = 130;
const LEAVES = leavesOf(MOST);
const TREE = treeOf(LEAVES);

describe('the tree and the definitions of RFC 6962 § 2.1 written out', () => {
  it('have the same root at every size', () => {
    for (let size = 0; size <= MOST; size++) expect(hex([TREE.root(size)])).toEqual(hex([MTH(LEAVES.slice(0, size))]));
    expect(hex([EMPTY_ROOT])).toEqual(hex([MTH([])]));
  });

  it('give the same audit path for every leaf of every size up to 40, and it holds', () => {
    for (let size = 1; size <= 40; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(index, size, TREE.read);
        expect(hex(proof)).toEqual(hex(PATH(index, LEAVES.slice(0, size))));
        const claim = { index, size, leaf: leafHash(LEAVES[index] ?? Buffer.of()), root: TREE.root(size) };
        expect(verifyInclusion(claim, proof)).toEqual({ ok: true });
      }
    }
  });

  it('give the same consistency proof between all sizes up to 40, and it holds', () => {
    for (let size = 1; size <= 40; size++) {
      for (let oldSize = 1; oldSize <= size; oldSize++) {
        const proof = consistencyProof(oldSize, size, TREE.read);
        expect(hex(proof)).toEqual(hex(PROOF(oldSize, LEAVES.slice(0, size))));
        const growth = { oldSize, size, oldRoot: TREE.root(oldSize), root: TREE.root(size) };
        expect(verifyConsistency(growth, proof)).toEqual({ ok: true });
      }
    }
  });
});

const sizes = fc.integer({ min: 1, max: MOST });
const someLeaves = sizes.chain((size) =>
  fc.record({
    size: fc.constant(size),
    indexes: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1, maxLength: size }),
  }),
);
const placed = (indexes: readonly number[]) =>
  [...indexes].sort((a, b) => a - b).map((index) => ({ index, hash: TREE.read({ level: 0, index }) }));

describe('one proof for many leaves', () => {
  it('holds for every choice of leaves, and is no longer than their audit paths', () => {
    fc.assert(
      fc.property(someLeaves, ({ size, indexes }) => {
        const proof = multiProof(indexes, size, TREE.read);
        expect(verifyMulti(placed(indexes), { size, root: TREE.root(size) }, proof)).toEqual({ ok: true });
        const paths = indexes.map((index) => inclusionProof(index, size, TREE.read).length);
        expect(proof.length).toBeLessThanOrEqual(paths.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('is refused when any leaf, any hash of it or its order is another', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat({ max: 255 }), ({ size, indexes }, at, bit) => {
        const root = TREE.root(size);
        const proof = multiProof(indexes, size, TREE.read);
        const leaves = placed(indexes);
        const flipped = leaves.map((leaf, n) =>
          n === at % leaves.length ? { ...leaf, hash: flip(leaf.hash, bit) } : leaf,
        );
        expect(verifyMulti(flipped, { size, root }, proof)).toEqual({ ok: false, fault: 'root-not-matched' });
        if (proof.length > 0) {
          const other = proof.map((hash, n) => (n === at % proof.length ? flip(hash, bit) : hash));
          expect(verifyMulti(leaves, { size, root }, other).ok).toBe(false);
          expect(verifyMulti(leaves, { size, root }, proof.slice(1)).ok).toBe(false);
        }
        expect(verifyMulti(leaves, { size, root }, [...proof, root]).ok).toBe(false);
        if (leaves.length > 1) {
          expect(verifyMulti(leaves.toReversed(), { size, root }, proof)).toEqual({
            ok: false,
            fault: 'index-beyond-size',
          });
        }
      }),
    );
  });

  it('proves nothing of no leaf at all', () => {
    expect(verifyMulti([], { size: 4, root: TREE.root(4) }, [TREE.root(4)]).ok).toBe(false);
    expect(() => multiProof([], 4, TREE.read)).toThrow('at least one leaf');
  });
});

const flip = (hash: Uint8Array, bit: number): Uint8Array =>
  hash.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte));

describe('what a store must fetch', () => {
  it('for a new leaf is the left neighbours that it completes', () => {
    expect(nodesNeededBy(0)).toEqual([]);
    expect(nodesNeededBy(6)).toEqual([]);
    expect(nodesNeededBy(7)).toEqual([
      { level: 0, index: 6 },
      { level: 1, index: 2 },
      { level: 2, index: 0 },
    ]);
  });

  it('for a proof in a log of a million is no more than twice its logarithm', () => {
    for (const [index, size] of [
      [0, 1_000_000],
      [999_999, 1_000_000],
      [524_288, 999_999],
    ] as const) {
      const places = placesRead((read) => inclusionProof(index, size, read));
      expect(places.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)));
    }
  });
});
