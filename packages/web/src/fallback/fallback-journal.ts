import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { ROLES } from '@holdpoint/desk';

const entrySchema = z.strictObject({
  key: z.string(),
  url: z.string(),
  body: z.record(z.string(), z.json()),
  actor: z.strictObject({ user: z.string(), agency: z.string(), role: z.enum(ROLES) }),
  /** When it was told, with its offset. */
  at: z.string(),
});
const settledSchema = z.strictObject({ settled: z.string(), status: z.number().int() });

/** A release that was told while the record could not be reached. */
export type FallbackEntry = z.infer<typeof entrySchema>;

/** Where releases are kept while the record cannot be reached, until they are entered. */
export interface FallbackJournal {
  /** Keeps an entry, on the disk before this returns. The same key again is kept once. */
  readonly keep: (entry: FallbackEntry) => void;
  /** Says that an entry is in the record, with the status it got. */
  readonly settle: (key: string, status: number) => void;
  /** What is not in the record yet, the earliest first. */
  readonly pending: () => readonly FallbackEntry[];
}

/** A journal in a file of lines. A line cut off by a crash was never acknowledged and is passed over. */
export const fileJournal = (path: string): FallbackJournal => {
  const append = (line: unknown): void => {
    const file = openSync(path, 'a', 0o600);
    try {
      writeSync(file, `${JSON.stringify(line)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  };
  const pending = (): readonly FallbackEntry[] => {
    const entries = new Map<string, FallbackEntry>();
    for (const line of linesOf(path)) {
      const settled = settledSchema.safeParse(line);
      const entry = entrySchema.safeParse(line);
      if (settled.success) entries.delete(settled.data.settled);
      else if (entry.success) entries.set(entry.data.key, entry.data);
    }
    return [...entries.values()];
  };
  return {
    keep: (entry) => {
      if (!pending().some(({ key }) => key === entry.key)) append(entry);
    },
    settle: (key, status) => append({ settled: key, status }),
    pending,
  };
};

const linesOf = (path: string): readonly unknown[] => {
  const text = textOf(path);
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
};
