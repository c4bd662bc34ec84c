import { describe, expect, it } from 'vitest';
import { planOfCondition } from '../../test/exact/plan-of-condition.ts';
import { QUESTIONED, TRUE } from '../facts/truth.ts';
import { all, constant, type Expression, factTest, fieldTest } from '../norms/expression.ts';
import { comparable } from './comparable.ts';

const question: Expression = { op: 'question', id: 'q' };
const yes = factTest(['a'], { is: 'one of', values: [true] });
const plan = (condition: Expression) => planOfCondition(condition);
const conditionOf = (condition: Expression, truth: number | undefined) => {
  const questions: Record<string, number> = truth === undefined ? {} : { q: truth };
  return comparable([{ plan: plan(condition), questions }])[0]?.norms[1]?.condition;
};

describe('plans made comparable', () => {
  it('have their questions answered wherever they stand', () => {
    const where: Expression = { op: 'all', of: [fieldTest('b', { is: 'one of', values: [true] }), question] };
    const nested: readonly Expression[] = [
      { op: 'all', of: [yes, question] },
      { op: 'any', of: [yes, question] },
      { op: 'not', of: question },
      { op: 'some', list: 'l', where },
      question,
    ];
    for (const condition of nested) {
      const said = JSON.stringify(conditionOf(condition, TRUE));
      expect(said).not.toContain('question');
      expect(said).toContain(JSON.stringify(constant(TRUE)));
      expect(JSON.stringify(conditionOf(condition, undefined))).toContain('"question"');
    }
    expect(conditionOf(question, QUESTIONED)).toMatchObject(constant(QUESTIONED));
  });

  it('share what says the same, outcomes and layers included', () => {
    const copy = (): Expression => all([{ ...yes }, { op: 'question', id: 'q' }]);
    const [a, b] = comparable([
      { plan: plan(copy()), questions: { q: TRUE } },
      { plan: plan(copy()), questions: { q: TRUE } },
    ]);
    expect(a?.norms[1]?.condition).toBe(b?.norms[1]?.condition);
    expect(a?.outcome.permitted).toBe(b?.outcome.permitted);
    expect(a?.layers).toHaveLength(3);
    expect(a?.layers[1]?.permitted).toBe(b?.layers[1]?.permitted);
    expect(a?.layers[1]?.permitted).toMatchObject({ op: 'norm', index: 1 });
  });
});
