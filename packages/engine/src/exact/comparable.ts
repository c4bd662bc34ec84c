import type { Truth } from '../facts/truth.ts';
import { constant, type Expression } from '../norms/expression.ts';
import { type ActionPlan, mapOutcome } from '../plan/plan.ts';
import { UniformExpressions } from '../plan/uniform.ts';

/** A plan with the law's open questions as they stand for it. */
export interface PlanAsked {
  readonly plan: ActionPlan;
  readonly questions: Readonly<Record<string, Truth>>;
}

/** The plans with their questions answered in place, and with conditions that say the same made one object. */
export const comparable = (asked: readonly PlanAsked[]): readonly ActionPlan[] => {
  const uniform = new UniformExpressions();
  return asked.map(({ plan, questions }) => {
    const memo = new Map<Expression, Expression>();
    const settle = (expression: Expression): Expression => {
      const known = memo.get(expression);
      if (known !== undefined) return known;
      const settled = settleParts(expression, questions, settle);
      memo.set(expression, settled);
      return settled;
    };
    const of = (expression: Expression): Expression => uniform.of(settle(expression));
    return {
      ...plan,
      norms: plan.norms.map((planned) => ({ ...planned, condition: of(planned.condition) })),
      outcome: mapOutcome(plan.outcome, of),
      layers: plan.layers.map((layer) => mapOutcome(layer, of)),
    };
  });
};

const settleParts = (
  expression: Expression,
  questions: Readonly<Record<string, Truth>>,
  settle: (part: Expression) => Expression,
): Expression => {
  switch (expression.op) {
    case 'all':
    case 'any':
      return { ...expression, of: expression.of.map(settle) };
    case 'not':
      return { ...expression, of: settle(expression.of) };
    case 'some':
      return { ...expression, where: settle(expression.where) };
    case 'question': {
      const truth = questions[expression.id];
      return truth === undefined ? expression : constant(truth);
    }
    default:
      return expression;
  }
};
