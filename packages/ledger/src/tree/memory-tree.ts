import { type Hash, leafHash } from './hash.ts';
import { nodesCompletedBy, type ReadNode, rootOf } from './nodes.ts';

/** A log kept in memory: for rebuilding a stored one, and for tests. */
export class MemoryTree {
  readonly #levels: Hash[][] = [];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  /** Adds a leaf and returns its index. */
  append(bytes: Uint8Array): number {
    return this.appendHash(leafHash(bytes));
  }

  appendHash(hash: Hash): number {
    const index = this.size;
    for (const node of nodesCompletedBy(index, hash, this.read))
      (this.#levels[node.level] ??= [])[node.index] = node.hash;
    return index;
  }

  /** The root of the first `size` leaves, of all by default. */
  root(size: number = this.size): Hash {
    return rootOf(size, this.read);
  }

  readonly read: ReadNode = ({ level, index }) => {
    const hash = this.#levels[level]?.[index];
    if (hash === undefined) throw new RangeError(`no node ${index} on level ${level} in a tree of ${this.size} leaves`);
    return hash;
  };
}
