import type { Context, DeskAct, DeskEvent, Letter } from '@holdpoint/desk';
import { LETTERS, type Work } from '@holdpoint/store';
import type { z } from 'zod';
import type { Agency, Service } from '../../service/service.ts';
import { type Answer, command } from '../commands.ts';
import { requireRole } from '../reading.ts';
import { addCommand, type App } from '../route.ts';
import { letterOf } from './letter-of.ts';

/** A letter that is open for a change. */
export interface LetterAtWork {
  readonly letter: Letter;
  readonly work: Work;
  readonly context: Context;
  readonly agency: Agency;
  /** Writes the next version of the letter. */
  readonly keep: (next: Letter) => Promise<void>;
}

export interface LetterChange<B extends z.ZodType> {
  /** Below the address of the letter. */
  readonly path: string;
  readonly summary: string;
  readonly body: B;
  /** For which the role is asked before the letter is looked for, where the desk does not ask by itself. */
  readonly act?: DeskAct;
  readonly run: (
    at: LetterAtWork,
    body: z.infer<B>,
  ) => Promise<{ readonly answer: Answer; readonly events: readonly DeskEvent[] }>;
}

/** Adds a command that changes a letter: it is read, and written at the version that was read. */
export const addLetterChange = <B extends z.ZodType>(
  app: App,
  service: Service,
  { path, summary, body, act, run }: LetterChange<B>,
): void =>
  addCommand(app, {
    path: `/v1/letters/:id/${path}`,
    summary,
    body,
    run: (request, given) =>
      command(service, request, async (work, context, agency) => {
        if (act !== undefined) requireRole(request, act);
        const { version, body: letter } = await letterOf(work, agency.id, request.params.id);
        const keep = (next: Letter) => LETTERS.save(work, agency.id, letter.id, { version, body: next });
        return run({ letter, work, context, agency, keep }, given);
      }),
  });
