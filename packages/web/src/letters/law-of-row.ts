import { caseFacts, type DetainerCase } from '@holdpoint/desk';
import { CaseError, formatDay, localDayOf, MAIN_ACTIONS } from '@holdpoint/engine';
import type { RowState } from '@holdpoint/store';
import type { Agency, Service } from '../service/service.ts';
import type { Letter } from '@holdpoint/desk';

type RowLaw = NonNullable<RowState['law']>;

/** The days on whose law a row is answered: the letter's and today's. */
export const lawDays = ({ receivedAt }: Letter, { zone }: Agency, { clock }: Service): readonly string[] => [
  ...new Set([receivedAt, clock.now()].map((at) => formatDay(localDayOf(at, zone)))),
];

/**
 * The legal answer of a row in custody, on each of these days, from the facts of its case as they stand. A row without a case says that
 * one must be opened first; one whose answer turns on a fact says which.
 */
export const lawOfRow = ({ engine }: Service, one: DetainerCase | undefined, days: readonly string[]): RowLaw => {
  if (one === undefined) return { on: [], lacks: 'no case: receive the request and open one' };
  const today = days.at(-1) ?? '';
  try {
    return {
      case: one.id,
      on: days.map((day) => {
        const text = { id: one.id, jurisdiction: one.jurisdiction, on: day, knownOn: undefined, facts: caseFacts(one) };
        const made = engine.decide(text, { today, actions: MAIN_ACTIONS });
        return {
          day,
          answers: Object.fromEntries(made.answers.map(({ action, answer }) => [action, answer])),
          needs: [...new Set(made.answers.flatMap(({ missing }) => missing.map(({ fact }) => fact)))],
          normSetHash: made.normSetHash,
        };
      }),
    };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return { case: one.id, on: [], lacks: `a fact is stated wrongly: ${error.faults.join('; ')}` };
  }
};
