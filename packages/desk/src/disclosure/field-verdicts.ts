import type { Action } from '@holdpoint/engine';
import type { DetainerCase } from '../case/detainer-case.ts';
import { answerFor } from '../determination/stored-determination.ts';
import { type DisclosedField, FIELD_ACTS } from './field.ts';
import { decisionOn, factsChangedBesideActs } from './gate-decision.ts';

/** What the gate says of one field now, and why. Only `allowed` opens it. */
export interface FieldVerdict {
  readonly field: DisclosedField;
  readonly act: Action;
  readonly verdict: 'allowed' | 'forbidden' | 'needs a fact' | 'call counsel' | 'not determined';
  readonly why: string;
  readonly cites: readonly string[];
  /** What must be known first, as questions. */
  readonly missing: readonly { readonly fact: string; readonly question: string }[];
}

/** The verdict on every field that could be given; a field without an answer of the law is not given. */
export const fieldVerdicts = (one: DetainerCase): readonly FieldVerdict[] =>
  (Object.entries(FIELD_ACTS) as [DisclosedField, Action][]).map(([field, act]) => ({
    field,
    act,
    ...verdictOn(one, field, act),
  }));

const verdictOn = (one: DetainerCase, field: DisclosedField, act: Action): Omit<FieldVerdict, 'field' | 'act'> => {
  const nothing = { cites: [], missing: [] };
  const newest = one.determinations.at(-1);
  const answer = newest === undefined ? undefined : answerFor(newest, act);
  const cites = [...new Set(answer?.by.map(({ cite }) => cite) ?? [])];
  if (newest === undefined || answer === undefined)
    return { ...nothing, verdict: 'not determined', why: 'No answer of the law stands for this; determine first.' };
  const says = answer.by.map((rule) => rule.says).join(' ');
  const why = says === '' ? answer.instruction.words : says;
  if (decisionOn(one, field) !== undefined)
    return { verdict: 'allowed', why: `A second person confirmed the decision on this. ${why}`, cites, missing: [] };
  if (factsChangedBesideActs(one, newest))
    return { ...nothing, verdict: 'not determined', why: 'The facts have changed since; determine again.' };
  switch (answer.answer) {
    case 'required':
    case 'permitted':
      return newest.notAdopted.length === 0
        ? { verdict: 'allowed', why, cites, missing: [] }
        : { verdict: 'forbidden', why: 'Counsel has not adopted the law that this rests on.', cites, missing: [] };
    case 'prohibited':
      return { verdict: 'forbidden', why, cites, missing: [] };
    case 'conditional':
      return {
        verdict: 'needs a fact',
        why,
        cites,
        missing: answer.missing.map(({ fact, question }) => ({ fact, question })),
      };
    case 'unsettled':
      return { verdict: 'call counsel', why, cites, missing: [] };
  }
};
