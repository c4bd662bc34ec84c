import { hash } from 'node:crypto';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

export const HASH_LENGTH = 32;
const LEAF = 0;
const NODE = 1;

/** The bytes to hash are put together in one place, used again and again: making one for each costs as much as the hash. */
const node = Buffer.alloc(1 + 2 * HASH_LENGTH);
node[0] = NODE;
let leaf = Buffer.alloc(4096);
leaf[0] = LEAF;

const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'buffer');

/** The root of a tree without leaves (RFC 6962 § 2.1). */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array());

/** The hash of a leaf: SHA-256 of a zero byte and its bytes, so that no leaf can be passed off as a node (RFC 6962 § 2.1). */
export const leafHash = (bytes: Uint8Array): Hash => {
  if (bytes.length >= leaf.length) {
    leaf = Buffer.alloc(2 * bytes.length);
    leaf[0] = LEAF;
  }
  leaf.set(bytes, 1);
  return sha256(leaf.subarray(0, bytes.length + 1));
};

/** The hash of a node from those of its two halves (RFC 6962 § 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  if (left.length !== HASH_LENGTH || right.length !== HASH_LENGTH)
    throw new RangeError(`a node has two hashes of ${HASH_LENGTH} bytes; found ${left.length} and ${right.length}`);
  node.set(left, 1);
  node.set(right, 1 + HASH_LENGTH);
  return sha256(node);
};

export const isEqual = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;
