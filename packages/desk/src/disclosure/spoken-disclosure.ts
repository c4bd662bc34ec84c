import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';

export interface SpokenDisclosure extends Dated {
  readonly recipient: string;
  /** By name, where whoever enters it sorts it; words are enough. */
  readonly fields: readonly string[];
  readonly how: 'by telephone' | 'in person' | 'shown on a screen' | 'not said';
  /** Personal: what was said, and why, in words. */
  readonly said?: string;
  readonly why?: string;
  /** The case, where there is one. */
  readonly caseId?: string;
}

/**
 * Logs that something was told or shown, whoever told it and whether it was lawful or not: an entry that asked for a legal
 * basis would not be made.
 */
export const logSpokenDisclosure = (context: Context, told: SpokenDisclosure): Outcome<{ readonly id: string }> => {
  const id = context.newId();
  const { recipient, fields, how, said, why, caseId } = told;
  const subject =
    caseId === undefined
      ? { kind: 'agency' as const, id: context.actor.agency }
      : { kind: 'case' as const, id: caseId };
  return attempt(context, { act: 'log-spoken-disclosure', subject, dated: told }, () => {
    if (recipient.trim() === '' || (fields.length === 0 && said === undefined))
      return refuse('no-legal-basis', 'to whom, and what');
    const personal = { ...(said === undefined ? {} : { said }), ...(why === undefined ? {} : { why }) };
    return { result: { id }, open: { recipient, fields: [...fields], how }, personal };
  });
};
