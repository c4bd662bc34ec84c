import { HASH_LENGTH, type Hash } from '../tree/hash.ts';
import type { Signer } from './keys.ts';
import { formatNote, signNote } from './note.ts';

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** The log's own name, which no other log bears. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** Further lines, which this software neither writes nor heeds. */
  readonly extensions: readonly string[];
}

export const formatCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, String(size), Buffer.from(root).toString('base64'), ...extensions].map((line) => `${line}\n`).join('');

/** Reads the text of a checkpoint note; `undefined` where it is none. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  if (!text.endsWith('\n')) return undefined;
  const [origin = '', sizeText = '', rootText = '', ...extensions] = text.slice(0, -1).split('\n');
  if (origin === '' || !/^(0|[1-9][0-9]*)$/.test(sizeText) || extensions.includes('')) return undefined;
  const size = Number(sizeText);
  const root = Buffer.from(rootText, 'base64');
  if (!Number.isSafeInteger(size) || root.length !== HASH_LENGTH || root.toString('base64') !== rootText)
    return undefined;
  return { origin, size, root, extensions };
};

/** A checkpoint signed by its log, as a note. */
export const signCheckpoint = (checkpoint: Checkpoint, signer: Signer): string =>
  formatNote(signNote(formatCheckpoint(checkpoint), signer));
