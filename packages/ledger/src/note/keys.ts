import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** Kinds of signature on a note (C2SP signed-note): by a log, or by a witness of one. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
export type SignatureKind = typeof ED25519 | typeof COSIGNATURE;

/** Who signs a note: a name and an Ed25519 key. */
export interface Signer {
  readonly name: string;
  readonly kind: SignatureKind;
  readonly keyId: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
  readonly verifierKey: string;
}

/** Whose signature on a note is believed. */
export interface Verifier {
  readonly name: string;
  readonly kind: SignatureKind;
  /** The first four bytes of the key's hash, in hex. */
  readonly keyId: string;
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean;
}

const RAW_LENGTH = 32;
/** The bytes before a raw Ed25519 key in its DER forms (RFC 8410). */
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A name on a note may hold no white space and no plus sign. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name);

const keyIdOf = (name: string, kind: SignatureKind, raw: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(kind)).update(raw).digest().subarray(0, 4);

const encode = (name: string, kind: SignatureKind, raw: Uint8Array): string =>
  `${name}+${keyIdOf(name, kind, raw).toString('hex')}+${Buffer.concat([Uint8Array.of(kind), raw]).toString('base64')}`;

const rawPublic = (key: KeyObject): Buffer =>
  Buffer.from(createPublicKey(key).export({ format: 'der', type: 'spki' })).subarray(-RAW_LENGTH);

/** A fresh private key in PKCS #8 PEM, to be kept in a file that only the service can read. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** A signer from a private key in PEM, or from its 32 raw bytes. Throws where it is no Ed25519 key. */
export const signerOf = (name: string, key: string | Uint8Array, kind: SignatureKind = ED25519): Signer => {
  if (!isKeyName(name)) throw new TypeError(`key name "${name}": write one without white space and plus signs`);
  const own =
    typeof key === 'string'
      ? createPrivateKey(key)
      : createPrivateKey({ key: Buffer.concat([PRIVATE_DER, key]), format: 'der', type: 'pkcs8' });
  if (own.asymmetricKeyType !== 'ed25519')
    throw new TypeError(`key of ${name}: found ${own.asymmetricKeyType}; expected an Ed25519 private key`);
  const raw = rawPublic(own);
  return {
    name,
    kind,
    keyId: keyIdOf(name, kind, raw).toString('hex'),
    sign: (message) => sign(null, message, own),
    verifierKey: encode(name, kind, raw),
  };
};

/** A verifier from its text, `name+hash+key`; `undefined` where the text is damaged or of an unknown kind. */
export const parseVerifierKey = (text: string): Verifier | undefined => {
  const [, name = '', keyId = '', key = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const [kind] = bytes;
  if (!isKeyName(name) || bytes.length !== RAW_LENGTH + 1 || (kind !== ED25519 && kind !== COSIGNATURE))
    return undefined;
  const raw = bytes.subarray(1);
  if (keyIdOf(name, kind, raw).toString('hex') !== keyId) return undefined;
  const own = createPublicKey({ key: Buffer.concat([PUBLIC_DER, raw]), format: 'der', type: 'spki' });
  return { name, kind, keyId, verify: (message, signature) => verify(null, message, own, signature) };
};
