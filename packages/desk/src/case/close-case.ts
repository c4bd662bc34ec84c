import { attempt, type Context, type Dated, type Outcome } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from './detainer-case.ts';

/** Closes a case whose custody has ended. */
export const closeCase = (context: Context, one: DetainerCase, dated: Dated = {}): Outcome<DetainerCase> => {
  const trial = { act: 'close-case', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated }, (at) => ({ result: { ...one, closedAt: at } }));
};
