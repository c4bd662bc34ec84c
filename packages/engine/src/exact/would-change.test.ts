import { describe, expect, it } from 'vitest';
import { planOfCondition } from '../../test/exact/plan-of-condition.ts';
import type { FactDefinition, FactSchema } from '../facts/fact-schema.ts';
import { parseDay } from '../facts/day.ts';
import { all, any, type Expression, factTest, fieldTest, negation } from '../norms/expression.ts';
import type { Effort } from './effort.ts';
import { wouldChange } from './would-change.ts';

const fact = (key: string, type: FactDefinition['type'] = { kind: 'yes-no' }): FactDefinition => ({
  key,
  type,
  question: '?',
  suppliedBy: 'a',
});
const FIELDS = [
  fact('own'),
  fact('kind', { kind: 'one-of', values: ['x', 'y'] }),
  fact('marks', { kind: 'marks', values: ['m', 'n'] }),
  fact('on', { kind: 'day' }),
];
const list = (key: string) => ({ key, item: key, question: '?', suppliedBy: 'a', fields: FIELDS });
const SCHEMA: FactSchema = {
  id: 'changes',
  facts: [fact('a'), fact('b'), fact('fixed'), fact('marks', { kind: 'marks', values: ['m', 'n'] })],
  lists: [list('papers'), list('past')],
  actDay: ['on'],
};
const CHANGE: Readonly<Record<string, number>> = { a: 7, b: 30, marks: 9 };
const EFFORT: Effort = {
  toAsk: () => 5,
  toChange: (place) => {
    if (place.is === 'fact') return CHANGE[place.path[0] ?? ''] ?? Infinity;
    if (place.is === 'field') return place.list === 'papers' && place.key === 'own' ? 11 : Infinity;
    return place.is === 'record' && place.list === 'papers' ? 100 : Infinity;
  },
  obtainable: ['papers'],
};
const ACT = parseDay('2026-03-02') ?? 0;

const yes = (key: string): Expression => factTest([key], { is: 'one of', values: [true] });
const own = fieldTest('own', { is: 'one of', values: [true] });
const isX = fieldTest('kind', { is: 'one of', values: ['x'] });
const marked = fieldTest('marks', { is: 'includes any', values: ['m'] });
const some = (key: string, where: Expression): Expression => ({ op: 'some', list: key, where });

const reverse = (condition: Expression, facts: Record<string, unknown> = {}) =>
  wouldChange(
    SCHEMA,
    planOfCondition(condition),
    {
      facts: { on: ACT, papers: [], past: [], open: { papers: false, past: false }, ...facts },
      act: ACT,
      questions: {},
    },
    { effort: EFFORT },
  );

describe('what would change an answer', () => {
  it('is a fact made another one, with what it is now and what it costs', () => {
    expect(reverse(yes('a'), { a: false })).toEqual([
      { answer: 'permitted', changes: [{ fact: 'a', from: 'no', to: 'yes', minutes: 7 }], minutes: 7 },
    ]);
    expect(reverse(yes('a'), { a: true })).toEqual([
      { answer: 'unsettled', changes: [{ fact: 'a', from: 'yes', to: 'no', minutes: 7 }], minutes: 7 },
    ]);
  });

  it('is the cheaper of two, or both where both are asked', () => {
    expect(reverse(any([yes('b'), yes('a')]), { a: false, b: false })[0]?.changes.map((one) => one.fact)).toEqual([
      'a',
    ]);
    expect(reverse(all([yes('b'), yes('a')]), { a: false, b: false })[0]?.minutes).toBe(37);
    expect(reverse(all([yes('b'), yes('a')]), { a: true, b: false })[0]?.changes).toEqual([
      { fact: 'b', from: 'no', to: 'yes', minutes: 30 },
    ]);
  });

  it('is nothing where nobody can change what it turns on', () => {
    expect(reverse(yes('fixed'), { fixed: false })).toEqual([]);
    expect(reverse(some('past', own), { past: [{ own: false }] })).toEqual([]);
  });

  it('is what a fact not known turns out to be, the cheapest answer first', () => {
    expect(reverse(all([yes('fixed'), yes('a')]), { a: false })).toEqual([
      {
        answer: 'permitted',
        changes: [
          { fact: 'fixed', from: undefined, to: 'yes', minutes: 5 },
          { fact: 'a', from: 'no', to: 'yes', minutes: 7 },
        ],
        minutes: 12,
      },
    ]);
    expect(reverse(all([yes('fixed'), yes('a')]), { a: true }).map(({ answer, minutes }) => [answer, minutes])).toEqual(
      [
        ['permitted', 5],
        ['unsettled', 5],
      ],
    );
    expect(reverse(all([yes('fixed'), yes('b')])).map(({ answer, minutes }) => [answer, minutes])).toEqual([
      ['unsettled', 5],
      ['permitted', 10],
    ]);
  });

  it('names the mark', () => {
    const condition = factTest(['marks'], { is: 'includes any', values: ['m'] });
    expect(reverse(condition, { marks: { m: false, n: true } })[0]?.changes).toEqual([
      { fact: 'marks', from: 'm: no', to: 'm: yes', minutes: 9 },
    ]);
  });

  it('is a paper made another one, before a further paper', () => {
    expect(reverse(some('papers', all([own, isX])), { papers: [{ own: false, kind: 'x' }] })[0]?.changes).toEqual([
      { fact: 'papers[0] own', from: 'no', to: 'yes', minutes: 11 },
    ]);
  });

  it('is a further paper, by what the law asks of it', () => {
    const condition = some('papers', all([isX, own, marked]));
    expect(reverse(condition, { papers: [{ own: true, kind: 'y', marks: { m: true, n: false } }] })).toEqual([
      {
        answer: 'permitted',
        changes: [{ fact: 'papers', from: undefined, to: 'another: kind: x; own: yes; marks: m: yes', minutes: 100 }],
        minutes: 100,
      },
    ]);
    expect(reverse(all([condition, yes('a')]), { a: false })[0]?.minutes).toBe(107);
  });

  it('is what a list may turn out to hold', () => {
    const recent = fieldTest('on', { is: 'within days', days: 10 });
    const condition = some('past', all([isX, own, marked, recent]));
    const [complete, another] = reverse(condition, { open: { papers: false, past: true } });
    expect([complete?.answer, another?.answer]).toEqual(['permitted', 'unsettled']);
    expect(complete?.changes).toEqual([
      { fact: 'past', from: undefined, to: 'another: kind: x; own: yes; marks: m; on: 2026-02-20', minutes: 5 },
    ]);
    expect(another?.changes).toEqual([{ fact: 'past', from: undefined, to: 'complete as listed', minutes: 5 }]);
  });

  it('is two records where one cannot be both, and marks and facts denied in words', () => {
    const isY = fieldTest('kind', { is: 'one of', values: ['y'] });
    const condition = all([some('past', all([isX, negation(own)])), some('past', all([isY, negation(marked)]))]);
    const [found] = reverse(condition, { open: { papers: false, past: true } }).filter(
      ({ answer }) => answer === 'permitted',
    );
    expect(found?.changes[0]?.to).toMatch(/^another: kind: x; own: no.* · another: kind: y.*marks: none/);
    expect(found?.minutes).toBe(5);
  });
});
