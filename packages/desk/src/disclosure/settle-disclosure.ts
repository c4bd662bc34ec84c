import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import type { ActDecision } from '../decision/act-decision.ts';
import { saysSomething } from '../decision/says-something.ts';
import type { CaseDisclosure } from './case-disclosure.ts';
import { fieldVerdicts } from './field-verdicts.ts';

export interface DisclosureSettled extends Dated {
  readonly disclosure: string;
}

/** A second person approves a disclosure while the law still allows each field; its decisions are confirmed with it. */
export const approveDisclosure = (
  context: Context,
  one: DetainerCase,
  approved: DisclosureSettled,
): Outcome<DetainerCase> => {
  const { disclosure: id } = approved;
  const trial = {
    act: 'approve-disclosure',
    subject: { kind: 'case', id: one.id },
    standing: standingOf(one),
  } as const;
  return attempt(context, { ...trial, dated: approved, open: { disclosure: id } }, (at) => {
    const found = one.disclosures?.find((each) => each.id === id && each.state === 'proposed');
    if (found === undefined) return refuse('nothing-proposed');
    if (found.proposedBy === context.actor.user) return refuse('same-person');
    const verdicts = fieldVerdicts(one).filter(({ field }) => found.fields.includes(field));
    if (verdicts.some(({ verdict }) => verdict === 'not determined')) return refuse('facts-changed');
    const barred = verdicts.filter(({ verdict }) => verdict !== 'allowed').map(({ field }) => field);
    if (barred.length > 0) return refuse('field-not-allowed', ...barred);
    const isOwn = (decision: ActDecision) => found.decisions.includes(decision.id) && decision.state === 'proposed';
    const confirmed = { state: 'confirmed', confirmedBy: context.actor.user, confirmedAt: at } as const;
    const acts = one.decisions.filter(isOwn).map(({ act }) => act);
    return {
      result: {
        ...withDisclosure(one, { ...found, state: 'approved', approvedBy: context.actor.user, approvedAt: at }),
        decisions: one.decisions.map((each) => (isOwn(each) ? { ...each, ...confirmed } : each)),
        actsDone: [...new Set([...one.actsDone, ...acts])],
      },
      open: { decisions: found.decisions, acts, recipient: found.recipient, fields: [...found.fields] },
    };
  });
};

export interface DisclosureRefused extends DisclosureSettled {
  readonly reason: string;
}

/** Stops a disclosure that was not sent, with a reason in words; what was proposed with it is declined. */
export const refuseDisclosure = (
  context: Context,
  one: DetainerCase,
  refused: DisclosureRefused,
): Outcome<DetainerCase> => {
  const { disclosure: id, reason } = refused;
  const trial = {
    act: 'decline-disclosure',
    subject: { kind: 'case', id: one.id },
    standing: standingOf(one),
  } as const;
  return attempt(context, { ...trial, dated: refused, open: { disclosure: id } }, () => {
    const found = one.disclosures?.find(
      (each) => each.id === id && (each.state === 'proposed' || each.state === 'approved'),
    );
    if (found === undefined) return refuse('nothing-proposed');
    if (!saysSomething(reason)) return refuse('words-say-nothing');
    const isOwn = (decision: ActDecision) => found.decisions.includes(decision.id) && decision.state === 'proposed';
    return {
      result: {
        ...withDisclosure(one, { ...found, state: 'refused' }),
        decisions: one.decisions.map((each) => (isOwn(each) ? { ...each, state: 'stopped' as const } : each)),
      },
      personal: { reason },
    };
  });
};

/** The case with one of its disclosures as it now stands. */
export const withDisclosure = (one: DetainerCase, next: CaseDisclosure): DetainerCase => ({
  ...one,
  disclosures: (one.disclosures ?? []).map((each) => (each.id === next.id ? next : each)),
});
