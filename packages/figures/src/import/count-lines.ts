import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ImportError } from './import-error.ts';

const LINE_BREAK = 10;

/**
 * How many lines a CSV file has. A packed file is unpacked to its end for it, since the database reads one that was cut short as if it
 * were whole.
 */
export const countLines = async (path: string, file: string): Promise<number> => {
  let lines = 0;
  let last = LINE_BREAK;
  const counter = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      for (let at = chunk.indexOf(LINE_BREAK); at !== -1; at = chunk.indexOf(LINE_BREAK, at + 1)) lines += 1;
      last = chunk.at(-1) ?? last;
      done();
    },
  });
  const source = createReadStream(path);
  try {
    if (path.endsWith('.gz')) await pipeline(source, createGunzip(), counter);
    else await pipeline(source, counter);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportError(`${file}: damaged or cut short (${why}); copy it again from where it came`);
  }
  return last === LINE_BREAK ? lines : lines + 1;
};
