import { describe, expect, it } from 'vitest';
import { parseDay } from '../../facts/day.ts';
import type { Test } from '../../facts/test.ts';
import { ANOTHER, classesOf, YES_OR_NO } from './domain.ts';

const day = (text: string): number => parseDay(text) ?? 0;
const ACT = day('2026-03-02');
const oneOf = (...values: readonly (string | boolean)[]): Test => ({ is: 'one of', values });
const words = (tests: readonly Test[], range: Parameters<typeof classesOf>[1]): readonly string[] =>
  classesOf(tests, range, ACT).map((one) => one.words);
const DAY = { type: { kind: 'day' } } as const;

describe('classes of values', () => {
  it('join the values of an enumeration that no test tells apart', () => {
    const range = { type: { kind: 'one-of', values: ['a', 'b', 'c', 'd'] } } as const;
    const classes = classesOf([oneOf('a', 'b'), oneOf('b', 'c')], range, ACT);
    expect(classes.map(({ values }) => values)).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(classesOf([oneOf('b', 'c')], range, ACT)).toEqual([
      { value: 'a', values: ['a', 'd'], words: 'a or d' },
      { value: 'b', values: ['b', 'c'], words: 'b or c' },
    ]);
    expect(classesOf([], range, ACT)).toHaveLength(1);
  });

  it('are yes and no for a fact of that kind, by its type or by its tests', () => {
    expect(classesOf([oneOf(true)], { type: { kind: 'yes-no' } }, ACT)).toEqual(YES_OR_NO);
    expect(classesOf([oneOf(false)], { type: undefined }, ACT)).toEqual(YES_OR_NO);
    expect(words([oneOf(true, false)], { type: { kind: 'yes-no' } })).toEqual(['yes or no']);
  });

  it('are for free text the texts that the law names and any other', () => {
    expect(words([oneOf('PC 187'), oneOf('PC 211')], { type: { kind: 'text' } })).toEqual([
      'PC 187',
      'PC 211',
      ANOTHER,
    ]);
    expect(words([oneOf('PC 187')], { type: undefined })).toEqual(['PC 187', ANOTHER]);
    expect(words([], { type: { kind: 'text' } })).toEqual([ANOTHER]);
  });

  it('are for a disputed fact the values in dispute and nothing else', () => {
    const range = { type: { kind: 'one-of', values: ['a', 'b', 'c'] }, disputed: ['a', 'c'] } as const;
    expect(words([oneOf('a')], range)).toEqual(['a', 'c']);
    expect(words([oneOf(true)], { type: { kind: 'yes-no' }, disputed: [false, true] })).toEqual(['no', 'yes']);
    expect(words([{ is: 'within days', days: 1 }], { ...DAY, disputed: [ACT - 9, ACT] })).toEqual([
      '2026-02-21',
      '2026-03-02',
    ]);
    expect(words([oneOf('a')], { type: undefined, disputed: ['a', ['b']] })).toEqual(['a', '["b"]']);
    expect(words([oneOf('a')], { type: undefined, disputed: ['a', 7] })).toEqual(['a', '7']);
  });

  it('are spans of days between the days on which a test changes', () => {
    const between: Test = { is: 'between', from: day('2015-01-01'), before: day('2018-01-04') };
    expect(words([between, { is: 'within days', days: 30 }], DAY)).toEqual([
      'before 2015-01-01 or 2018-01-04 or later, before 2026-01-31',
      '2015-01-01 or later, before 2018-01-04',
      '2026-01-31 or later',
    ]);
    expect(words([{ is: 'between', from: day('2015-01-01') }], DAY)).toEqual([
      'before 2015-01-01',
      '2015-01-01 or later',
    ]);
    expect(words([{ is: 'between', before: day('2015-01-01') }], DAY)).toHaveLength(2);
    expect(words([], DAY)).toEqual(['any day']);
  });

  it('give the anniversary of a look-back a class of its own', () => {
    const within: Test = { is: 'within years', years: 5, anniversary: 'questioned' };
    expect(classesOf([within], DAY, ACT).map(({ value }) => value)).toEqual([
      day('2021-03-01'),
      day('2021-03-02'),
      day('2021-03-03'),
    ]);
    expect(classesOf([{ ...within, anniversary: 'counts' }], DAY, ACT)).toHaveLength(2);
  });

  it('hold no day after the last one possible', () => {
    const future: Test = { is: 'between', from: ACT + 10 };
    expect(classesOf([future], { ...DAY, latest: ACT }, ACT)).toEqual([
      { value: ACT, values: [ACT], words: 'any day' },
    ]);
    expect(words([future], { ...DAY, latest: ACT + 10 })).toHaveLength(2);
  });
});
