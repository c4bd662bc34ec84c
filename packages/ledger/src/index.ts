export { canonicalBytes, canonicalJson, type Json, type JsonObject } from './canonical/canonical-json.ts';
export { commit, type Opening, opens, SALT_LENGTH } from './commitment/commitment.ts';
export {
  leafText,
  type Openings,
  type PersonalValues,
  SEALED,
  type SealedRecord,
  sealRecord,
  wrongOpenings,
} from './commitment/sealed-record.ts';
export { EMPTY_ROOT, type Hash, HASH_LENGTH, isEqual, leafHash, nodeHash } from './tree/hash.ts';
export {
  hashOfRange,
  type NodePlace,
  nodesCompletedBy,
  nodesNeededBy,
  type ReadNode,
  rootOf,
  type TreeNode,
} from './tree/nodes.ts';
export { placeKey, placesRead } from './tree/places-read.ts';
export { MemoryTree } from './tree/memory-tree.ts';
export { type Inclusion, inclusionProof, verifyInclusion } from './tree/inclusion.ts';
export { consistencyProof, type Growth, verifyConsistency } from './tree/consistency.ts';
export { multiProof, type PlacedLeaf, verifyMulti } from './tree/multi-proof.ts';
export type { ProofFault, ProofResult } from './tree/proof-result.ts';
export {
  COSIGNATURE,
  ED25519,
  newSigningKey,
  parseVerifierKey,
  type Signer,
  signerOf,
  type Verifier,
} from './note/keys.ts';
export {
  formatNote,
  formatSignature,
  isSignedBy,
  type Note,
  type NoteSignature,
  parseNote,
  parseSignatureLine,
  signNote,
} from './note/note.ts';
export { type Checkpoint, formatCheckpoint, parseCheckpoint, signCheckpoint } from './note/checkpoint.ts';
export { cosign, seenBy } from './note/cosignature.ts';
export { type AddCheckpoint, formatAddCheckpoint, parseAddCheckpoint } from './witness/add-checkpoint.ts';
export { answerAddCheckpoint, type Witness, type WitnessAnswer, type WitnessedState } from './witness/witness.ts';
export { type Bundle, type BundledLeaf, writeBundle } from './bundle/bundle.ts';
export { type BundleFault, describeBundleFault } from './bundle/bundle-fault.ts';
export { type BundleProven, type BundleVerdict, type Trust, verifyBundle } from './bundle/verify-bundle.ts';
export type { OpenedLeaf } from './bundle/read-bundle.ts';
export { fsck, type FsckReport, type StoredLeaf, type StoredLog } from './fsck/fsck.ts';
export { describeFsckFault, type FsckFault } from './fsck/fsck-fault.ts';
