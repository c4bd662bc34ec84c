import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, fold, jaroWinkler, soundKey } from '@holdpoint/linkage';

const word = fc.stringMatching(/^[a-d]{0,8}$/);

describe('text is folded', () => {
  it.each([
    ['Núñez', 'nunez'],
    ['Đặng Thị', 'dang thi'],
    ['Łukasz Øre Strauß', 'lukasz ore strauss'],
    ["O'Brien-Smith", 'obrien smith'],
    ['  A.  B. ', 'a b'],
    ['محمد', 'محمد'],
  ])('%s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('once and for all: folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('Jaro–Winkler gives', () => {
  // The first three are Winkler's own examples of 1990; the last two follow from the definition by hand.
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
  ])('%s and %s: %d', (one, other, likeness) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 4);
  });

  it('1 for equal words, and never leaves 0 to 1', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(jaroWinkler(one, one)).toBe(1);
        expect(jaroWinkler(one, other)).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** The definition, letter by letter, without limit or reuse: slow and plain. */
const byDefinition = (one: string, other: string): number => {
  const reach = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = reach.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    const steps = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)];
    if (isSwap) steps.push(at(i - 2, j - 2) + 1);
    const least = Math.min(...steps);
    reach.set(`${i} ${j}`, least);
    return least;
  };
  return at(one.length, other.length);
};

describe('the edit distance', () => {
  it('is the one of the definition, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(byDefinition(one, other), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads no further than 64 letters', () => {
    const long = 'a'.repeat(64);
    expect(editDistance(`${long}b`, `${long}c`, 2)).toBe(0);
  });
});

describe('one sound key', () => {
  it.each([
    ['mohammed', 'muhamad'],
    ['jimenez', 'gimenez'],
    ['vasquez', 'vazquez'],
    ['hussein', 'husain'],
    ['xiao', 'hsiao'],
    ['khalid', 'kalid'],
    ['philip', 'filip'],
  ])('for %s and %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it('does not bring garcia and lopez together', () => {
    expect(soundKey('garcia')).not.toBe(soundKey('lopez'));
  });
});
