import type { Expression } from '../../norms/expression.ts';

const LIST = 20;

/** A rough measure of the work that a condition takes: tests of single values, with a list counted as several. */
export const costOf = (expression: Expression): number => {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.reduce((sum, part) => sum + costOf(part), 0);
    case 'not':
      return costOf(expression.of);
    case 'some':
      return LIST + costOf(expression.where);
    case 'fact':
    case 'field':
      return expression.test.is === 'includes any' ? 1 + expression.test.values.length : 1;
    default:
      return 0;
  }
};

/** Parts in the order in which they are asked, the cheap ones first; the order of a rule carries no meaning. */
export const cheapestFirst = (parts: readonly Expression[]): readonly Expression[] =>
  parts.toSorted((a, b) => costOf(a) - costOf(b));
