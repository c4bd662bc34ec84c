import { HASH_LENGTH, type Hash, isEqual, nodeHash } from './hash.ts';
import { hashOfRange, type ReadNode } from './nodes.ts';
import { PROVEN, type ProofResult, refused } from './proof-result.ts';
import { leftHalf } from './split.ts';

/** A leaf claimed to stand at an index. */
export interface PlacedLeaf {
  readonly index: number;
  readonly hash: Hash;
}

/**
 * One proof for many leaves: the hashes of the subtrees that hold none of them, from left to right. It is no longer than
 * the audit paths together, and is checked with one hash for each node instead of one for each leaf and level.
 */
export const multiProof = (indexes: readonly number[], size: number, read: ReadNode): readonly Hash[] => {
  const at = ascending(indexes);
  if (at.length === 0 || at.some((index) => !(index >= 0 && index < size)))
    throw new RangeError(`name at least one leaf of the ${size} in the tree; found ${indexes.join(', ') || 'none'}`);
  const proof: Hash[] = [];
  let next = 0;
  const visit = (start: number, count: number): void => {
    const found = at[next];
    if (found === undefined || found >= start + count) proof.push(hashOfRange(start, count, read));
    else if (count === 1) next += 1;
    else {
      const half = leftHalf(count);
      visit(start, half);
      visit(start + half, count - half);
    }
  };
  visit(0, size);
  return proof;
};

/** Whether a proof leads from all these leaves to a root. The leaves come in ascending order, each index once. */
export const verifyMulti = (
  leaves: readonly PlacedLeaf[],
  { size, root }: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): ProofResult => {
  if (!Number.isSafeInteger(size) || size < 0) return refused('size-negative-or-fraction');
  if (!isAscending(leaves, size)) return refused('index-beyond-size');
  if (proof.some((hash) => hash.length !== HASH_LENGTH)) return refused('hash-of-wrong-length');
  if (leaves.length === 0) return refused('proof-of-wrong-length');
  let [nextLeaf, nextHash] = [0, 0];
  const visit = (start: number, count: number): Hash | undefined => {
    const found = leaves[nextLeaf];
    if (found === undefined || found.index >= start + count) return proof[nextHash++];
    if (count === 1) {
      nextLeaf += 1;
      return found.hash;
    }
    const half = leftHalf(count);
    const left = visit(start, half);
    const right = visit(start + half, count - half);
    return left === undefined || right === undefined ? undefined : nodeHash(left, right);
  };
  const own = visit(0, size);
  if (own === undefined || nextHash !== proof.length) return refused('proof-of-wrong-length');
  return isEqual(own, root) ? PROVEN : refused('root-not-matched');
};

const ascending = (indexes: readonly number[]): readonly number[] => [...new Set(indexes)].sort((a, b) => a - b);

const isAscending = (leaves: readonly PlacedLeaf[], size: number): boolean =>
  leaves.every(({ index }, at) => Number.isSafeInteger(index) && index > (leaves[at - 1]?.index ?? -1) && index < size);
