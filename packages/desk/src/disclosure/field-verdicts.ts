import type { Action } from '@holdpoint/engine';
import type { DetainerCase } from '../case/detainer-case.ts';
import { answerFor } from '../determination/stored-determination.ts';
import { DISCLOSED_FIELDS, type DisclosedField, FIELD_ACTS } from './field.ts';
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
export const fieldVerdicts = (one: DetainerCase): readonly FieldVerdict[] => {
  const newest = one.determinations.at(-1);
  const isChanged = newest !== undefined && factsChangedBesideActs(one, newest);
  return DISCLOSED_FIELDS.map((field) => ({
    field,
    act: FIELD_ACTS[field],
    ...verdictOn(one, field, isChanged),
  }));
};

const verdictOn = (
  one: DetainerCase,
  field: DisclosedField,
  isChanged: boolean,
): Omit<FieldVerdict, 'field' | 'act'> => {
  const nothing = { cites: [], missing: [] };
  const newest = one.determinations.at(-1);
  const answer = newest === undefined ? undefined : answerFor(newest, FIELD_ACTS[field]);
  const cites = [...new Set(answer?.by.map(({ cite }) => cite) ?? [])];
  if (newest === undefined || answer === undefined)
    return { ...nothing, verdict: 'not determined', why: 'No answer of the law stands for this; determine first.' };
  const says = answer.by.map((rule) => rule.says).join(' ');
  const why = says === '' ? answer.instruction.words : says;
  const decision = decisionOn(one, field);
  if (decision !== undefined) {
    const isDeparture = one.decisions.some(({ id, override }) => id === decision && override !== undefined);
    const by = isDeparture
      ? 'Counsel signed a departure from the answer, and a second person confirmed it. The answer says:'
      : 'A second person confirmed the decision on this.';
    return { verdict: 'allowed', why: `${by} ${why}`, cites, missing: [] };
  }
  if (isChanged)
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
