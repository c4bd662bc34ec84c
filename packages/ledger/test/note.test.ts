import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cosign,
  COSIGNATURE,
  ED25519,
  formatCheckpoint,
  formatNote,
  isSignedBy,
  newSigningKey,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  seenBy,
  signCheckpoint,
  signerOf,
  signNote,
} from '@holdpoint/ledger';

const verifierOf = (key: string) => {
  const verifier = parseVerifierKey(key);
  if (verifier === undefined) throw new Error(`no verifier key: ${key}`);
  return verifier;
};
const log = signerOf('log.example/county', newSigningKey());
const witness = signerOf('witness.example/1', newSigningKey(), COSIGNATURE);
const ROOT = Buffer.alloc(32, 7);
const CHECKPOINT = { origin: log.name, size: 42, root: ROOT, extensions: [] };

describe('a signed note', () => {
  it('that others wrote is believed: the example of the C2SP specification', () => {
    const key = verifierOf('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const source =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    const note = parseNote(source);
    expect(note?.text).toBe('This is an example message.\n');
    expect(note !== undefined && isSignedBy(note, key)).toBe(true);
    const changed = parseNote(source.replace('an example', 'no example'));
    expect(changed !== undefined && isSignedBy(changed, key)).toBe(false);
  });

  it('comes back from its text as it was', () => {
    const note = signNote('one line\nanother\n', log);
    expect(parseNote(formatNote(note))).toEqual(note);
  });

  it('is not believed with one bad signature beside a good one of the same key', () => {
    const good = signNote('text\n', log);
    const bad = signNote('other\n', log);
    const both = { text: good.text, signatures: [...good.signatures, ...bad.signatures] };
    expect(isSignedBy(both, verifierOf(log.verifierKey))).toBe(false);
  });

  it('is not believed by a key of the same name with another number', () => {
    const other = signerOf(log.name, newSigningKey());
    expect(isSignedBy(signNote('text\n', log), verifierOf(other.verifierKey))).toBe(false);
  });

  it.each([
    ['no blank line', 'text\n— a Uw2QOkn8srU=\n'],
    ['no last line break', 'text\n\n— a Uw2QOkn8srU='],
    ['a hyphen for the dash', 'text\n\n- a Uw2QOkn8srU=\n'],
    ['a plus sign in the name', 'text\n\n— a+b Uw2QOkn8srU=\n'],
    ['base64 that is not canonical', 'text\n\n— a Uw2QOkn8srV=\n'],
    ['a control character', 'te\u0007xt\n\n— a Uw2QOkn8srU=\n'],
    ['a carriage return', 'text\r\n\n— a Uw2QOkn8srU=\n'],
    ['nothing', ''],
  ])('with %s is none', (_, source) => {
    expect(parseNote(source)).toBeUndefined();
  });

  it('is never read by throwing, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseNote(text)));
    fc.assert(fc.property(fc.string(), (text) => void parseVerifierKey(text)));
    fc.assert(fc.property(fc.string(), (text) => void parseCheckpoint(text)));
  });
});

describe('a verifier key', () => {
  it('is refused when its number is not that of its name and key', () => {
    expect(parseVerifierKey(log.verifierKey)).toMatchObject({ name: log.name, kind: ED25519 });
    expect(parseVerifierKey(log.verifierKey.replace('county', 'other'))).toBeUndefined();
  });

  it('is refused when its kind is unknown', () => {
    expect(parseVerifierKey('a+00000000+AAAA')).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  it('comes back from its text as it was, extensions too', () => {
    const checkpoint = { ...CHECKPOINT, extensions: ['one more line'] };
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
  });

  it.each([
    ['a size with a leading zero', `${log.name}\n042\n${ROOT.toString('base64')}\n`],
    ['a root of 31 bytes', `${log.name}\n42\n${ROOT.subarray(1).toString('base64')}\n`],
    ['a size too large to count', `${log.name}\n99999999999999999999\n${ROOT.toString('base64')}\n`],
    ['no origin', `\n42\n${ROOT.toString('base64')}\n`],
  ])('with %s is none', (_, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});

describe('a cosignature', () => {
  const note = parseNote(signCheckpoint(CHECKPOINT, log)) ?? { text: '', signatures: [] };
  const cosigned = { ...note, signatures: [...note.signatures, cosign(note.text, witness, 1_800_000_000)] };

  it('tells when the witness saw the checkpoint, and leaves the signature of the log good', () => {
    const read = parseNote(formatNote(cosigned)) ?? note;
    expect(seenBy(read, verifierOf(witness.verifierKey))).toBe(1_800_000_000);
    expect(isSignedBy(read, verifierOf(log.verifierKey))).toBe(true);
  });

  it('forged cosignature: one made with another key, or with its time changed, is not believed', () => {
    const stranger = signerOf(witness.name, newSigningKey(), COSIGNATURE);
    const forged = { ...note, signatures: [{ ...cosign(note.text, stranger, 1), keyId: witness.keyId }] };
    expect(seenBy(forged, verifierOf(witness.verifierKey))).toBeUndefined();
    const own = cosign(note.text, witness, 1_800_000_000);
    const later = { ...own, bytes: Buffer.from(own.bytes) };
    later.bytes[7] = (later.bytes[7] ?? 0) ^ 1;
    expect(seenBy({ ...note, signatures: [later] }, verifierOf(witness.verifierKey))).toBeUndefined();
  });

  it('is not made with a key for plain signatures', () => {
    expect(() => cosign(note.text, log, 1)).toThrow('needs a key for cosignatures');
  });
});
