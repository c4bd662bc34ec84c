import { createHash } from 'node:crypto';

/** What a translation is held against: the first 64 bits of the SHA-256 of the English, in hex. */
export const hashEnglish = (english: string): string =>
  createHash('sha256').update(english.normalize('NFC')).digest('hex').slice(0, 16);
