import { createHmac, hkdfSync } from 'node:crypto';
import type { KeyRing } from '../secret/key-ring.ts';

const WORD_LENGTH = 32;

/**
 * The words of a text as a search compares them: without accents and case, split where neither letter nor figure stands.
 */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  ),
];

/** A word under a key, so that the database can find it and cannot read it: 32 bytes. */
export const hiddenWord = (ring: KeyRing, keyId: string, agency: string, word: string): Buffer => {
  const key = ring.keys[keyId];
  if (key === undefined) throw new Error(`the key "${keyId}" is not in the key file; restore it`);
  const own = hkdfSync('sha256', key, agency, 'holdpoint person words', WORD_LENGTH);
  return createHmac('sha256', Buffer.from(own)).update(word, 'utf8').digest();
};
