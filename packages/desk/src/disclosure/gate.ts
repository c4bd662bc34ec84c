import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { type DisclosedField, isDisclosedField, CRIMINAL_HISTORY } from './field.ts';
import { decisionOn } from './gate-decision.ts';

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
    const passed = throughGate(one, asked);
    if ('refused' in passed) return passed;
    const { decisions, isLoggedDissemination } = passed;
    return { result: passed, open: { decisions, dissemination: isLoggedDissemination }, personal: values };
  });
};

/** What may leave of what is asked, or the refusal that names each field that may not. */
export const throughGate = (
  one: DetainerCase,
  { recipient, fields, purpose, values }: Omit<DisclosureAsked, 'at'>,
): DisclosurePassed | ReturnType<typeof refuse> => {
  if (fields.length === 0 || purpose.trim() === '' || recipient.trim() === '') return refuse('no-legal-basis');
  const known = fields.filter(isDisclosedField);
  const unnamed = unnamedIn(fields, values);
  const basis = known.map((field) => ({ field, decision: decisionOn(one, field) }));
  const without = basis.flatMap(({ field, decision }) => (decision === undefined ? [field] : []));
  if (unnamed.length + without.length > 0) return refuse('field-not-allowed', ...unnamed, ...without);
  const decisions = [...new Set(basis.map(({ decision }) => decision ?? ''))];
  const isLoggedDissemination = known.some((field) => CRIMINAL_HISTORY.includes(field));
  return { recipient, fields: known, decisions, isLoggedDissemination };
};

/** Fields that are not among those that may ever be given, and values of fields that were not asked for. */
export const unnamedIn = (fields: readonly string[], values: Readonly<Record<string, string>>): readonly string[] => [
  ...fields.filter((field) => !isDisclosedField(field)),
  ...Object.keys(values).filter((name) => !fields.includes(name)),
];
