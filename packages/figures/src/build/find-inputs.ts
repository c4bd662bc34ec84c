import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '../register/codebook-schema.ts';

/** A file of a codebook that lies in the records folder. */
export interface FoundInput {
  readonly codebook: Codebook;
  readonly file: string;
  readonly path: string;
}

/** The file to be read for a codebook: the first that is there, or the one whose ending is preferred. */
export const findInput = (codebook: Codebook, folder: string, prefer?: string): FoundInput | undefined => {
  const there = codebook.files.filter((file) => existsSync(join(folder, ...file.split('/'))));
  const file = there.find((one) => prefer !== undefined && one.endsWith(prefer)) ?? there[0];
  // The database is told which files it may read by their real paths.
  return file === undefined ? undefined : { codebook, file, path: realpathSync(join(folder, ...file.split('/'))) };
};
