import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of a file and its length in bytes; of a folder, that of the list of its files with theirs. */
export const hashFile = async (path: string): Promise<{ readonly sha256: string; readonly bytes: number }> => {
  if (statSync(path).isDirectory()) return hashFolder(path);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
};

const hashFolder = async (path: string): Promise<{ readonly sha256: string; readonly bytes: number }> => {
  const list = createHash('sha256');
  let bytes = 0;
  for (const name of readdirSync(path).toSorted()) {
    const own = await hashFile(join(path, name));
    list.update(`${own.sha256}  ${name}\n`);
    bytes += own.bytes;
  }
  return { sha256: list.digest('hex'), bytes };
};
