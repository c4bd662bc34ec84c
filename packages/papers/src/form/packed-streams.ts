import { inflateSync } from 'node:zlib';

const MOST_UNPACKED = 67_108_864;
/** Objects and the table of where they are; a reader must unpack these, and no other stream, to find the fields. */
const STRUCTURE = /\/Type\s*\/(ObjStm|XRef)\b/;
const FLATE_ALONE = /\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/;
/** A dictionary that is longer than this before its stream is that of no object stream. */
const LONGEST_DICTIONARY = 2000;

/**
 * Whether what must be unpacked to read the form stays within bounds, found out before a reader without bounds unpacks
 * it: a small file can be written so that it unpacks to more than the machine holds.
 */
export const packedStreams = (bytes: Uint8Array): 'within bounds' | 'too large' | 'unreadable' => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let total = 0;
  for (const start of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(start.index - 3, start.index) === 'end') continue;
    const before = text.slice(Math.max(0, start.index - LONGEST_DICTIONARY), start.index);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (!STRUCTURE.test(dictionary)) continue;
    const from = start.index + start[0].length;
    const end = text.indexOf('endstream', from);
    if (!dictionary.includes('/Filter')) continue;
    if (!FLATE_ALONE.test(dictionary) || end < 0) return 'unreadable';
    try {
      total += inflateSync(bytes.subarray(from, end), { maxOutputLength: MOST_UNPACKED - total }).length;
    } catch (error) {
      const isTooLarge = error instanceof RangeError;
      return isTooLarge ? 'too large' : 'unreadable';
    }
    if (total >= MOST_UNPACKED) return 'too large';
  }
  return 'within bounds';
};
