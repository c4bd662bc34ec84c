import { expect, it } from 'vitest';
import { citesIn, liesWithin } from './subdivision.ts';

it.each([
  ['(a)(4), judicial paper', '(a)(4)', true],
  ['(a)(1)(C), with (a)(4)', '(a)(4)', true],
  ['(a)(1)(C)', '(a)', true],
  ['(a)(1)(C)', '(c)', false],
  ['(b)', '(a)', false],
])('%s within %s: %s', (cite, subdivision, expected) => {
  expect(liesWithin(cite, subdivision)).toBe(expected);
});

it('the citations of a rule are its own and those of its limbs', () => {
  expect(citesIn({ cite: '(a)', 'when any': [{ cite: '(a)(1)' }, { any: [{ cite: '(a)(2)' }] }] })).toEqual([
    '(a)',
    '(a)(1)',
    '(a)(2)',
  ]);
});
