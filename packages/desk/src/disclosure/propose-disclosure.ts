import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import type { ActDecision } from '../decision/act-decision.ts';
import type { DirectoryEntry } from '../document/check-sender.ts';
import type { CaseDisclosure } from './case-disclosure.ts';
import { isDisclosedField } from './field.ts';
import { fieldVerdicts } from './field-verdicts.ts';
import { unnamedIn } from './gate.ts';
import { decisionOn } from './gate-decision.ts';

export interface DisclosureProposed extends Dated {
  /** An office of the agency's own directory. */
  readonly recipient: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly legalBasis: string;
  /** Personal: what is to be given, by field. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Proposes that fields leave the agency. Each must be allowed by the newest determination, or the whole is refused; with it
 * the decisions are proposed on which it rests. Nothing leaves before a second person approves.
 */
export const proposeDisclosure = (
  context: Context,
  one: DetainerCase,
  asked: DisclosureProposed,
  directory: readonly DirectoryEntry[],
): Outcome<DetainerCase> => {
  const { recipient, fields, purpose, legalBasis, values } = asked;
  const subject = { kind: 'case', id: one.id } as const;
  const open = { recipient, fields: [...fields], purpose, legalBasis };
  const trial = { act: 'propose-disclosure', subject, standing: standingOf(one), dated: asked, open } as const;
  return attempt(context, trial, (at) => {
    if ([purpose, legalBasis].some((text) => text.trim() === '') || fields.length === 0)
      return refuse('no-legal-basis');
    if (!directory.some(({ id }) => id === recipient)) return refuse('recipient-not-in-directory', recipient);
    const newest = one.determinations.at(-1);
    if (newest === undefined) return refuse('no-determination');
    const verdicts = fieldVerdicts(one).filter(({ field }) => fields.includes(field));
    const barred = verdicts.filter(({ verdict }) => verdict !== 'allowed').map(({ field }) => field);
    const unnamed = unnamedIn(fields, values);
    if (barred.length + unnamed.length > 0) return refuse('field-not-allowed', ...unnamed, ...barred);
    const empty = fields.filter((field) => (values[field] ?? '').trim() === '');
    if (empty.length > 0) return refuse('value-missing', ...empty);
    const standing = verdicts.flatMap(({ field }) => decisionOn(one, field) ?? []);
    const acts = new Set(verdicts.filter(({ field }) => decisionOn(one, field) === undefined).map(({ act }) => act));
    const proposed = [...acts].map((act): ActDecision => ({
      id: context.newId(),
      act,
      choice: 'act',
      determination: newest.id,
      state: 'proposed',
      proposedBy: context.actor.user,
      proposedAt: at,
    }));
    const disclosure: CaseDisclosure = {
      id: context.newId(),
      recipient,
      fields: fields.filter(isDisclosedField),
      purpose,
      legalBasis,
      determination: newest.id,
      decisions: [...new Set([...standing, ...proposed.map(({ id }) => id)])],
      state: 'proposed',
      proposedBy: context.actor.user,
      proposedAt: at,
    };
    return {
      result: {
        ...one,
        decisions: [...one.decisions, ...proposed],
        disclosures: [...(one.disclosures ?? []), disclosure],
      },
      phase: 'attempted',
      open: { disclosure: disclosure.id, determination: newest.id, decisions: disclosure.decisions },
      personal: values,
    };
  });
};
