import { Engine, type FactSchema } from '@holdpoint/engine';
import type { Json } from '@holdpoint/ledger';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from './detainer-case.ts';
import { addFact, type FactEntry } from './fact-book.ts';

export interface FactStatement extends Dated {
  /** The fact's name in the case format. */
  readonly fact: string;
  readonly value: FactEntry['value'];
  /** Who or which record says so, such as "booking record" or "district attorney". */
  readonly source: string;
}

/** Facts that follow from the papers, the desk's own acts and the agency, and are not stated by hand. */
const DERIVED = ['agency', 'documents', 'acts done', 'citizenship claim'];

/** Records what a source says of a fact. What others said stays; where they differ, the fact is disputed. */
export const recordFact = (context: Context, one: DetainerCase, statement: FactStatement): Outcome<DetainerCase> => {
  const { fact, value, source } = statement;
  const trial = { act: 'record-fact', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: statement, open: { fact, source } }, (at) => {
    const problem = problemWith(fact, value);
    if (problem !== undefined) return refuse('facts-invalid', problem);
    // What a fact says can be about a record of a person: the log commits to it and does not show it.
    return {
      result: { ...one, facts: addFact(one.facts, fact, { value, source, at }) },
      personal: { value: value as Json },
    };
  });
};

const problemWith = (fact: string, value: FactEntry['value']): string | undefined => {
  if (DERIVED.includes(fact)) return `${fact}: it follows from what the desk holds and is not stated by hand`;
  const schema: FactSchema = new Engine([]).schema;
  const known = schema.facts.some((one) => one.key === fact) || schema.lists.some((one) => one.key === fact);
  if (!known) return `${fact}: no fact of that name; see the case format`;
  return value === undefined ? `${fact}: a value is needed` : undefined;
};
