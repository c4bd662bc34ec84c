import { HASH_LENGTH, type Hash, isEqual, nodeHash } from './hash.ts';
import { hashOfRange, type ReadNode } from './nodes.ts';
import { PROVEN, type ProofResult, refused } from './proof-result.ts';
import { leftHalf } from './split.ts';

/** Two states of one log, and what is claimed: that the later holds every leaf of the earlier, in its place. */
export interface Growth {
  readonly oldSize: number;
  readonly size: number;
  readonly oldRoot: Hash;
  readonly root: Hash;
}

/** The proof that a log of `size` leaves begins with the log of `oldSize` (RFC 6962 § 2.1.2). */
export const consistencyProof = (oldSize: number, size: number, read: ReadNode): readonly Hash[] => {
  if (!(oldSize > 0 && oldSize <= size)) throw new RangeError(`no proof leads from ${oldSize} to ${size} leaves`);
  return subproof(oldSize, 0, size, true, read);
};

const subproof = (oldSize: number, start: number, size: number, isWhole: boolean, read: ReadNode): Hash[] => {
  if (oldSize === size) return isWhole ? [] : [hashOfRange(start, size, read)];
  const half = leftHalf(size);
  return oldSize <= half
    ? [...subproof(oldSize, start, half, isWhole, read), hashOfRange(start + half, size - half, read)]
    : [...subproof(oldSize - half, start + half, size - half, false, read), hashOfRange(start, half, read)];
};

/** Whether a proof leads from one root to the other, and why not. An empty log proves nothing of a later one. */
export const verifyConsistency = ({ oldSize, size, oldRoot, root }: Growth, proof: readonly Hash[]): ProofResult => {
  if (![oldSize, size].every((one) => Number.isSafeInteger(one) && one >= 0))
    return refused('size-negative-or-fraction');
  if (oldSize > size) return refused('sizes-in-wrong-order');
  if (oldSize === 0) return refused('nothing-to-prove-from-empty');
  if (oldSize === size) {
    if (proof.length > 0) return refused('proof-of-wrong-length');
    return isEqual(oldRoot, root) ? PROVEN : refused('root-not-matched');
  }
  const steps = stepsOf(oldSize, size, true);
  if (proof.length !== steps.length) return refused('proof-of-wrong-length');
  if ([oldRoot, ...proof].some((hash) => hash.length !== HASH_LENGTH)) return refused('hash-of-wrong-length');
  let [old, own] = [oldRoot, oldRoot];
  steps.forEach((step, at) => {
    const hash = proof[at] ?? own;
    if (step === 'seed') [old, own] = [hash, hash];
    else if (step === 'right') own = nodeHash(own, hash);
    else [old, own] = [nodeHash(hash, old), nodeHash(hash, own)];
  });
  if (!isEqual(old, oldRoot)) return refused('old-root-not-matched');
  return isEqual(own, root) ? PROVEN : refused('root-not-matched');
};

/**
 * What each hash of a proof is, from the old log's edge up: the subtree both begin with, one to the right that only the
 * new log has, or one to the left that both have.
 */
const stepsOf = (oldSize: number, size: number, isWhole: boolean): readonly ('seed' | 'right' | 'left')[] => {
  if (oldSize === size) return isWhole ? [] : ['seed'];
  const half = leftHalf(size);
  return oldSize <= half
    ? [...stepsOf(oldSize, half, isWhole), 'right']
    : [...stepsOf(oldSize - half, size - half, false), 'left'];
};
