import { readSync } from 'node:fs';

const STANDARD_INPUT = 0;
const WAIT_MS = 20;

let rest = '';
let isAtEnd = false;
const decoder = new TextDecoder();

/** Reads what a person types, or a file of answers, line by line and only as far as it is asked. */
export const terminal = {
  /** The next line without its end; `undefined` where there is no more. */
  readLine: (): string | undefined => {
    for (;;) {
      const end = rest.indexOf('\n');
      if (end >= 0) {
        const line = rest.slice(0, end).replace(/\r$/, '');
        rest = rest.slice(end + 1);
        return line;
      }
      if (isAtEnd) {
        const line = rest;
        rest = '';
        return line === '' ? undefined : line;
      }
      readMore();
    }
  },
};

const readMore = (): void => {
  const bytes = new Uint8Array(4096);
  try {
    const count = readSync(STANDARD_INPUT, bytes);
    isAtEnd = count === 0;
    rest += decoder.decode(bytes.subarray(0, count), { stream: !isAtEnd });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A pipe or terminal that does not block says so instead of waiting; Windows reports the end as an error.
    if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    else if (code === 'EOF') isAtEnd = true;
    else throw error;
  }
};
