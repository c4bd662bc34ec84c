import { describe, expect, it } from 'vitest';
import { Disputed, UNOBTAINABLE } from '../../facts/fact-value.ts';
import { FALSE, QUESTIONED, TRUE } from '../../facts/truth.ts';
import { all, any, constant, type Expression, factTest, fieldTest, negation } from '../../norms/expression.ts';
import { Collector } from './collect.ts';
import { MAY_EXIST } from './place.ts';

const yes = (key: string): Expression => factTest([key], { is: 'one of', values: [true] });
const own = (key: string): Expression => fieldTest(key, { is: 'one of', values: [true] });
const some = (where: Expression): Expression => ({ op: 'some', list: 'list', where });
const CLOSED = { open: { list: false }, list: [] };

const collect = (condition: Expression, facts: Record<string | symbol, unknown> = {}): Collector => {
  const found = new Collector({ facts: { ...CLOSED, ...facts }, act: 0, questions: { settled: FALSE } });
  found.add(condition);
  return found;
};
const keys = (condition: Expression, facts: Record<string, unknown> = {}): readonly string[] =>
  [...collect(condition, facts).mentions.keys()].map((key) => key.trim());

describe('what a condition turns on', () => {
  it('is each fact that is not shown, once, with every test put to it', () => {
    expect(keys(all([yes('a'), any([yes('b'), yes('a')])]))).toEqual(['a', 'b']);
    const test = { is: 'one of', values: ['x'] } as const;
    const found = collect(all([yes('a'), factTest(['a'], test), factTest(['a'], test)]));
    expect([...found.mentions.values()][0]?.tests).toHaveLength(2);
  });

  it('is nothing where the facts shown settle it', () => {
    expect(keys(all([yes('a'), yes('b')]), { b: false })).toEqual([]);
    expect(keys(any([yes('a'), yes('b')]), { b: true })).toEqual([]);
    expect(keys(any([yes('a'), yes('b')]), { b: false })).toEqual(['a']);
    expect(keys(negation(all([yes('a'), constant(FALSE)])))).toEqual([]);
    expect(keys(all([yes('a'), constant(QUESTIONED)]))).toEqual(['a']);
    expect(keys(all([yes('a'), { op: 'question', id: 'settled' }]))).toEqual([]);
    expect(keys(any([yes('a'), { op: 'question', id: 'not settled' }]))).toEqual(['a']);
    expect(
      keys(
        any([
          { op: 'all', of: [yes('a'), yes('b')] },
          { op: 'constant', truth: TRUE },
        ]),
      ),
    ).toEqual([]);
  });

  it('keeps what an earlier part registered when a later part is settled', () => {
    expect(keys(any([yes('a'), all([yes('c'), yes('b')])]), { b: false })).toEqual(['a']);
  });

  it('treats a fact that cannot be had as missing and names the values of one in dispute', () => {
    expect(keys(yes('a'), { a: UNOBTAINABLE })).toEqual(['a']);
    const found = collect(yes('a'), { a: new Disputed([true, false]) });
    expect([...found.mentions.values()][0]?.disputed).toEqual([true, false]);
    expect(keys(yes('a'), { a: new Disputed([true, true]) })).toEqual([]);
  });

  it('asks each mark by itself, and only those not shown', () => {
    const marks = factTest(['a'], { is: 'includes any', values: ['m', 'n'] });
    expect(keys(marks)).toEqual(['a\nm', 'a\nn']);
    expect(keys(marks, { a: { m: false } })).toEqual(['a\nn']);
    expect(keys(marks, { a: { m: true } })).toEqual([]);
    expect(
      keys(marks, {
        a: new Disputed([
          { m: true, n: false },
          { m: false, n: false },
        ]),
      }),
    ).toEqual(['a']);
  });

  it('asks the fields of the records listed and stops at one that fits', () => {
    const where = all([own('a'), own('b')]);
    expect(keys(some(where), { list: [{ a: true }, { a: false }, {}] })).toEqual([
      'list[0] b',
      'list[2] a',
      'list[2] b',
    ]);
    expect(keys(some(where), { list: [{}, { a: true, b: true }] })).toEqual([]);
  });

  it('asks whether a record that may exist is there', () => {
    const may = { [MAY_EXIST]: true };
    expect(keys(some(own('a')), { list: [{ ...may, a: true }] })).toEqual(['list[0]']);
    expect(keys(some(own('a')), { list: [{ ...may, a: false }] })).toEqual([]);
    expect(keys(some(own('a')), { list: [may] })).toEqual(['list[0] a', 'list[0]']);
  });

  it('names what a list that may be longer is asked, each once', () => {
    const one = some(own('a'));
    const found = collect(all([one, any([one, some(own('b'))])]), { open: { list: true } });
    expect(found.unlisted.get('list')).toHaveLength(2);
    expect(collect(one, { list: [{ a: true }], open: { list: true } }).unlisted.size).toBe(0);
    expect(collect(one, { list: undefined, open: {} }).unlisted.size).toBe(1);
    expect(collect(one).unlisted.size).toBe(0);
  });

  it('asks one listed record by itself', () => {
    const found = new Collector({ facts: { list: [{}, { b: true }] }, act: 0, questions: {} });
    found.addOfRecord(all([own('a'), own('b')]), 'list', 1);
    expect([...found.mentions.values()].map(({ place }) => place)).toEqual([
      { is: 'field', list: 'list', record: 1, key: 'a' },
    ]);
  });

  it('remembers what is settled outside of records, whole and in part', () => {
    const [part, open] = [all([yes('a'), yes('c')]), yes('b')];
    const record = all([own('a'), own('b')]);
    const found = collect(any([part, open, some(record)]), { a: false, list: [{ a: false }] });
    expect(found.settled.get(part)).toBe(FALSE);
    expect(found.settled.has(open)).toBe(false);
    expect(found.settled.has(record)).toBe(false);
  });

  it('refuses a condition on a norm', () => {
    expect(() => collect({ op: 'norm', index: 0 })).toThrow('a condition refers to no norm');
  });
});
