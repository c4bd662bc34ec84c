import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from './closest.ts';

describe('the closest word', () => {
  it.each([
    ['transfr', ['hold', 'transfer'], 'transfer'], // a letter missing
    ['holdd', ['hold', 'transfer'], 'hold'], // a letter too many
    ['hokd', ['hold', 'transfer'], 'hold'], // a letter changed
    ['tranfsre', ['transfer'], undefined], // two pairs of letters turned round: distance 4, over the limit
    ['HOLD', ['hold'], 'hold'], // capitals do not count
    ['hold', ['HOLD'], 'HOLD'],
  ])('to "%s" among %j is %s', (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  });

  it('is at most two slips away from a short word', () => {
    expect(closest('abcd', ['abxy'])).toBe('abxy');
    expect(closest('abcd', ['axyz'])).toBeUndefined();
    expect(closest('', ['ab'])).toBe('ab');
    expect(closest('', ['abc'])).toBeUndefined();
  });

  it('is at most a third of a long word away', () => {
    expect(closest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
    expect(closest('abcdefghi', ['abcdewxyz'])).toBeUndefined();
    expect(closest('abcdefgh', ['abcdexyz'])).toBeUndefined();
  });

  it('is the nearest of several, and the first of equally near ones', () => {
    expect(closest('hold', ['held', 'holds', 'hold'])).toBe('hold');
    expect(closest('hold', ['bold', 'cold'])).toBe('bold');
    expect(closest('hold', ['bald', 'cold', 'gold'])).toBe('cold');
  });

  it('counts letters put in and left out as one slip each', () => {
    expect(closest('abc', ['xabcx'])).toBe('xabcx');
    expect(closest('abc', ['xabcxx'])).toBeUndefined();
    expect(closest('xabcx', ['abc'])).toBe('abc');
  });

  it('does not exist where there is nothing to choose from', () => {
    expect(closest('hold', [])).toBeUndefined();
  });

  it('to a candidate is that candidate itself', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(7), (candidates, index) => {
        const word = candidates[index % candidates.length] ?? '';
        expect(closest(word, candidates)).toBe(word);
      }),
    );
  });

  it('survives one slip of the pen', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(word, fc.nat(11), (candidate, at) => {
        const place = at % candidate.length;
        expect(closest(candidate.slice(0, place) + candidate.slice(place + 1), [candidate])).toBe(candidate);
        expect(closest(`${candidate.slice(0, place)}-${candidate.slice(place)}`, [candidate])).toBe(candidate);
        expect(closest(`${candidate.slice(0, place)}-${candidate.slice(place + 1)}`, [candidate])).toBe(candidate);
      }),
    );
  });
});

it('does not compare a text too long to be a slip', () => {
  expect(closest('x'.repeat(10_000_000), ['county-jail'])).toBeUndefined();
});
