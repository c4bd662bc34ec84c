import type { Action } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { answerFor } from '../determination/stored-determination.ts';
import type { ActDecision } from './act-decision.ts';

export interface ActDeclined extends Dated {
  readonly act: Action;
}

/** Declines what a request asks. It needs no second person; where the law commands the act, the event says so. */
export const declineAct = (
  context: Context,
  one: DetainerCase,
  { act, ...dated }: ActDeclined,
): Outcome<DetainerCase> => {
  const trial = { act: 'decline-act', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated, open: { declines: act } }, (at) => {
    const newest = one.determinations.at(-1);
    if (newest === undefined) return refuse('no-determination');
    const answer = answerFor(newest, act)?.answer ?? 'not determined';
    const decision: ActDecision = {
      id: context.newId(),
      act,
      choice: 'decline',
      determination: newest.id,
      state: 'declined',
      proposedBy: context.actor.user,
      proposedAt: at,
    };
    return {
      result: { ...one, decisions: [...one.decisions, decision] },
      open: { decision: decision.id, answer, againstCommand: answer === 'required' },
    };
  });
};
