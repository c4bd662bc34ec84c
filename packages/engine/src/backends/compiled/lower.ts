import { QUESTIONED, type Truth } from '../../facts/truth.ts';
import { all, any, constant, type Expression, negation } from '../../norms/expression.ts';
import { type ActionPlan, mapOutcome, type Outcome } from '../../plan/plan.ts';

/**
 * Puts each norm's activity in the place of every reference to it, and what is held of each open question in its place.
 * Shared parts stay one object, so that the code writer can tell what is used more than once. What refers to neither
 * means the same in every plan, and is kept from one to the next.
 */
export class Lowering {
  readonly #closed = new Map<Expression, boolean>();
  readonly #kept = new Map<Expression, Expression>();

  lower(plan: ActionPlan, questions: Readonly<Record<string, Truth>>): Outcome<Expression> {
    const active: Expression[] = [];
    const done = new Map<Expression, Expression>();
    const put = (expression: Expression): Expression => {
      const known = this.#kept.get(expression) ?? done.get(expression);
      if (known !== undefined) return known;
      const result = replace(expression);
      (isClosed(expression, this.#closed) ? this.#kept : done).set(expression, result);
      return result;
    };
    const replace = (expression: Expression): Expression => {
      switch (expression.op) {
        case 'norm':
          return active[expression.index] ?? any([]);
        case 'all':
          return all(expression.of.map(put));
        case 'any':
          return any(expression.of.map(put));
        case 'not':
          return negation(put(expression.of));
        case 'some':
          return { ...expression, where: put(expression.where) };
        case 'question':
          return constant(questions[expression.id] ?? QUESTIONED);
        default:
          return expression;
      }
    };
    for (const planned of plan.norms) {
      const defeat = any(planned.defeatedBy.map((index) => active[index] ?? any([])));
      active.push(all([put(planned.condition), negation(defeat)]));
    }
    return mapOutcome(plan.outcome, put);
  }
}

/** Whether an expression refers to no norm and no question. */
const isClosed = (expression: Expression, known: Map<Expression, boolean>): boolean => {
  switch (expression.op) {
    case 'norm':
    case 'question':
      return false;
    case 'constant':
    case 'fact':
    case 'field':
      return true;
    default: {
      const before = known.get(expression);
      if (before !== undefined) return before;
      const parts = expression.op === 'some' ? [expression.where] : partsOf(expression);
      const found = parts.every((part) => isClosed(part, known));
      known.set(expression, found);
      return found;
    }
  }
};

/** How often each composite expression is reached from the roots. */
export const countUses = (roots: readonly Expression[]): ReadonlyMap<Expression, number> => {
  const uses = new Map<Expression, number>();
  const visit = (expression: Expression): void => {
    const before = uses.get(expression) ?? 0;
    uses.set(expression, before + 1);
    if (before > 0) return;
    for (const part of partsOf(expression)) visit(part);
  };
  for (const root of roots) visit(root);
  return uses;
};

const partsOf = (expression: Expression): readonly Expression[] => {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of;
    case 'not':
      return [expression.of];
    default:
      return [];
  }
};
