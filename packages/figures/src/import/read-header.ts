import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parseCsv } from '@holdpoint/engine';
import { ImportError } from './import-error.ts';

const MOST_BYTES = 262_144;

/** The names of the columns of a CSV file, packed with gzip or not; nothing below its first line is looked at. */
export const readHeader = async (path: string): Promise<readonly string[]> => {
  const line = (await firstLine(path)).replace(/^\uFEFF/, '').replace(/\r$/, '');
  if (line.trim() === '') throw new ImportError(`${path}: line 1 is empty; expected the names of the columns`);
  if (!line.includes(',') && /[;\t]/.test(line)) {
    throw new ImportError(`${path}: the columns are parted by semicolons or tabs; save it with commas`);
  }
  return parseCsv(line)[0] ?? [];
};

const firstLine = async (path: string): Promise<string> => {
  const source = createReadStream(path);
  const bytes = path.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => bytes.destroy(error));
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      const text = Buffer.concat(chunks);
      const end = text.indexOf(10);
      if (end !== -1) return text.toString('utf8', 0, end);
      if (text.length > MOST_BYTES) throw new Error('the first line is longer than 256 kB');
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportError(`${path}: cannot be read (${why}); check that it is whole and named as what it is`);
  } finally {
    source.destroy();
  }
};
