import { HASH_LENGTH, type Hash } from '../tree/hash.ts';

/** What a log sends to a witness: how far the witness last saw, the proof from there, and the new checkpoint. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Hash[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** The most hashes that a consistency proof may have (C2SP tlog-witness). */
const MOST_HASHES = 63;

export const formatAddCheckpoint = ({ oldSize, proof, checkpoint }: AddCheckpoint): string =>
  `old ${oldSize}\n${proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${checkpoint}`;

/** Reads the body of an `add-checkpoint` request; `undefined` where it is none. */
export const parseAddCheckpoint = (body: string): AddCheckpoint | undefined => {
  const split = body.indexOf('\n\n');
  if (split < 0) return undefined;
  const [first = '', ...lines] = body.slice(0, split).split('\n');
  const [, digits] = /^old (0|[1-9][0-9]{0,15})$/.exec(first) ?? [];
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const isWhole = proof.every((hash, at) => hash.length === HASH_LENGTH && hash.toString('base64') === lines[at]);
  if (digits === undefined || !isWhole || proof.length > MOST_HASHES) return undefined;
  return { oldSize: Number(digits), proof, checkpoint: body.slice(split + 2) };
};
