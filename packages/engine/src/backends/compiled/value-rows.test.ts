import { describe, expect, it } from 'vitest';
import { Disputed } from '../../facts/fact-value.ts';
import { FALSE, TRUE, UNKNOWN } from '../../facts/truth.ts';
import { factTest } from '../../norms/expression.ts';
import { testsAskedOften, ValueRows } from './value-rows.ts';

const oneOf = (...values: string[]) => ({ is: 'one of', values }) as const;
const TESTS = [oneOf('county-jail'), oneOf('county-jail', 'state-prison'), oneOf('city-lockup')];

describe('the truths of every test of one fact', () => {
  it.each<[string, unknown, readonly number[]]>([
    ['a value that two tests name', 'county-jail', [TRUE, TRUE, FALSE]],
    ['a value that one names', 'city-lockup', [FALSE, FALSE, TRUE]],
    ['a value that none names', 'school-police', [FALSE, FALSE, FALSE]],
    ['no value', undefined, [UNKNOWN, UNKNOWN, UNKNOWN]],
    [
      'a disputed value on which one test agrees',
      new Disputed(['county-jail', 'state-prison']),
      [UNKNOWN, TRUE, FALSE],
    ],
  ])('%s', (_what, value, truths) => {
    expect(new ValueRows(TESTS).of(value, 0)).toEqual(truths);
  });
});

describe('tests that are asked often', () => {
  const asked = (path: string, tests: readonly ReturnType<typeof oneOf>[]) =>
    tests.map((test) => factTest([path], test));

  it('are those of a fact that three tests read', () => {
    expect(testsAskedOften([...asked('agency', TESTS), ...asked('kind', TESTS.slice(1))])).toEqual(
      new Map([['agency', TESTS]]),
    );
  });

  it('are of texts alone', () => {
    const yes = factTest(['agency'], { is: 'one of', values: [true] });
    expect(testsAskedOften([...asked('agency', TESTS.slice(1)), yes]).size).toBe(0);
  });
});
