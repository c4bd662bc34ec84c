import type { Test } from '../facts/test.ts';
import type { Expression } from '../norms/expression.ts';
import type { ActionPlan } from '../plan/plan.ts';

/** Every test that a plan puts to a field of a list's records, by `list` and `field`. */
export type FieldTests = ReadonlyMap<string, ReadonlyMap<string, readonly Test[]>>;

const kept = new WeakMap<ActionPlan, FieldTests>();

/** The tests that a plan puts to the fields of records. */
export const fieldTestsOf = (plan: ActionPlan): FieldTests => {
  const known = kept.get(plan);
  if (known !== undefined) return known;
  const tests = new Map<string, Map<string, Test[]>>();
  const seen = new Set<Expression>();
  const visit = (expression: Expression, list: string): void => {
    if (list === '' && seen.has(expression)) return;
    seen.add(expression);
    switch (expression.op) {
      case 'all':
      case 'any':
        for (const part of expression.of) visit(part, list);
        return;
      case 'not':
        return visit(expression.of, list);
      case 'some':
        return visit(expression.where, expression.list);
      case 'field': {
        const fields = tests.get(list) ?? new Map<string, Test[]>();
        tests.set(list, fields);
        fields.set(expression.key, [...(fields.get(expression.key) ?? []), expression.test]);
        return;
      }
      default:
    }
  };
  for (const { condition } of plan.norms) visit(condition, '');
  kept.set(plan, tests);
  return tests;
};
