import { EMPTY_ROOT, type Hash, nodeHash } from './hash.ts';
import { isPowerOfTwo, leftHalf } from './split.ts';

/** Where a full subtree stands: `level` 0 are the leaves, `index` counts subtrees of that level from the left. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/** A full subtree's hash. A log keeps one for every subtree that is complete, and never changes it. */
export interface TreeNode extends NodePlace {
  readonly hash: Hash;
}

/** Reads the hash of a full subtree; a log that lacks one it should have must throw. */
export type ReadNode = (place: NodePlace) => Hash;

/** The full subtrees that a new leaf completes, the leaf itself first: as many as `leafIndex` ends in ones, and one. */
export const nodesCompletedBy = (leafIndex: number, hash: Hash, read: ReadNode): readonly TreeNode[] => {
  const nodes: TreeNode[] = [{ level: 0, index: leafIndex, hash }];
  let [level, index, own] = [0, leafIndex, hash];
  while (index % 2 === 1) {
    own = nodeHash(read({ level, index: index - 1 }), own);
    level += 1;
    index = (index - 1) / 2;
    nodes.push({ level, index, hash: own });
  }
  return nodes;
};

/** The places that `nodesCompletedBy` will read for a leaf, for a store that fetches them at once. */
export const nodesNeededBy = (leafIndex: number): readonly NodePlace[] => {
  const places: NodePlace[] = [];
  for (let [level, index] = [0, leafIndex]; index % 2 === 1; level += 1, index = (index - 1) / 2) {
    places.push({ level, index: index - 1 });
  }
  return places;
};

/** The hash of the leaves from `start`, `size` of them, which stand at a place where the tree of RFC 6962 splits. */
export const hashOfRange = (start: number, size: number, read: ReadNode): Hash => {
  if (size === 0) return EMPTY_ROOT;
  if (isPowerOfTwo(size)) return read({ level: Math.log2(size), index: start / size });
  const half = leftHalf(size);
  return nodeHash(read({ level: Math.log2(half), index: start / half }), hashOfRange(start + half, size - half, read));
};

/** The root of the tree of the first `size` leaves. */
export const rootOf = (size: number, read: ReadNode): Hash => hashOfRange(0, size, read);
