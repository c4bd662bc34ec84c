import { UnreadableFile } from './unreadable-file.ts';
import { readReference } from './cell-name.ts';

/** A block of cells shown as one; only its first cell holds a value. Columns are counted from 0, rows from 1. */
export interface MergedCells {
  readonly name: string;
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

const MOST_CHARACTERS = 33_554_432;

/**
 * The merged cells of a sheet. They stand behind the rows, and must be known before the rows are read; so the rows are
 * passed over once as bytes, which is many times faster than reading them.
 */
export const readMergedCells = async (
  part: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<readonly MergedCells[]> => {
  let [before, after, isBehind] = ['', '', false];
  for await (const chunk of bytes) {
    const text = before + Buffer.from(chunk).toString('latin1');
    if (isBehind) after += text;
    else {
      const end = text.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/);
      isBehind = end !== -1;
      after = isBehind ? text.slice(end) : '';
    }
    before = isBehind ? '' : text.slice(-40);
    if (after.length > MOST_CHARACTERS) {
      throw new UnreadableFile(`${part}: too much stands behind the rows; save the sheet as CSV`);
    }
  }
  return [...after.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z0-9$]+):([A-Z0-9$]+)["']/g)].flatMap(
    ([, from = '', to = '']) => {
      const [first, last] = [readReference(from), readReference(to)];
      if (first === undefined || last === undefined) return [];
      return [{ name: `${from}:${to}`, columns: [first.column, last.column], rows: [first.row, last.row] } as const];
    },
  );
};
