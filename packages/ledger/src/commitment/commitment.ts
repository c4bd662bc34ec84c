import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalBytes, type Json } from '../canonical/canonical-json.ts';

/** Salt of a commitment: 32 random bytes, kept beside the value and deleted with it. */
export const SALT_LENGTH = 32;

const DOMAIN = Buffer.from('holdpoint commitment v1\n', 'utf8');

/** What opens a commitment. Without the salt a short value, such as a name, could be found by trying all. */
export interface Opening {
  readonly value: Json;
  readonly salt: Uint8Array;
}

/** A value hidden in a hash, in base64: who has value and salt can show that this is what was written, nobody else can. */
export const commit = ({ value, salt }: Opening): string => {
  if (salt.length !== SALT_LENGTH) throw new RangeError(`salt: found ${salt.length} bytes; expected ${SALT_LENGTH}`);
  return createHash('sha256').update(DOMAIN).update(salt).update(canonicalBytes(value)).digest('base64');
};

export const opens = (commitment: string, opening: Opening): boolean => {
  const [expected, found] = [Buffer.from(commitment, 'base64'), Buffer.from(commit(opening), 'base64')];
  return expected.length === found.length && timingSafeEqual(expected, found);
};
