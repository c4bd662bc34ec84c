import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError, EXIT } from '../../exit-codes.ts';

/** Writes a text to a file, whose folder is made where it is not there, or to the standard output. */
export const writeOut = (path: string | undefined, text: string): void => {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path} cannot be written (${why}); name another place with --out`, EXIT.noInput);
  }
};
