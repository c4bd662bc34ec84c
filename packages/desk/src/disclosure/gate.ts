import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { factsChanged } from '../decision/propose-act.ts';
import { type DisclosedField, FIELD_ACTS, isDisclosedField, CRIMINAL_HISTORY } from './field.ts';

/** Something that is to leave the agency. */
export interface DisclosureAsked extends Dated {
  readonly recipient: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  /** Personal: what is given, by field. */
  readonly values: Readonly<Record<string, string>>;
}

/** What may leave: exactly these fields, on these decisions. */
export interface DisclosurePassed {
  readonly recipient: string;
  readonly fields: readonly DisclosedField[];
  readonly decisions: readonly string[];
  readonly isLoggedDissemination: boolean;
}

/**
 * The gate: each field needs a confirmed decision on the act that giving it is, on facts that still stand. One field without
 * one stops the whole disclosure, and nothing leaves.
 */
export const disclose = (context: Context, one: DetainerCase, asked: DisclosureAsked): Outcome<DisclosurePassed> => {
  const { recipient, fields, purpose, values } = asked;
  const trial = { act: 'disclose', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: asked, open: { recipient, fields: [...fields], purpose } }, () => {
    if (fields.length === 0 || purpose.trim() === '' || recipient.trim() === '') return refuse('no-legal-basis');
    const known = fields.filter(isDisclosedField);
    const unnamed = [
      ...fields.filter((field) => !isDisclosedField(field)),
      ...Object.keys(values).filter((name) => !fields.includes(name)),
    ];
    const basis = known.map((field) => ({ field, decision: decisionOn(one, field) }));
    const without = basis.flatMap(({ field, decision }) => (decision === undefined ? [field] : []));
    if (unnamed.length + without.length > 0) return refuse('field-not-allowed', ...unnamed, ...without);
    const decisions = [...new Set(basis.map(({ decision }) => decision ?? ''))];
    const isLoggedDissemination = known.some((field) => CRIMINAL_HISTORY.includes(field));
    return {
      result: { recipient, fields: known, decisions, isLoggedDissemination },
      open: { decisions, dissemination: isLoggedDissemination },
      personal: values,
    };
  });
};

const decisionOn = (one: DetainerCase, field: DisclosedField): string | undefined => {
  const decision = one.decisions.findLast(({ act, state }) => act === FIELD_ACTS[field] && state === 'confirmed');
  const basis = one.determinations.find(({ id }) => id === decision?.determination);
  return basis === undefined || factsChanged(withoutActs(one, basis.facts), basis) ? undefined : decision?.id;
};

/** The acts done since are the desk's own doing and change no fact about the person. */
const withoutActs = (one: DetainerCase, facts: Readonly<Record<string, unknown>>): DetainerCase => ({
  ...one,
  actsDone: Array.isArray(facts['acts done']) ? one.actsDone.slice(0, facts['acts done'].length) : [],
});
