import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CommandError, EXIT } from '../exit-codes.ts';

/** The text of a file, unpacked if its name ends in `.gz`; `-` is standard input. */
export const readFileText = (path: string): string => {
  try {
    const bytes = readFileSync(path === '-' ? 0 : path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the path and that the file is whole`, EXIT.noInput);
  }
};
