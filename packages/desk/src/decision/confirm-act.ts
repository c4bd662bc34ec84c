import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import type { ActDecision } from './act-decision.ts';
import { factsChanged } from './propose-act.ts';

export interface ActConfirmed extends Dated {
  readonly decision: string;
}

/** A second person confirms what was proposed, on unchanged facts. Until then nothing was authorised. */
export const confirmAct = (context: Context, one: DetainerCase, confirmed: ActConfirmed): Outcome<DetainerCase> => {
  const trial = { act: 'confirm-act', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: confirmed, open: { decision: confirmed.decision } }, (at) => {
    const decision = one.decisions.find(({ id, state }) => id === confirmed.decision && state === 'proposed');
    if (decision === undefined) return refuse('nothing-proposed');
    if (decision.proposedBy === context.actor.user) return refuse('same-person');
    const newest = one.determinations.at(-1);
    if (newest === undefined || newest.id !== decision.determination || factsChanged(one, newest))
      return refuse('facts-changed');
    if (decision.override !== undefined && decision.override.signedBy === undefined)
      return refuse('override-not-signed');
    const done: ActDecision = { ...decision, state: 'confirmed', confirmedBy: context.actor.user, confirmedAt: at };
    return {
      result: {
        ...one,
        decisions: one.decisions.map((each) => (each === decision ? done : each)),
        actsDone: [...new Set([...one.actsDone, decision.act])],
      },
      open: { act: decision.act, ...(decision.holdEndsAt === undefined ? {} : { holdEndsAt: decision.holdEndsAt }) },
    };
  });
};
