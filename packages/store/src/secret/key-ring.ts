import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const KEY_LENGTH = 32;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** Keys for AES-256-GCM by their name; new values are sealed under the newest, old ones opened under their own. */
export interface KeyRing {
  readonly newest: string;
  readonly keys: Readonly<Record<string, Uint8Array>>;
}

/** A sealed value: nonce, ciphertext and tag in one, and the name of its key. */
export interface Sealed {
  readonly bytes: Buffer;
  readonly keyId: string;
}

/**
 * Reads a key file: a line for each key, `NAME base64`, the newest last. Throws with the line and the remedy; a key is
 * never told.
 */
export const parseKeyRing = (text: string): KeyRing => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map((line, at) => {
    const [name = '', encoded = ''] = line.trim().split(/\s+/);
    const key = Buffer.from(encoded, 'base64');
    if (!/^[\w.-]{1,64}$/.test(name) || key.length !== KEY_LENGTH)
      throw new TypeError(`key file, line ${at + 1}: expected a name and ${KEY_LENGTH} bytes in base64`);
    return [name, key] as const;
  });
  const newest = keys.at(-1)?.[0];
  if (newest === undefined) throw new TypeError('key file: there is no key in it; write one with "holdpoint keys new"');
  return { newest, keys: Object.fromEntries(keys) };
};

/** A line for a key file, with a fresh key. */
export const newKeyLine = (name: string): string => `${name} ${randomBytes(KEY_LENGTH).toString('base64')}\n`;

/** Seals a text; `about` is bound to it, so that a sealed value moved to another row does not open. */
export const seal = (ring: KeyRing, text: string, about: string): Sealed =>
  sealBytes(ring, Buffer.from(text, 'utf8'), about);

/** Seals bytes, as `seal` does a text. */
export const sealBytes = ({ newest, keys }: KeyRing, plain: Uint8Array, about: string): Sealed => {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, newest), nonce).setAAD(Buffer.from(about, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { bytes: Buffer.concat([nonce, body, cipher.getAuthTag()]), keyId: newest };
};

/** Opens a sealed text. Throws where the key is not at hand, or where one bit or what it is about was changed. */
export const unseal = (ring: KeyRing, sealed: Sealed, about: string): string =>
  unsealBytes(ring, sealed, about).toString('utf8');

/** Opens sealed bytes. Throws as `unseal` does. */
export const unsealBytes = ({ keys }: KeyRing, { bytes, keyId }: Sealed, about: string): Buffer => {
  const nonce = bytes.subarray(0, NONCE_LENGTH);
  const tag = bytes.subarray(-TAG_LENGTH);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, keyId), nonce)
    .setAAD(Buffer.from(about, 'utf8'))
    .setAuthTag(tag);
  const body = bytes.subarray(NONCE_LENGTH, -TAG_LENGTH);
  return Buffer.concat([decipher.update(body), decipher.final()]);
};

const keyOf = (keys: KeyRing['keys'], name: string): Uint8Array => {
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (key === undefined)
    throw new Error(`the key "${name}" is not in the key file; restore it before these values can be read`);
  return key;
};
