import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';

export interface OverrideSigned extends Dated {
  readonly decision: string;
}

/** Counsel signs a departure from an answer. It still needs the second person. */
export const signOverride = (context: Context, one: DetainerCase, signed: OverrideSigned): Outcome<DetainerCase> => {
  const trial = { act: 'sign-override', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: signed, open: { decision: signed.decision } }, () => {
    const decision = one.decisions.find(({ id, state }) => id === signed.decision && state === 'proposed');
    if (decision?.override === undefined) return refuse('nothing-proposed');
    if (decision.proposedBy === context.actor.user) return refuse('same-person');
    const override = { ...decision.override, signedBy: context.actor.user };
    return {
      result: { ...one, decisions: one.decisions.map((each) => (each === decision ? { ...each, override } : each)) },
      open: { act: decision.act, reason: override.reason },
    };
  });
};
