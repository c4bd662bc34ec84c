import { HASH_LENGTH, type Hash, isEqual, nodeHash } from './hash.ts';
import { hashOfRange, type ReadNode } from './nodes.ts';
import { PROVEN, type ProofResult, refused } from './proof-result.ts';
import { leftHalf } from './split.ts';

/** A leaf of a tree, and what is claimed of it. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
}

/** The audit path of a leaf in the tree of the first `size` leaves, from the leaf up (RFC 6962 § 2.1.1). */
export const inclusionProof = (index: number, size: number, read: ReadNode): readonly Hash[] => {
  if (!(index >= 0 && index < size)) throw new RangeError(`leaf ${index} is not in a tree of ${size} leaves`);
  return path(index, 0, size, read);
};

const path = (index: number, start: number, size: number, read: ReadNode): Hash[] => {
  if (size === 1) return [];
  const half = leftHalf(size);
  return index - start < half
    ? [...path(index, start, half, read), hashOfRange(start + half, size - half, read)]
    : [...path(index, start + half, size - half, read), hashOfRange(start, half, read)];
};

/** Whether an audit path leads from a leaf to a root, and why not. */
export const verifyInclusion = ({ index, size, leaf, root }: Inclusion, proof: readonly Hash[]): ProofResult => {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0)
    return refused('size-negative-or-fraction');
  if (index >= size) return refused('index-beyond-size');
  const sides = sidesOf(index, size);
  if (proof.length !== sides.length) return refused('proof-of-wrong-length');
  if ([leaf, ...proof].some((hash) => hash.length !== HASH_LENGTH)) return refused('hash-of-wrong-length');
  let own = leaf;
  sides.forEach((side, at) => {
    const other = proof[at] ?? own;
    own = side === 'right' ? nodeHash(own, other) : nodeHash(other, own);
  });
  return isEqual(own, root) ? PROVEN : refused('root-not-matched');
};

/** On which side the sibling stands at each step from the leaf to the root. */
const sidesOf = (index: number, size: number): readonly ('left' | 'right')[] => {
  if (size === 1) return [];
  const half = leftHalf(size);
  return index < half ? [...sidesOf(index, half), 'right'] : [...sidesOf(index - half, size - half), 'left'];
};
