import { closeSync, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { CommandError, EXIT } from '../exit-codes.ts';

/** Where the rows that could not be decided are kept, so that nothing is lost: beside the working folder's files. */
export const rejectPath = (input: string, chosen: string | undefined): string =>
  chosen ??
  `${basename(input === '-' ? 'standard-input' : input)
    .replace(/(\.gz)?$/, '')
    .replace(/\.[^.]+$/, '')}.rejects.ndjson`;

/** A row that could not be decided: where it stands, why, and what is kept of it. */
export interface RejectLine {
  readonly place: string;
  readonly row: number;
  readonly faults: readonly string[];
  readonly kept: object;
}

export interface RejectFile {
  readonly add: (line: RejectLine) => void;
  /** Closes the file and tells the faults on standard error; returns how many rows were rejected. */
  readonly end: () => number;
}

const TOLD = 20;

/**
 * The rows that could not be decided, written one JSON object a line as they come, so that a file full of them is not
 * held. The file is made when the first row comes. Where it cannot be written, the command ends after the last row.
 */
export const rejectFile = (path: string): RejectFile => {
  const told: string[] = [];
  let count = 0;
  let file: number | undefined;
  let fault: string | undefined;
  const attempt = (write: () => void): void => {
    if (fault !== undefined) return;
    try {
      write();
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
  };
  return {
    add: ({ place, row, faults, kept }) => {
      count += 1;
      if (count <= TOLD) told.push(`${place}: ${faults.join(' | ')}\n`);
      attempt(() => {
        file ??= openSync(path, 'w');
        writeSync(file, `${JSON.stringify({ row, faults, ...kept })}\n`);
      });
    },
    end: () => {
      if (count === 0) return 0;
      process.stderr.write(told.join(''));
      if (count > TOLD) process.stderr.write(`… and ${count - TOLD} more rows\n`);
      if (file !== undefined) closeSync(file);
      if (fault !== undefined) {
        throw new CommandError(
          `${count} rows were not decided and could not be kept in ${path} (${fault}); name another file with --rejects`,
          EXIT.noInput,
        );
      }
      process.stderr.write(`${count} rows were not decided; they are kept in ${path}\n`);
      return count;
    },
  };
};
