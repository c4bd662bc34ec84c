import { createHash } from 'node:crypto';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

export const HASH_LENGTH = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The root of a tree without leaves (RFC 6962 § 2.1). */
export const EMPTY_ROOT: Hash = sha256();

/** The hash of a leaf: SHA-256 of a zero byte and its bytes, so that no leaf can be passed off as a node (RFC 6962 § 2.1). */
export const leafHash = (bytes: Uint8Array): Hash => sha256(LEAF, bytes);

/** The hash of a node from those of its two halves (RFC 6962 § 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);

export const isEqual = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;
