import type { Signer, Verifier } from './keys.ts';
import { isKeyName } from './keys.ts';

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  /** What follows the key's number: the signature, or what its kind puts before it. */
  readonly bytes: Uint8Array;
}

/** A text with signatures under it (C2SP signed-note). */
export interface Note {
  /** Ends in a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Larger texts are no note: they are refused before they are read. */
const MOST_CHARACTERS = 1_000_000;
const MOST_SIGNATURES = 100;
const LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u;

/** Reads a signed note; `undefined` where the text is none. Nothing is verified by reading. */
export const parseNote = (source: string): Note | undefined => {
  if (source.length > MOST_CHARACTERS || hasControl(source)) return undefined;
  const split = source.lastIndexOf('\n\n');
  if (split < 0 || !source.endsWith('\n')) return undefined;
  const lines = source.slice(split + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(parseSignature);
  if (signatures.some((signature) => signature === undefined)) return undefined;
  return { text: source.slice(0, split + 1), signatures: signatures.filter((one) => one !== undefined) };
};

/** A control character other than the line break. */
const hasControl = (text: string): boolean => [...text].some((character) => character < ' ' && character !== '\n');

const parseSignature = (line: string): NoteSignature | undefined => {
  const [, name = '', encoded = ''] = LINE.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (!isKeyName(name) || bytes.length < 5 || bytes.toString('base64') !== encoded) return undefined;
  return { name, keyId: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
};

export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(formatSignature).join('')}`;

/** A signature line as a note carries it. */
export const formatSignature = ({ name, keyId, bytes }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64')}\n`;

export const parseSignatureLine = (line: string): NoteSignature | undefined => parseSignature(line.replace(/\n$/, ''));

/** A note with the plain signature of a signer; the text must end in a line break. */
export const signNote = (text: string, signer: Signer): Note => ({
  text,
  signatures: [{ name: signer.name, keyId: signer.keyId, bytes: signer.sign(Buffer.from(text, 'utf8')) }],
});

/** The signatures of a note that name a verifier and its key. */
export const signaturesBy = ({ signatures }: Note, { name, keyId }: Verifier): readonly NoteSignature[] =>
  signatures.filter((one) => one.name === name && one.keyId === keyId);

/** Whether a note bears a good plain signature of a verifier; one bad signature under its name spoils the note. */
export const isSignedBy = (note: Note, verifier: Verifier): boolean => {
  const own = signaturesBy(note, verifier);
  const text = Buffer.from(note.text, 'utf8');
  return own.length > 0 && own.every(({ bytes }) => verifier.verify(text, bytes));
};
