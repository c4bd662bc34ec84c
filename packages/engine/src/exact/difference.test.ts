import { describe, expect, it } from 'vitest';
import { planOfCondition } from '../../test/exact/plan-of-condition.ts';
import { VOCABULARY } from '../facts/vocabulary/vocabulary.ts';
import { all, type Expression, factTest, fieldTest } from '../norms/expression.ts';
import { differenceOf } from './difference.ts';

const ACT = 20_000;
const registrant = factTest(['current registrant'], { is: 'one of', values: [true] });
const felony: Expression = {
  op: 'some',
  list: 'convictions',
  where: fieldTest('level', { is: 'one of', values: ['felony'] }),
};
const differ = (a: Expression, b: Expression, questions: Record<string, number> = {}) =>
  differenceOf(VOCABULARY, { plan: planOfCondition(a), questions }, { plan: planOfCondition(b), questions }, ACT);

describe('the difference of two laws', () => {
  it('is a case, with both answers', () => {
    expect(differ(all([registrant, felony]), registrant)).toMatchObject({
      act: ACT,
      facts: { on: ACT, 'current registrant': true, convictions: [], open: { convictions: false } },
      before: 8,
      after: 2,
    });
    expect(differ(registrant, all([registrant, felony]))).toMatchObject({ before: 2, after: 8 });
  });

  it('is none where they mean the same in other words', () => {
    expect(
      differ(all([registrant, felony]), {
        op: 'not',
        of: {
          op: 'any',
          of: [
            { op: 'not', of: felony },
            { op: 'not', of: registrant },
          ],
        },
      }),
    ).toBeUndefined();
  });
});
