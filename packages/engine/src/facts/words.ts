import { formatDay } from './day.ts';
import { Disputed, stateOf } from './fact-value.ts';
import type { Test } from './test.ts';

/** What a test asks for, in words: `is felony`, `includes hold`. */
export const wordsOfTest = (test: Test): string => {
  switch (test.is) {
    case 'one of':
      return `is ${test.values.map(wordOf).join(' or ')}`;
    case 'includes any':
      return `includes ${test.values.join(' or ')}`;
    case 'within years':
      return `is within ${test.years} years`;
    case 'within days':
      return `is within ${test.days} days`;
    case 'between':
      return [
        test.from === undefined ? '' : `is on or after ${formatDay(test.from)}`,
        test.before === undefined ? '' : `is before ${formatDay(test.before)}`,
      ]
        .filter((part) => part !== '')
        .join(' and ');
  }
};

/** What was found of a fact, in words; a day number is written as a date where the test is about days. */
export const wordsOfValue = (test: Test, value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return wordOf(value);
  const state = stateOf(value);
  if (state === 'not asked' || state === 'cannot be had') return state;
  if (value instanceof Disputed) return `disputed: ${value.values.map((one) => wordsOfValue(test, one)).join(' or ')}`;
  if (typeof value === 'number') return formatDay(value);
  if (typeof value === 'object' && value !== null)
    return wordsOfMarks(test, value as Readonly<Record<string, boolean>>);
  return String(value);
};

const wordsOfMarks = (test: Test, marks: Readonly<Record<string, boolean>>): string => {
  const asked = test.is === 'includes any' ? test.values : Object.keys(marks);
  return asked.map((mark) => `${mark}: ${marks[mark] === undefined ? 'not asked' : wordOf(marks[mark])}`).join(', ');
};

const wordOf = (value: string | boolean): string => (value === true ? 'yes' : value === false ? 'no' : value);
