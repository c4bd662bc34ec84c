import { FALSE, TRUE, type Truth } from '../facts/truth.ts';
import { type Action, RIDING_DUTIES } from '../facts/vocabulary/actions.ts';
import type { Given } from '../backends/interpret/interpret.ts';
import { interpret } from '../backends/interpret/interpret.ts';
import type { Plan } from '../plan/plan.ts';
import type { Norm } from '../norms/norm.ts';
import type { DutyOwed } from './answer.ts';

/** Every duty that the law attaches to the case: owed now, or brought by an act if it is done. */
export const dutiesOf = (plan: Plan, given: Given, action: Action): readonly DutyOwed[] =>
  RIDING_DUTIES.flatMap((duty) => {
    const own = plan.forAction(duty);
    const now = interpret(own, given);
    const after = interpret(own, { ...given, facts: withActDone(given.facts, action) });
    return own.norms.flatMap((planned, index) => {
      const { norm } = planned;
      if (norm.duty === undefined || norm.kind !== 'requires' || !norm.canLift) return [];
      return owed(norm, action, now.active[index] ?? FALSE, after.active[index] ?? FALSE);
    });
  });

const owed = (norm: Norm, action: Action, now: Truth, after: Truth): DutyOwed[] => {
  const { duty } = norm;
  if (duty === undefined) return [];
  const isRiding = duty.ridesOn.length > 0;
  if (isRiding && !duty.ridesOn.includes(action)) return [];
  const truth = isRiding ? after : now;
  if (truth === FALSE) return [];
  const state = truth !== TRUE ? 'conditional' : isRiding && now !== TRUE ? 'if this act is done' : 'now';
  const { what, to, due, clock } = duty;
  const counted = clock === undefined ? {} : { clock };
  return [{ action: norm.action, what, to, due, ...counted, cite: norm.cite, owed: state }];
};

const withActDone = (facts: Given['facts'], action: Action): Given['facts'] => ({
  ...facts,
  'acts done': { ...(facts['acts done'] as Record<string, boolean> | undefined), [action]: true },
});
