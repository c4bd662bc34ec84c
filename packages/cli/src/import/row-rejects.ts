import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { ImportUnit } from './import-unit.ts';

/** The rows that did not get in, one JSON object a line, in a form that can be mended there and imported again. */
export interface RowRejects {
  /** Writes every row of a unit with its faults; returns how many rows, and the length of the file in bytes. */
  readonly add: (unit: ImportUnit, faults: ImportUnit['faults']) => { readonly rows: number; readonly bytes: number };
  readonly close: () => void;
}

/** Opens a reject file, cut to the length at which the state of a stopped run left it. Made when the first row comes. */
export const rowRejects = (path: string, keptBytes: number): RowRejects => {
  let bytes = keptBytes;
  let file: number | undefined;
  const open = (): number => {
    try {
      const opened = openSync(path, bytes === 0 ? 'w' : 'r+', 0o600);
      ftruncateSync(opened, bytes);
      return opened;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new CommandError(
        `rejected rows cannot be kept in ${path} (${why}); name another file with --rejects`,
        EXIT.noInput,
      );
    }
  };
  // What a run wrote after its last note of how far it came is written again.
  if (keptBytes > 0) file = open();
  return {
    add: ({ rows }, faults) => {
      file ??= open();
      const lines = rows.map(
        ({ file: from, row, kept }, at) =>
          `${JSON.stringify({ row, file: from, faults: faults[at] ?? [], ...kept })}\n`,
      );
      const text = Buffer.from(lines.join(''), 'utf8');
      writeSync(file, text, 0, text.length, bytes);
      bytes += text.length;
      return { rows: rows.length, bytes };
    },
    close: () => {
      if (file !== undefined) closeSync(file);
    },
  };
};
