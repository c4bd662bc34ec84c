import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { Rejected } from './decide-rows.ts';

/** Where the rows that could not be decided are kept, so that nothing is lost: beside the working folder's files. */
export const rejectPath = (input: string, chosen: string | undefined): string =>
  chosen ??
  `${basename(input === '-' ? 'standard-input' : input)
    .replace(/(\.gz)?$/, '')
    .replace(/\.[^.]+$/, '')}.rejects.ndjson`;

/** Writes the rejected rows, one JSON object a line, and says so in one line for each and one for all. */
export const reportRejected = (rejected: readonly Rejected[], path: string): void => {
  for (const { row, faults } of rejected.slice(0, 20)) process.stderr.write(`row ${row}: ${faults.join(' | ')}\n`);
  if (rejected.length > 20) process.stderr.write(`… and ${rejected.length - 20} more rows\n`);
  try {
    writeFileSync(path, rejected.map((one) => `${JSON.stringify(one)}\n`).join(''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${rejected.length} rows were not decided and could not be kept in ${path} (${why}); name another file with --rejects`,
      EXIT.noInput,
    );
  }
  process.stderr.write(`${rejected.length} rows were not decided; they are kept in ${path}\n`);
};
