import { type Entry, fromBufferPromise } from 'yauzl';
import { UnreadableFile } from './unreadable-file.ts';

/** The parts of a workbook, which is a zip archive. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** The bytes of a part, unpacked as they are asked for; a part larger than `limit` bytes ends the command. */
  readonly open: (name: string, limit: number) => Promise<AsyncIterable<Buffer>>;
}

const MOST_PARTS = 10_000;

/** Reads the directory of the archive. Nothing is unpacked before it is asked for, and then never beyond its limit. */
export const openArchive = async (path: string, bytes: Buffer): Promise<Archive> => {
  const fail = (error: unknown): never => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(
      `${path}: not a whole Excel workbook (${why}); open it in Excel and save it anew as .xlsx`,
    );
  };
  const archive = await fromBufferPromise(bytes).catch(fail);
  const entries = new Map<string, Entry>();
  try {
    if (archive.entryCount > MOST_PARTS) throw new Error(`${archive.entryCount} parts, at most ${MOST_PARTS}`);
    for await (const entry of archive.eachEntry()) {
      const name = keyOf(entry.fileName);
      if (entries.has(name)) throw new Error(`two parts are named ${name}`);
      entries.set(name, entry);
    }
  } catch (error) {
    return fail(error);
  }
  return {
    has: (name) => entries.has(keyOf(name)),
    open: async (name, limit) => {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return fail(new Error(`${name} is missing`));
      // The reader stops where a part unpacks to more than its directory says, so what it says can be relied on.
      if (entry.uncompressedSize > limit) throw tooLarge(path, name, entry.uncompressedSize, limit);
      return whole(await archive.openReadStreamPromise(entry).catch(fail), fail);
    },
  };
};

async function* whole(part: AsyncIterable<Buffer>, fail: (error: unknown) => never): AsyncGenerator<Buffer> {
  try {
    yield* part;
  } catch (error) {
    fail(error);
  }
}

/** Part names are compared without regard to case (ECMA-376 part 2, § 6.2.2.3). */
const keyOf = (name: string): string => name.replace(/^\//, '').toLowerCase();

const tooLarge = (path: string, name: string, size: number, limit: number): UnreadableFile =>
  new UnreadableFile(
    `${path}: ${name} unpacks to ${megabytes(size)} MB, at most ${megabytes(limit)} MB are read; split the workbook, or save the sheet as CSV`,
  );

const megabytes = (bytes: number): string => Math.ceil(bytes / 1_048_576).toLocaleString('en-US');
