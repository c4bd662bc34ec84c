import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { type Openings, wrongOpenings } from '../commitment/sealed-record.ts';
import { parseCheckpoint } from '../note/checkpoint.ts';
import type { Verifier } from '../note/keys.ts';
import { isSignedBy, parseNote } from '../note/note.ts';
import { type Hash, isEqual, leafHash } from '../tree/hash.ts';
import { MemoryTree } from '../tree/memory-tree.ts';
import type { TreeNode } from '../tree/nodes.ts';
import type { FsckFault } from './fsck-fault.ts';

/** A leaf as a store keeps it. */
export interface StoredLeaf {
  readonly index: number;
  readonly text: string;
  /** The hash that was stored with it. */
  readonly hash: Hash;
  /** What is still kept of its personal values; sealing and expungement take it away. */
  readonly openings: Openings;
}

/** Everything that a store keeps of one log. */
export interface StoredLog {
  readonly origin: string;
  /** In the order of their indexes. */
  readonly leaves: Iterable<StoredLeaf> | AsyncIterable<StoredLeaf>;
  readonly nodes: Iterable<TreeNode> | AsyncIterable<TreeNode>;
  /** Signed notes, in the order in which they were issued. */
  readonly checkpoints: readonly string[];
  readonly keys: readonly Verifier[];
}

export interface FsckReport {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly root: Hash;
  readonly faults: readonly FsckFault[];
}

/** Rebuilds a log from its leaves and compares everything else that is stored of it: nothing stored is believed. */
export const fsck = async (log: StoredLog): Promise<FsckReport> => {
  const tree = new MemoryTree();
  const faults: FsckFault[] = [];
  for await (const leaf of log.leaves) {
    faults.push(...leafFaults(leaf, tree.size));
    tree.append(Buffer.from(leaf.text, 'utf8'));
  }
  for await (const node of log.nodes)
    if (!matches(tree, node)) faults.push({ code: 'node-not-matched', ...placeOf(node) });
  faults.push(...checkpointFaults(log, tree));
  return { leaves: tree.size, checkpoints: log.checkpoints.length, root: tree.root(), faults };
};

const leafFaults = ({ index, text, hash, openings }: StoredLeaf, expected: number): readonly FsckFault[] => {
  if (index !== expected) return [{ code: 'leaf-out-of-order', index, expected }];
  if (!isEqual(hash, leafHash(Buffer.from(text, 'utf8')))) return [{ code: 'leaf-changed', index }];
  if (!isCanonical(text)) return [{ code: 'leaf-not-canonical', index }];
  const names = wrongOpenings(text, openings);
  return names.length === 0 ? [] : [{ code: 'opening-not-matched', index, names }];
};

const isCanonical = (text: string): boolean => {
  try {
    return canonicalJson(JSON.parse(text) as Json) === text;
  } catch {
    return false;
  }
};

const placeOf = ({ level, index }: TreeNode) => ({ level, index });

const matches = (tree: MemoryTree, node: TreeNode): boolean =>
  (node.index + 1) * 2 ** node.level <= tree.size && isEqual(tree.read(node), node.hash);

const checkpointFaults = ({ origin, checkpoints, keys }: StoredLog, tree: MemoryTree): readonly FsckFault[] => {
  let largest = 0;
  return checkpoints.flatMap((source, number): readonly FsckFault[] => {
    const note = parseNote(source);
    const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
    if (note === undefined || checkpoint === undefined || checkpoint.origin !== origin)
      return [{ code: 'checkpoint-unreadable', number }];
    const { size, root } = checkpoint;
    const faults: FsckFault[] = [];
    if (!keys.some((key) => isSignedBy(note, key))) faults.push({ code: 'checkpoint-not-signed', number, size });
    if (size < largest) faults.push({ code: 'checkpoint-rewound', number, size, after: largest });
    if (size > tree.size) faults.push({ code: 'leaves-missing', number, size, found: tree.size });
    else if (!isEqual(tree.root(size), root)) faults.push({ code: 'checkpoint-not-matched', number, size });
    largest = Math.max(largest, size);
    return faults;
  });
};
