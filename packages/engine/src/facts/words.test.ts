import { describe, expect, it } from 'vitest';
import { parseDay } from './day.ts';
import { Disputed, isKnown, stateOf, UNOBTAINABLE } from './fact-value.ts';
import type { Test } from './test.ts';
import { wordsOfTest, wordsOfValue } from './words.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const LEVEL: Test = { is: 'one of', values: ['felony', 'misdemeanor'] };
const MARKS: Test = { is: 'includes any', values: ['serious', 'violent'] };

describe('what a test asks', () => {
  it.each<[Test, string]>([
    [LEVEL, 'is felony or misdemeanor'],
    [{ is: 'one of', values: [true] }, 'is yes'],
    [{ is: 'one of', values: [false] }, 'is no'],
    [MARKS, 'includes serious or violent'],
    [{ is: 'within years', years: 5, anniversary: 'counts' }, 'is within 5 years'],
    [{ is: 'within days', days: 30 }, 'is within 30 days'],
    [{ is: 'between', from: day('2018-01-04') }, 'is on or after 2018-01-04'],
    [{ is: 'between', before: day('2020-01-01') }, 'is before 2020-01-01'],
    [
      { is: 'between', from: day('2018-01-04'), before: day('2020-01-01') },
      'is on or after 2018-01-04 and is before 2020-01-01',
    ],
    [{ is: 'between' }, ''],
  ])('is said in words: %j', (test, words) => {
    expect(wordsOfTest(test)).toBe(words);
  });
});

describe('what was found of a fact', () => {
  it.each([
    ['felony', 'felony'],
    [true, 'yes'],
    [false, 'no'],
    [undefined, 'not asked'],
    [UNOBTAINABLE, 'cannot be had'],
    [day('2021-03-02'), '2021-03-02'],
    [new Disputed(['felony', 'infraction']), 'disputed: felony or infraction'],
    [new Disputed([true, false]), 'disputed: yes or no'],
    [new Disputed([day('2021-03-02'), day('2021-03-03')]), 'disputed: 2021-03-02 or 2021-03-03'],
    [{ a: true, b: false }, 'a: yes, b: no'],
  ])('is said in words: %s', (value, words) => {
    expect(wordsOfValue(LEVEL, value)).toBe(words);
  });

  it('names the marks that the test asks for, and no other', () => {
    expect(wordsOfValue(MARKS, { violent: false, other: true })).toBe('serious: not asked, violent: no');
  });

  it('is its plain text where it is nothing that a case can hold', () => {
    expect([wordsOfValue(LEVEL, null), wordsOfValue(LEVEL, 5n)]).toEqual(['null', '5']);
  });
});

describe('the state of a fact', () => {
  it.each([
    [undefined, 'not asked', false],
    [UNOBTAINABLE, 'cannot be had', false],
    [new Disputed(['a', 'b']), 'disputed', false],
    [false, 'known', true],
    [0, 'known', true],
    ['', 'known', true],
  ])('of %s is "%s"', (value, state, known) => {
    expect([stateOf(value), isKnown(value)]).toEqual([state, known]);
  });

  it('says why a fact has no value', () => {
    expect(UNOBTAINABLE.why).toBe('cannot be had');
  });
});
