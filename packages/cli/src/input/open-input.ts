import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { CommandError, EXIT } from '../exit-codes.ts';

/** A file of cases whose first bytes have been looked at. */
export interface OpenInput {
  /** The first bytes, unpacked: as many as are needed to tell the format. */
  readonly head: Buffer;
  readonly isPacked: boolean;
  /** All bytes from the first on, unpacked; to be asked for once. */
  readonly bytes: AsyncIterable<Buffer>;
  /** Closes what is open, read or not. */
  readonly close: () => Promise<void>;
}

const HEAD_BYTES = 65_536;

/** Opens a file, or standard input for `-`; what is packed with gzip comes unpacked. */
export const openInput = async (path: string): Promise<OpenInput> => {
  const source = path === '-' ? process.stdin : createReadStream(path);
  const raw = readable(path, source);
  const start = await peek(raw);
  const isPacked = start.head[0] === 0x1f && start.head[1] === 0x8b;
  const close = async (): Promise<void> => void source.destroy();
  if (!isPacked) return { head: start.head, isPacked, bytes: start.bytes, close };
  const unpacked = await peek(gunzip(path, start.bytes));
  return { head: unpacked.head, isPacked, bytes: unpacked.bytes, close };
};

/** The bytes of a stream; a fault of reading ends the command. */
async function* readable(path: string, source: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the path and that the file is whole`, EXIT.noInput);
  }
}

async function* gunzip(path: string, packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unzip = createGunzip();
  const feed = async (): Promise<void> => {
    for await (const chunk of packed) {
      if (!unzip.write(chunk)) await new Promise((resume) => unzip.once('drain', resume));
    }
    unzip.end();
  };
  const feeding = feed().catch((error: unknown) => unzip.destroy(error instanceof Error ? error : undefined));
  yield* readable(path, unzip);
  await feeding;
}

/** Looks at the first bytes and puts them back. */
const peek = async (source: AsyncGenerator<Buffer>): Promise<{ head: Buffer; bytes: AsyncIterable<Buffer> }> => {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { value, done } = await source.next();
    if (done === true) break;
    chunks.push(value);
    length += value.length;
  }
  const head = Buffer.concat(chunks);
  return { head: head.subarray(0, HEAD_BYTES), bytes: putBack(head, source) };
};

async function* putBack(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}
