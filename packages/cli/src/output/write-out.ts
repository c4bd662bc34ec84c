import { once } from 'node:events';

const FULL_CHARACTERS = 65_536;

/** Text on its way to standard output, gathered into larger pieces. */
export interface Out {
  /** Takes text; a promise where the reader of the output must be waited for. */
  readonly write: (text: string) => Promise<void> | undefined;
  readonly flush: () => Promise<void>;
}

/** Standard output that waits for a slow reader, so that a large result is not held in memory. */
export const standardOutput = (): Out => {
  let held = '';
  const flush = async (): Promise<void> => {
    const text = held;
    held = '';
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  return {
    write: (text) => {
      held += text;
      return held.length < FULL_CHARACTERS ? undefined : flush();
    },
    flush,
  };
};
