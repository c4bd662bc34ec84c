import { createHmac, hkdfSync } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/**
 * Keyed hashes of a text, by which it is known again without being kept: that of the newest key first, then those of the
 * older ones, under which it may have been entered. `about` parts texts of one kind from those of another.
 */
export const fingerprints = (
  { newest, keys }: KeyRing,
  about: string,
  text: string,
): readonly [string, ...string[]] => {
  const older = Object.keys(keys).filter((name) => name !== newest);
  const hash = (name: string): string =>
    createHmac('sha256', subkey(keys[name] ?? new Uint8Array()))
      .update(`${about}\n${text}`)
      .digest('hex');
  return [hash(newest), ...older.map(hash)];
};

/** A key of its own, since one key is not used for two purposes. */
const subkey = (key: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', 'holdpoint fingerprint', 32));
