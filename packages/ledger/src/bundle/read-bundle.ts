import type { Openings } from '../commitment/sealed-record.ts';
import { type Hash, leafHash } from '../tree/hash.ts';
import type { PlacedLeaf } from '../tree/multi-proof.ts';
import { BUNDLE_FORMAT, bundleHeadSchema, openingsSchema } from './bundle.ts';
import type { BundleFault } from './bundle-fault.ts';

/** A leaf whose personal values the bundle opens. */
export interface OpenedLeaf {
  readonly line: number;
  readonly index: number;
  readonly text: string;
  readonly openings: Openings;
}

/** A bundle as read: its leaves as hashes, since their text is needed only where it is opened. */
export interface BundleRead {
  readonly title: string;
  readonly checkpoint: string;
  readonly proof: readonly Hash[];
  readonly leaves: readonly PlacedLeaf[];
  readonly opened: readonly OpenedLeaf[];
}

type Read<T> = T | { readonly fault: BundleFault };

const LINE_BREAK = 10;
const SPACE = 32;
const EQUALS = 61;

/** Reads a bundle's file. The bytes of a leaf are hashed where they stand. */
export const readBundle = (file: Uint8Array): { readonly bundle: BundleRead } | { readonly fault: BundleFault } => {
  const lines = linesOf(file);
  const text = (line: number): string => Buffer.from(lines[line] ?? []).toString('utf8');
  if (text(0) !== BUNDLE_FORMAT) return wrong(1, `"${BUNDLE_FORMAT}"`);
  const head = readHead(text(1));
  if ('fault' in head) return head;
  const leaves: PlacedLeaf[] = [];
  const lineOf = new Map<number, number>();
  const opened: OpenedLeaf[] = [];
  for (let at = 2; at < lines.length; at++) {
    const line = lines[at] ?? file;
    const isOpening = line[0] === EQUALS;
    const space = line.indexOf(SPACE);
    const index = indexIn(line.subarray(isOpening ? 1 : 0, Math.max(space, 0)));
    if (index === undefined) return wrong(at + 1, 'the number of a record, a space and the record');
    if (!isOpening) {
      leaves.push({ index, hash: leafHash(line.subarray(space + 1)) });
      lineOf.set(index, at);
      continue;
    }
    const own = lineOf.get(index);
    const openings = readOpenings(text(at).slice(space + 1));
    if (own === undefined || openings === undefined)
      return wrong(at + 1, 'values and salts of a record that stands above in this file');
    opened.push({ line: at + 1, index, text: text(own).slice(String(index).length + 1), openings });
  }
  return { bundle: { ...head, leaves, opened } };
};

const wrong = (line: number, expected: string): { readonly fault: BundleFault } => ({
  fault: { code: 'not-a-bundle', line, expected },
});

/** The lines of a file, without the empty one after the last line break. */
const linesOf = (file: Uint8Array): readonly Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < file.length) {
    const found = file.indexOf(LINE_BREAK, start);
    const end = found < 0 ? file.length : found;
    lines.push(file.subarray(start, end));
    start = end + 1;
  }
  return lines;
};

const indexIn = (digits: Uint8Array): number | undefined => {
  const text = Buffer.from(digits).toString('latin1');
  return /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : undefined;
};

const readHead = (text: string): Read<Pick<BundleRead, 'title' | 'checkpoint' | 'proof'>> => {
  const head = bundleHeadSchema.safeParse(jsonOf(text));
  if (!head.success) return wrong(2, 'a head in JSON with title, checkpoint and proof');
  return head.data;
};

const readOpenings = (text: string): Openings | undefined => openingsSchema.safeParse(jsonOf(text)).data;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
