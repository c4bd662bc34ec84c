import type { Answer } from '../authoring/provision-schema.ts';
import { FALSE, isSettled, TRUE, type Truth } from '../facts/truth.ts';
import { evaluate, type Evaluation } from '../backends/interpret/evaluate.ts';
import type { Interpretation } from '../backends/interpret/interpret.ts';
import type { Expression } from '../norms/expression.ts';
import type { ActionPlan, PlannedNorm } from '../plan/plan.ts';
import type { DecidingRule } from './answer.ts';

/** The rules on which an answer rests, or which keep it open. */
export const decidingRules = (
  plan: ActionPlan,
  found: Interpretation,
  answer: Answer,
  on: Evaluation,
): readonly DecidingRule[] =>
  plan.norms.flatMap((planned, index) => {
    const active = found.active[index] ?? FALSE;
    const isDeciding =
      decides(planned, active, answer) && (planned.norm.kind !== 'closes' || isHeard(plan, found, planned));
    return isDeciding ? [toRule(planned, on)] : [];
  });

const decides = ({ norm }: PlannedNorm, active: Truth, answer: Answer): boolean => {
  switch (answer) {
    case 'required':
      return active === TRUE && norm.kind === 'requires';
    case 'permitted':
      return active === TRUE && (norm.kind === 'permits' || norm.silenceMeans === 'permitted');
    case 'prohibited':
      return active === TRUE && ((norm.kind === 'prohibits' && norm.canLift) || norm.silenceMeans === 'prohibited');
    case 'conditional':
      return !isSettled(active);
    case 'unsettled':
      return active !== FALSE && norm.silenceMeans !== 'left to the other layers';
  }
};

/** A closing norm is heard only where no other rule of its layer speaks. */
const isHeard = (plan: ActionPlan, found: Interpretation, { layer }: PlannedNorm): boolean =>
  plan.norms.every(
    (other, index) =>
      other.layer !== layer || other.norm.kind === 'closes' || !other.norm.canLift || found.active[index] !== TRUE,
  );

const toRule = ({ norm, condition }: PlannedNorm, on: Evaluation): DecidingRule => ({
  norm: norm.id,
  cite: norm.cite,
  limbs: [...new Set(limbsThatHold(condition, on))],
  kind: norm.kind,
  grade: norm.grade,
  says: norm.says,
  ...(norm.clock === undefined ? {} : { clock: norm.clock }),
  ...(norm.limits === undefined ? {} : { limits: norm.limits }),
});

const limbsThatHold = (expression: Expression, on: Evaluation): string[] => {
  if (expression.op !== 'all' && expression.op !== 'any') return [];
  const inner = expression.of.flatMap((part) => limbsThatHold(part, on));
  const holds = expression.cite !== undefined && evaluate(expression, on) === TRUE;
  return holds && expression.cite !== undefined ? [expression.cite, ...inner] : inner;
};
