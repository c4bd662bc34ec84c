import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CaseText } from '@holdpoint/engine';
import { CommandError, EXIT } from '../../exit-codes.ts';

/** Refuses before the first question a place where the case could not be written after the last. */
export const checkCasePath = (path: string | undefined): void => {
  if (path === undefined) return;
  try {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) throw new Error('it is a folder');
      accessSync(path, constants.W_OK);
    } else accessSync(dirname(resolve(path)), constants.W_OK);
  } catch (error) {
    throw cannotWrite(path, error);
  }
};

/** Writes the case to a file, or prints it where none is named; a case that cannot be written is printed, not lost. */
export const keepCase = (text: CaseText, path: string | undefined, say: (line: string) => void): void => {
  const json = JSON.stringify(text, null, 2);
  if (path === undefined) {
    say('\nthe case as it stands; --out FILE would keep it');
    say(json);
    return;
  }
  try {
    writeFileSync(path, `${json}\n`);
  } catch (error) {
    say(json);
    throw cannotWrite(path, error);
  }
  say(`\nthe case is kept in ${path}`);
};

const cannotWrite = (path: string, error: unknown): CommandError => {
  const why = error instanceof Error ? error.message : String(error);
  return new CommandError(`${path}: cannot be written (${why}); name another file with --out`, EXIT.noInput);
};
