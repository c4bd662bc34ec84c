import { describe, expect, it } from 'vitest';
import { all, any, type Expression, factTest, fieldTest, negation } from '../norms/expression.ts';
import { planOfCondition as plan } from '../../test/exact/plan-of-condition.ts';
import { fieldTestsOf } from './tests-of.ts';

const days = (count: number) => ({ is: 'within days', days: count }) as const;
const some = (list: string, where: Expression): Expression => ({ op: 'some', list, where });

describe('the tests put to fields', () => {
  it('are found by list and field wherever they stand', () => {
    const on = fieldTest('on', days(1));
    const condition = any([
      some('a', all([on, negation(fieldTest('on', days(2)))])),
      negation(some('b', fieldTest('on', days(3)))),
      factTest(['yes'], { is: 'one of', values: [true] }),
      // The same object asked of another list.
      some('c', on),
    ]);
    const found = fieldTestsOf(plan(condition));
    expect(Object.fromEntries([...found].map(([list, fields]) => [list, Object.fromEntries(fields)]))).toEqual({
      a: { on: [days(1), days(2)] },
      b: { on: [days(3)] },
      c: { on: [days(1)] },
    });
  });

  it('are found once for a plan', () => {
    const one = plan(some('a', fieldTest('on', days(1))));
    expect(fieldTestsOf(one)).toBe(fieldTestsOf(one));
  });
});
