import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { CommandError, EXIT } from '../exit-codes.ts';

const stateSchema = z.strictObject({
  /** Hash of the files, the mapping and the address: another one is another run. */
  input: z.string(),
  /** Drawn at the start: from it and the place of a row the idempotency keys are made. */
  run: z.string(),
  /** Units that were answered, in their order. */
  done: z.number().int().min(0),
  rejectedBytes: z.number().int().min(0),
  rejectedRows: z.number().int().min(0),
  answers: z.record(z.string(), z.number().int()),
  isComplete: z.boolean(),
});

/** How far a run came. It holds no data of a person. */
export type RunState = z.infer<typeof stateSchema>;

export const freshState = (input: string): RunState => ({
  input,
  run: randomUUID(),
  done: 0,
  rejectedBytes: 0,
  rejectedRows: 0,
  answers: {},
  isComplete: false,
});

/** What a state file says; `undefined` where there is none. */
export const readState = (path: string): RunState | undefined => {
  if (!existsSync(path)) return undefined;
  const read = stateSchema.safeParse(jsonOf(readFileSync(path, 'utf8')));
  if (read.success) return read.data;
  throw new CommandError(
    `${path}: it does not say how far an import came; remove it, and the import begins anew, with no booking doubled`,
    EXIT.noInput,
  );
};

/** How far the run of this input came before, if it did not reach its end. */
export const unfinishedState = (path: string, input: string): RunState | undefined => {
  const state = readState(path);
  if (state === undefined || state.isComplete) return undefined;
  if (state.input === input) return state;
  throw new CommandError(
    `${path}: another import, or one of a file that has changed since, stopped here; finish it, or name another --rejects FILE, or remove this file to begin anew (no booking is doubled)`,
    EXIT.noInput,
  );
};

/** Writes how far a run came, whole or not at all. */
export const keepState = (path: string, state: RunState): void => {
  writeFileSync(`${path}.new`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
