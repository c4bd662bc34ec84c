import { describe, expect, it } from 'vitest';
import { FALSE, QUESTIONED, TRUE, UNKNOWN } from '../facts/truth.ts';
import { all, ALWAYS, any, constant, type Expression, factTest, fieldTest, negation, NEVER } from './expression.ts';

const A: Expression = { op: 'question', id: 'a' };
const B: Expression = { op: 'question', id: 'b' };
const OPEN = constant(QUESTIONED);

describe('the constants', () => {
  it('are false and true', () => {
    expect([NEVER, ALWAYS, OPEN]).toEqual([
      { op: 'constant', truth: FALSE },
      { op: 'constant', truth: TRUE },
      { op: 'constant', truth: QUESTIONED },
    ]);
  });
});

describe('a conjunction', () => {
  it('keeps its parts in their order', () => {
    expect(all([A, B])).toEqual({ op: 'all', of: [A, B] });
    expect(all([B, A])).toEqual({ op: 'all', of: [B, A] });
  });

  it('leaves out what is always true', () => {
    expect(all([ALWAYS, A, ALWAYS, B])).toEqual({ op: 'all', of: [A, B] });
    expect(all([ALWAYS, A])).toEqual(A);
  });

  it('is never true where a part never is', () => {
    expect(all([A, NEVER, B])).toEqual(NEVER);
    expect(all([NEVER], '(a)')).toEqual(NEVER);
  });

  it('of nothing, or of what is always true, is always true', () => {
    expect([all([]), all([ALWAYS]), all([ALWAYS, ALWAYS], '(a)')]).toEqual([ALWAYS, ALWAYS, ALWAYS]);
  });
});

describe('a disjunction', () => {
  it('keeps its parts in their order', () => {
    expect(any([A, B])).toEqual({ op: 'any', of: [A, B] });
  });

  it('leaves out what is never true', () => {
    expect(any([NEVER, A, B])).toEqual({ op: 'any', of: [A, B] });
    expect(any([NEVER, A])).toEqual(A);
  });

  it('is always true where a part always is', () => {
    expect(any([A, ALWAYS])).toEqual(ALWAYS);
  });

  it('of nothing, or of what is never true, is never true', () => {
    expect([any([]), any([NEVER])]).toEqual([NEVER, NEVER]);
  });
});

describe('a connective', () => {
  it('does not fold what is questioned or not known', () => {
    expect(all([A, OPEN])).toEqual({ op: 'all', of: [A, OPEN] });
    expect(any([A, constant(UNKNOWN)])).toEqual({ op: 'any', of: [A, constant(UNKNOWN)] });
    expect([all([OPEN]), any([OPEN])]).toEqual([OPEN, OPEN]);
  });

  it('with a citation keeps it, even around one part', () => {
    expect(all([A], '(a)(1)')).toEqual({ op: 'all', of: [A], cite: '(a)(1)' });
    expect(any([A, B], '(a)(2)')).toEqual({ op: 'any', of: [A, B], cite: '(a)(2)' });
    expect(Object.keys(all([A, B]))).toEqual(['op', 'of']);
  });
});

describe('a negation', () => {
  it('turns constants round and leaves a questioned one to be evaluated', () => {
    expect([negation(ALWAYS), negation(NEVER)]).toEqual([NEVER, ALWAYS]);
    expect(negation(OPEN)).toEqual({ op: 'not', of: OPEN });
    expect(negation(constant(UNKNOWN))).toEqual({ op: 'not', of: constant(UNKNOWN) });
  });

  it('of a negation is what was negated', () => {
    expect(negation(A)).toEqual({ op: 'not', of: A });
    expect(negation(negation(A))).toBe(A);
  });
});

describe('a test', () => {
  it('of a fact or a field says in words what is asked', () => {
    const test = { is: 'one of', values: ['allows'] } as const;
    expect(factTest(['local policy', 'hold'], test)).toEqual({
      op: 'fact',
      path: ['local policy', 'hold'],
      test,
      words: 'local policy hold is allows; found: ',
    });
    expect(fieldTest('level', test)).toEqual({ op: 'field', key: 'level', test, words: 'level is allows; found: ' });
  });
});
