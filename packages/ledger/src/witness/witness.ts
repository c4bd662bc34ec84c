import { type Hash, isEqual } from '../tree/hash.ts';
import { verifyConsistency } from '../tree/consistency.ts';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint.ts';
import { cosign } from '../note/cosignature.ts';
import type { Signer, Verifier } from '../note/keys.ts';
import { formatSignature, isSignedBy, parseNote } from '../note/note.ts';
import { type AddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts';

/** What a witness remembers of a log: the last checkpoint it cosigned. */
export interface WitnessedState {
  readonly size: number;
  readonly root: Hash;
}

/** What a witness answers, in terms of HTTP (C2SP tlog-witness). */
export type WitnessAnswer =
  | { readonly status: 200; readonly body: string; readonly state: WitnessedState }
  | { readonly status: 409; readonly body: string }
  | { readonly status: 400 | 403 | 404 | 422; readonly body: string };

/** Whom a witness watches and with what it signs. */
export interface Witness {
  readonly signer: Signer;
  /** The key of each log it knows, by origin. */
  readonly logs: Readonly<Record<string, Verifier>>;
}

/**
 * Answers an `add-checkpoint` request. A witness signs only what grew out of what it signed before, so that a log shown
 * to two readers cannot differ between them without being caught. `last` is `undefined` for a log not seen yet; the
 * caller keeps the new state, in the same transaction, before the answer leaves.
 */
export const answerAddCheckpoint = (
  witness: Witness,
  request: string,
  last: (origin: string) => WitnessedState | undefined,
  seconds: number,
): WitnessAnswer => {
  const parsed = parseAddCheckpoint(request);
  if (parsed === undefined)
    return { status: 400, body: 'no add-checkpoint request: old size, proof, blank line, note\n' };
  const note = parseNote(parsed.checkpoint);
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined) return { status: 400, body: 'no checkpoint note\n' };
  const log = Object.hasOwn(witness.logs, checkpoint.origin) ? witness.logs[checkpoint.origin] : undefined;
  if (log === undefined) return { status: 404, body: `log "${checkpoint.origin}" is not known to this witness\n` };
  if (!isSignedBy(note, log)) return { status: 403, body: 'no good signature of the log\n' };
  const refusal = refusalOf(parsed, checkpoint, last(checkpoint.origin));
  if (refusal !== undefined) return refusal;
  const body = formatSignature(cosign(note.text, witness.signer, seconds));
  return { status: 200, body, state: { size: checkpoint.size, root: checkpoint.root } };
};

const refusalOf = (
  { oldSize, proof }: AddCheckpoint,
  { size, root }: Checkpoint,
  last: WitnessedState | undefined,
): WitnessAnswer | undefined => {
  if (oldSize > size) return { status: 400, body: 'the old size is larger than the new one\n' };
  const known = last?.size ?? 0;
  if (oldSize !== known) return { status: 409, body: `${known}\n` };
  if (last === undefined || known === 0)
    return proof.length === 0 ? undefined : { status: 422, body: 'an empty log needs no proof\n' };
  if (size === known && !isEqual(root, last.root)) return { status: 409, body: `${known}\n` };
  const result = verifyConsistency({ oldSize, size, oldRoot: last.root, root }, proof);
  return result.ok ? undefined : { status: 422, body: `consistency: ${result.fault}\n` };
};
