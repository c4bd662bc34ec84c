import { existsSync } from 'node:fs';
import { z } from 'zod';
import { bookingBody, bookingFaults, openDetainerBody } from '@holdpoint/web';
import { CommandError, EXIT } from '../exit-codes.ts';
import { progress } from '../commands/progress.ts';
import { type ApiAnswer, detailOf, type SendRequest } from './api-client.ts';
import type { ImportPlan, ImportUnit } from './import-unit.ts';
import { rowRejects } from './row-rejects.ts';
import { freshState, keepState, type RunState, unfinishedState } from './run-state.ts';

/** Where a run keeps what it must know when it is started again. */
export interface RunFiles {
  readonly rejects: string;
  readonly state: string;
}

export interface ImportRun {
  readonly plan: ImportPlan;
  /** Hash of all that the run reads. */
  readonly input: string;
  readonly files: RunFiles;
  readonly send: SendRequest;
  /** Whether somebody asked to stop. */
  readonly isStopped?: () => boolean;
  readonly note: (says: string) => void;
}

export interface ImportResult {
  readonly state: RunState;
  /** What is wrong, the first of each twenty. */
  readonly told: readonly string[];
}

const AT_ONCE = 8;
const TOLD = 20;

/** A unit checked against the description of the API, as the service itself will check it. */
export const checkedUnit = (unit: ImportUnit): ImportUnit => {
  if (unit.request === undefined) return unit;
  const says =
    unit.request.method === 'PUT' ? faultsOfBooking(unit.request.body) : faultsIn(openDetainerBody, unit.request.body);
  if (says.length === 0) return unit;
  const { rows } = unit;
  return { rows, faults: rows.map(() => says) };
};

const faultsOfBooking = (body: object): readonly string[] => {
  const read = bookingBody.safeParse(body);
  return read.success ? bookingFaults(read.data) : faultsIn(bookingBody, body);
};

const faultsIn = (schema: z.ZodType, body: object): readonly string[] =>
  schema.safeParse(body).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/**
 * Sends every unit of a plan, eight at a time, and keeps what does not get in. A run that was stopped goes on where it
 * stopped: what it had sent and not noted is sent again under the same key, and is done once.
 */
export const runImport = async ({ plan, input, files, send, isStopped, note }: ImportRun): Promise<ImportResult> => {
  const before = unfinishedState(files.state, input);
  if (before === undefined && existsSync(files.rejects))
    throw new CommandError(
      `${files.rejects}: rows that were rejected before are in it; mend and import them, or move it, or name another file with --rejects`,
      EXIT.noInput,
    );
  let state = before ?? freshState(input);
  if (before !== undefined) note(`going on after ${before.done} of ${plan.units.length}`);
  keepState(files.state, state);
  const rejects = rowRejects(files.rejects, state.rejectedBytes);
  const told: string[] = [];
  const report = progress(plan.units.length, 'sent');
  try {
    for (;;) {
      if (state.done >= plan.units.length || isStopped?.() === true) break;
      const { done, run } = state;
      const batch = plan.units.slice(done, done + AT_ONCE).map(checkedUnit);
      const answers = await Promise.all(
        batch.map(({ request }, at) =>
          request === undefined ? undefined : send({ ...request, idempotencyKey: `import-${run}-${done + at}` }),
        ),
      );
      const counts = { ...state.answers };
      let { rejectedBytes, rejectedRows } = state;
      for (const [at, unit] of batch.entries()) {
        const faults = faultsOf(unit, answers[at]);
        const answer = faults === undefined ? String(answers[at]?.body.change ?? 'taken in') : 'rejected';
        counts[answer] = (counts[answer] ?? 0) + 1;
        if (faults === undefined) {
          for (const says of differencesIn(answers[at])) {
            counts[DIFFERS] = (counts[DIFFERS] ?? 0) + 1;
            note(`${unit.rows[0]?.file}, ${unit.rows[0]?.place}: ${says}`);
          }
          continue;
        }
        const { rows, bytes } = rejects.add(unit, faults);
        [rejectedRows, rejectedBytes] = [rejectedRows + rows, bytes];
        if (told.length < TOLD) told.push(...tell(unit, faults));
      }
      state = { ...state, done: done + batch.length, answers: counts, rejectedBytes, rejectedRows };
      keepState(files.state, state);
      report(state.done);
    }
  } finally {
    rejects.close();
  }
  if (state.done === plan.units.length) {
    state = { ...state, isComplete: true };
    keepState(files.state, state);
  }
  return { state, told: told.slice(0, TOLD) };
};

const DIFFERS = 'otherwise than the desk recorded';
const differsSchema = z.object({
  differs: z.array(z.object({ what: z.string(), desk: z.string(), jail: z.string() })),
});

/** Where the jail says otherwise than the desk recorded: one of them is wrong, and somebody must look. */
const differencesIn = (answer: ApiAnswer | undefined): readonly string[] =>
  differsSchema
    .safeParse(answer?.body)
    .data?.differs.map(
      ({ what, desk, jail }) => `${what}: the desk recorded "${desk}", this says "${jail}"; see which is right`,
    ) ?? [];

/** The faults of each row of a unit that did not get in; `undefined` where it did. */
const faultsOf = (unit: ImportUnit, answer: ApiAnswer | undefined): ImportUnit['faults'] | undefined => {
  if (unit.request === undefined || answer === undefined) return unit.faults;
  if (answer.status < 400) return undefined;
  return unit.rows.map(() => [`service: ${detailOf(answer)}`]);
};

export const tell = ({ rows }: ImportUnit, faults: ImportUnit['faults']): readonly string[] =>
  rows.map(({ file, place }, at) => `${file}, ${place}: ${(faults[at] ?? []).join(' | ')}`);
