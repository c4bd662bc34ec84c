import { describe, expect, it } from 'vitest';
import { Collector } from '../backends/bdd/collect.ts';
import { YES_OR_NO } from '../backends/bdd/domain.ts';
import { Space } from '../backends/bdd/space.ts';
import { Disputed, UNOBTAINABLE } from '../facts/fact-value.ts';
import { VOCABULARY } from '../facts/vocabulary/vocabulary.ts';
import { all, type Expression, factTest, fieldTest } from '../norms/expression.ts';
import { currentClass, isOfNewRecord, pricesOf } from './prices.ts';

const given = (facts: Record<string, unknown>) => ({ facts, act: 20_000, questions: {} });
const FACT = { is: 'fact', path: ['current registrant'] } as const;
const own = (record: number, key = 'served') => ({ is: 'field', list: 'documents', record, key }) as const;

describe('the class that a place has now', () => {
  it('is that of its value, and none where that is not known', () => {
    expect(currentClass(given({ 'current registrant': false }), FACT, YES_OR_NO)).toBe(1);
    expect(currentClass(given({}), FACT, YES_OR_NO)).toBeUndefined();
    for (const value of [UNOBTAINABLE, new Disputed([true, false]), 'no such value'])
      expect(currentClass(given({ 'current registrant': value }), FACT, YES_OR_NO)).toBeUndefined();
  });

  it('is found in a record and in a mark', () => {
    const facts = { documents: [{ served: true, asks: { hold: false } }] };
    expect(currentClass(given(facts), own(0), YES_OR_NO)).toBe(0);
    expect(currentClass(given(facts), own(1), YES_OR_NO)).toBeUndefined();
    expect(currentClass(given(facts), { ...own(0, 'asks'), mark: 'hold' }, YES_OR_NO)).toBe(1);
    expect(currentClass(given(facts), { ...own(0, 'asks'), mark: 'transfer' }, YES_OR_NO)).toBeUndefined();
  });

  it('of a record that may be obtained is that it is not there; what is not listed has none', () => {
    expect(currentClass(given({}), { is: 'record', list: 'documents', record: 0 }, YES_OR_NO)).toBe(1);
    expect(currentClass(given({}), { is: 'unlisted', list: 'documents', atom: 0 }, YES_OR_NO)).toBeUndefined();
  });
});

describe('a record that the case does not have', () => {
  it('is one past those listed', () => {
    expect([0, 1].map((record) => isOfNewRecord(given({ documents: [{}] }), own(record)))).toEqual([false, true]);
    expect(isOfNewRecord(given({}), own(0))).toBe(true);
    expect(isOfNewRecord(given({}), FACT)).toBe(false);
  });
});

describe('prices', () => {
  const effort = { toAsk: () => 6, toChange: () => 11, obtainable: [] };
  const yes = (key: string): Expression => factTest([key], { is: 'one of', values: [true] });
  const served = fieldTest('served', { is: 'one of', values: [true] });
  const ask = all([yes('current registrant'), { op: 'some', list: 'documents', where: served }]);

  /** What each class costs where the places are free for the diagram and the case states `facts`. */
  const prices = (free: Record<string, unknown>, facts: Record<string, unknown>) => {
    const found = new Collector(given({ open: {}, ...free }));
    found.add(ask);
    const space = new Space(VOCABULARY, given(free), found);
    return pricesOf(VOCABULARY, effort, given(facts), space);
  };

  it('are nothing for the value there is, the change for another, the question for what is not known', () => {
    const free = { documents: [{}] };
    expect(prices(free, { 'current registrant': true, documents: [{ served: false }] })).toEqual([
      [0, 11],
      [11, 0],
    ]);
    expect(prices(free, { documents: [{}] })).toEqual([
      [6, 6],
      [6, 6],
    ]);
  });

  it('are nothing within a paper still to be obtained, and infinite for what cannot be had', () => {
    expect(prices({ documents: [{}] }, { 'current registrant': UNOBTAINABLE })).toEqual([
      [Infinity, Infinity],
      [0, 0],
    ]);
  });

  it('divide the question about a list among what it is asked for', () => {
    const somes = ['served', 'complete'].map(
      (key) => ({ op: 'some', list: 'documents', where: fieldTest(key, { is: 'one of', values: [true] }) }) as const,
    );
    const levels = somes.map(() => [0, 3]);
    const unlisted = [{ list: 'documents', somes, levels, demands: [], witnesses: () => [] }];
    const space = new Space(VOCABULARY, given({}), new Collector(given({})), { unlisted });
    expect(pricesOf(VOCABULARY, effort, given({}), space)).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });
});
