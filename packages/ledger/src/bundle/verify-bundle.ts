import { wrongOpenings } from '../commitment/sealed-record.ts';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint.ts';
import { seenBy } from '../note/cosignature.ts';
import type { Verifier } from '../note/keys.ts';
import { isSignedBy, type Note, parseNote } from '../note/note.ts';
import { verifyMulti } from '../tree/multi-proof.ts';
import type { BundleFault } from './bundle-fault.ts';
import { type BundleRead, type OpenedLeaf, readBundle } from './read-bundle.ts';

/** Whom the reader of a bundle believes. The keys come from the reader, never from the bundle. */
export interface Trust {
  /** Keys of logs; the checkpoint must be signed by the one that bears the log's name. */
  readonly logs: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
  /** How many of the witnesses must have cosigned. */
  readonly witnessesNeeded: number;
}

/** What a bundle that holds proves. */
export interface BundleProven {
  readonly ok: true;
  readonly title: string;
  readonly checkpoint: Checkpoint;
  /** When each witness saw the checkpoint, in seconds since 1970. */
  readonly witnesses: readonly { readonly name: string; readonly seconds: number }[];
  readonly records: number;
  readonly opened: readonly OpenedLeaf[];
}

export type BundleVerdict = BundleProven | { readonly ok: false; readonly faults: readonly BundleFault[] };

/** Checks a bundle without the log and without a network. Each fault found is told. */
export const verifyBundle = (file: Uint8Array, trust: Trust): BundleVerdict => {
  const read = readBundle(file);
  if (!('bundle' in read)) return { ok: false, faults: [read.fault] };
  const note = parseNote(read.bundle.checkpoint);
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined) return { ok: false, faults: [{ code: 'no-checkpoint' }] };
  const witnesses = trust.witnesses.flatMap((witness) => {
    const seconds = seenBy(note, witness);
    return seconds === undefined ? [] : [{ name: witness.name, seconds }];
  });
  const faults = [
    ...signatureFaults(note, checkpoint, trust),
    ...(witnesses.length < trust.witnessesNeeded
      ? [{ code: 'too-few-witnesses', found: witnesses.length, needed: trust.witnessesNeeded } as const]
      : []),
    ...proofFaults(read.bundle, checkpoint),
    ...openingFaults(read.bundle),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const { title, leaves, opened } = read.bundle;
  return { ok: true, title, checkpoint, witnesses, records: leaves.length, opened };
};

const signatureFaults = (note: Note, { origin }: Checkpoint, { logs }: Trust): readonly BundleFault[] => {
  const own = logs.filter((log) => log.name === origin);
  if (own.length === 0) return [{ code: 'unknown-log', origin }];
  return own.some((log) => isSignedBy(note, log)) ? [] : [{ code: 'checkpoint-not-signed', by: origin }];
};

const proofFaults = ({ leaves, proof }: BundleRead, { size, root }: Checkpoint): readonly BundleFault[] => {
  const result = verifyMulti(leaves, { size, root }, proof);
  return result.ok ? [] : [{ code: 'proof', fault: result.fault }];
};

const openingFaults = ({ opened }: BundleRead): readonly BundleFault[] =>
  opened.flatMap(({ line, index, text, openings }) => {
    const names = wrongOpenings(text, openings);
    return names.length === 0 ? [] : [{ code: 'opening', line, index, names } as const];
  });
