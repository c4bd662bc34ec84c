import { inflateSync } from 'node:zlib';

const MOST_UNPACKED = 67_108_864;
/** Objects, and the table of where they are, packed: a reader unpacks these to find the fields, and no other stream. */
const STRUCTURE = /\/(ObjStm|XRef)\b/;
/** Ways of packing that are not measured here. Programs that write forms use none of them for objects. */
const UNMEASURED = /\/(LZW|RunLength|ASCII85|ASCIIHex)Decode\b|\/FlateDecode\s*\/FlateDecode/;
const ZLIB = 0x78;

/**
 * Whether what is packed in the file stays within bounds, found out before a reader without bounds unpacks it: a small
 * file can be written so that it unpacks to more than the machine holds. A file written against this very check is for
 * `Press.readForm`, whose process can be lost.
 */
export const packedStreams = (bytes: Uint8Array): 'within bounds' | 'too large' | 'unreadable' => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // A name may be written with the codes of its letters: /Obj#53tm.
  const names = text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  if (!STRUCTURE.test(names)) return 'within bounds';
  if (UNMEASURED.test(names)) return 'unreadable';
  let left = MOST_UNPACKED;
  for (const start of text.matchAll(/stream( ?\r\n|\r|\n)?/g)) {
    const from = start.index + start[0].length;
    if (text.slice(start.index - 3, start.index) === 'end' || bytes[from] !== ZLIB) continue;
    const end = text.indexOf('endstream', from);
    try {
      left -= inflateSync(bytes.subarray(from, end < 0 ? undefined : end), { maxOutputLength: left }).length;
    } catch (error) {
      // What is no packed stream after all, or a broken one, is the reader's to find.
      if (error instanceof RangeError) return 'too large';
    }
    if (left <= 0) return 'too large';
  }
  return 'within bounds';
};
