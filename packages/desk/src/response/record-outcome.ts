import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';

/** What became of the request after custody ended, as far as the agency learns. */
export const OUTCOMES = [
  'taken into federal custody later',
  'detainer withdrawn',
  'wrong person',
  'not known',
] as const;

export interface OutcomeRecorded extends Dated {
  readonly outcome: string;
}

/** Records what became of a request, when it is known. */
export const recordOutcome = (
  context: Context,
  one: DetainerCase,
  { outcome, ...dated }: OutcomeRecorded,
): Outcome<DetainerCase> => {
  const trial = { act: 'record-outcome', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated }, () => {
    if (!OUTCOMES.some((known) => known === outcome)) return refuse('reason-not-listed', outcome);
    return { result: { ...one, outcome }, open: { outcome } };
  });
};
