import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { isDisclosedField } from './field.ts';

/** A feed, a list or a web page by which the agency gives the same fields again and again. */
export interface StandingDisclosure {
  readonly id: string;
  readonly kind: 'feed' | 'list' | 'web page';
  readonly recipient: string;
  readonly fields: readonly string[];
  readonly legalBasis: string;
  /** Whether it shows only people about whom a detainer came: a work-around that a reviewer must see. */
  readonly onlyDetainerCases: boolean;
  readonly version: number;
}

export type StandingDisclosureAsked = Omit<StandingDisclosure, 'id' | 'version'> &
  Dated & { readonly replaces?: StandingDisclosure };

/** Registers a standing disclosure, by version, with the fields and the law on which it rests. */
export const registerStandingDisclosure = (
  context: Context,
  asked: StandingDisclosureAsked,
): Outcome<StandingDisclosure> => {
  const { kind, recipient, fields, legalBasis, onlyDetainerCases, replaces } = asked;
  const subject = { kind: 'agency' as const, id: context.actor.agency };
  return attempt(context, { act: 'register-standing-disclosure', subject, dated: asked }, () => {
    if (legalBasis.trim() === '') return refuse('no-legal-basis');
    const unknown = fields.filter((field) => !isDisclosedField(field));
    if (unknown.length > 0 || fields.length === 0) return refuse('field-not-allowed', ...unknown);
    const id = replaces?.id ?? context.newId();
    const version = (replaces?.version ?? 0) + 1;
    const registered = { id, kind, recipient, fields: [...fields], legalBasis, onlyDetainerCases, version };
    return { result: registered, open: registered };
  });
};
