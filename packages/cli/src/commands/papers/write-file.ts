import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError, EXIT } from '../../exit-codes.ts';

/** Writes a file, whose folder is made where it is not there. */
export const writeFile = (path: string, content: string | Uint8Array): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path} cannot be written (${why}); name another place with --out`, EXIT.noInput);
  }
};
