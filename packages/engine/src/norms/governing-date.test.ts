import { describe, expect, it } from 'vitest';
import { DAWN, DUSK } from '../facts/day.ts';
import { ALWAYS, type Expression, fieldTest, NEVER } from './expression.ts';
import { governedWithin } from './governing-date.ts';

const SPAN = { from: 100, to: 200 };
const A: Expression = { op: 'question', id: 'a' };
const FELONY = fieldTest('level', { is: 'one of', values: ['felony'] });
const some = (list: string, where: Expression): Expression => ({ op: 'some', list, where });
const within = (key: string) => fieldTest(key, { is: 'between', from: 100, before: 200 });
const BOTH = { op: 'all', of: [FELONY, within('on')] } as const;

describe('a rule governed by the act', () => {
  it('keeps its condition', () => {
    expect(governedWithin('act', SPAN, A)).toBe(A);
  });
});

describe('a rule governed by the request', () => {
  it('needs a document received while it was in force', () => {
    expect(governedWithin('request', SPAN, A)).toEqual({
      op: 'all',
      of: [A, some('documents', within('received on'))],
    });
    expect(governedWithin('request', SPAN, ALWAYS)).toEqual(some('documents', within('received on')));
    expect(governedWithin('request', SPAN, NEVER)).toEqual(NEVER);
  });
});

describe('a rule governed by the arrest', () => {
  it('needs a charge on which the arrest was made while it was in force', () => {
    expect(governedWithin('arrest', SPAN, A)).toEqual({ op: 'all', of: [A, some('charges', within('arrested on'))] });
  });
});

describe('a rule governed by the conviction', () => {
  const governed = (condition: Expression) => governedWithin('conviction', SPAN, condition);

  it('asks the date of each conviction that it speaks of', () => {
    expect(governed(some('convictions', FELONY))).toEqual(some('convictions', BOTH));
    expect(governed(some('convictions', ALWAYS))).toEqual(some('convictions', within('on')));
  });

  it('asks it at any depth', () => {
    const inner = some('convictions', FELONY);
    const dated = some('convictions', BOTH);
    expect(governed({ op: 'not', of: inner })).toEqual({ op: 'not', of: dated });
    expect(governed({ op: 'all', of: [A, inner], cite: '(a)' })).toEqual({ op: 'all', of: [A, dated], cite: '(a)' });
    expect(governed({ op: 'any', of: [A, { op: 'not', of: inner }], cite: '(b)' })).toEqual({
      op: 'any',
      of: [A, { op: 'not', of: dated }],
      cite: '(b)',
    });
    expect(governed({ op: 'any', of: [A, inner] })).toEqual({ op: 'any', of: [A, dated] });
  });

  it('leaves other lists and other tests alone', () => {
    const charges = some('charges', FELONY);
    expect(governed(charges)).toBe(charges);
    expect(governed(A)).toBe(A);
  });
});

describe('a rule without a first or a last day', () => {
  const day = (from: number, to: number) => governedWithin('arrest', { from, to }, ALWAYS);

  it('asks only for the end that it has', () => {
    expect(day(DAWN, 200)).toEqual(some('charges', fieldTest('arrested on', { is: 'between', before: 200 })));
    expect(day(100, DUSK)).toEqual(some('charges', fieldTest('arrested on', { is: 'between', from: 100 })));
    expect(day(DAWN, DUSK)).toEqual(some('charges', fieldTest('arrested on', { is: 'between' })));
  });
});
