import { UnreadableFile } from './unreadable-file.ts';

/** What stands in the text where bytes are not of its encoding. */
export const NOT_TEXT = '\uFFFD';

/** How to say that a row holds such bytes, and what to do. */
export const NOT_TEXT_FAULT = 'found bytes that are not UTF-8; save the file as UTF-8 (in Excel "CSV UTF-8")';

/**
 * The text of bytes that come piece by piece: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no text
 * become `NOT_TEXT`, so that the row they stand in can be told.
 */
export async function* decodeText(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(name, chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

const encodingOf = (name: string, start: Uint8Array): string => {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (start.subarray(0, 64).includes(0)) {
    throw new UnreadableFile(
      `${name}: not UTF-8 text (found a zero byte, as in UTF-16 or a binary file); save it as UTF-8`,
    );
  }
  return 'utf-8';
};
