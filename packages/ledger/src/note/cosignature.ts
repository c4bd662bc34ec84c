import { COSIGNATURE, type Signer, type Verifier } from './keys.ts';
import { type Note, type NoteSignature, signaturesBy } from './note.ts';

const TIME_LENGTH = 8;

const messageOf = (text: string, seconds: bigint): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');

/** A witness's signature on a checkpoint, with the second at which it saw it (C2SP tlog-cosignature v1). */
export const cosign = (text: string, signer: Signer, seconds: number): NoteSignature => {
  if (signer.kind !== COSIGNATURE) throw new TypeError(`key of ${signer.name}: a witness needs a key for cosignatures`);
  const time = Buffer.alloc(TIME_LENGTH);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = signer.sign(messageOf(text, BigInt(seconds)));
  return { name: signer.name, keyId: signer.keyId, bytes: Buffer.concat([time, signature]) };
};

/** When a witness saw the checkpoint, in seconds since 1970; `undefined` without a good cosignature of it. */
export const seenBy = (note: Note, witness: Verifier): number | undefined => {
  if (witness.kind !== COSIGNATURE) return undefined;
  const times = signaturesBy(note, witness).map(({ bytes }) => {
    if (bytes.length <= TIME_LENGTH) return undefined;
    const seconds = Buffer.from(bytes).readBigUInt64BE(0);
    return witness.verify(messageOf(note.text, seconds), bytes.subarray(TIME_LENGTH)) ? Number(seconds) : undefined;
  });
  return times.includes(undefined) ? undefined : times.at(-1);
};
