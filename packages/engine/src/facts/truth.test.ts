import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allOf,
  anyOf,
  bounds,
  FALSE,
  fromBoolean,
  isSettled,
  isWithin,
  not,
  QUESTIONED,
  TRUE,
  type Truth,
  truthWord,
  UNKNOWN,
} from './truth.ts';

/** Every interval on the chain false < questioned < true, with its ends, written out by hand. */
const INTERVALS: readonly (readonly [Truth, 0 | 1 | 2, 0 | 1 | 2])[] = [
  [FALSE, 0, 0],
  [4, 0, 1],
  [QUESTIONED, 1, 1],
  [UNKNOWN, 0, 2],
  [13, 1, 2],
  [TRUE, 2, 2],
];
const VALUES = INTERVALS.map(([truth]) => truth);
const PAIRS = VALUES.flatMap((a) => VALUES.map((b) => [a, b] as const));
const TRIPLES = PAIRS.flatMap(([a, b]) => VALUES.map((c) => [a, b, c] as const));

const and = (a: Truth, b: Truth) => allOf([a, b]);
const or = (a: Truth, b: Truth) => anyOf([a, b]);
const interval = (low: number, high: number): Truth => {
  const found = INTERVALS.find(([, l, h]) => l === low && h === high);
  if (found === undefined) throw new Error(`no interval ${low}..${high}`);
  return found[0];
};

describe('the six truth values', () => {
  it('are the six intervals, encoded as documented', () => {
    expect(VALUES).toEqual([0, 4, 5, 12, 13, 15]);
    expect(INTERVALS.map(([truth]) => bounds(truth))).toEqual(INTERVALS.map(([, low, high]) => ({ low, high })));
  });

  it('are settled exactly where both ends are one point', () => {
    expect(VALUES.filter(isSettled)).toEqual([FALSE, QUESTIONED, TRUE]);
  });

  it('have a word for a reader', () => {
    expect(VALUES.map(truthWord)).toEqual(['no', 'not known', 'unsettled', 'not known', 'not known', 'yes']);
  });

  it('come from booleans', () => {
    expect([fromBoolean(true), fromBoolean(false)]).toEqual([TRUE, FALSE]);
  });

  it('lie within one another as their ends do', () => {
    for (const [inner, innerLow, innerHigh] of INTERVALS) {
      for (const [outer, outerLow, outerHigh] of INTERVALS) {
        const expected = innerLow >= outerLow && innerHigh <= outerHigh;
        expect(isWithin(inner, outer), `${inner} within ${outer}`).toBe(expected);
      }
    }
  });
});

describe('conjunction, disjunction and negation', () => {
  it('take the least, the greatest and the mirrored ends of the intervals', () => {
    for (const [a, lowA, highA] of INTERVALS) {
      expect(not(a), `not ${a}`).toBe(interval(2 - highA, 2 - lowA));
      for (const [b, lowB, highB] of INTERVALS) {
        expect(and(a, b), `${a} and ${b}`).toBe(interval(Math.min(lowA, lowB), Math.min(highA, highB)));
        expect(or(a, b), `${a} or ${b}`).toBe(interval(Math.max(lowA, lowB), Math.max(highA, highB)));
      }
    }
  });

  it('are commutative and keep the laws of absorption and of De Morgan', () => {
    for (const [a, b] of PAIRS) {
      expect(and(a, b)).toBe(and(b, a));
      expect(or(a, b)).toBe(or(b, a));
      expect(and(a, or(a, b))).toBe(a);
      expect(or(a, and(a, b))).toBe(a);
      expect(not(and(a, b))).toBe(or(not(a), not(b)));
      expect(not(or(a, b))).toBe(and(not(a), not(b)));
    }
  });

  it('are associative and distribute over each other', () => {
    for (const [a, b, c] of TRIPLES) {
      expect(and(and(a, b), c)).toBe(and(a, and(b, c)));
      expect(or(or(a, b), c)).toBe(or(a, or(b, c)));
      expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)));
      expect(or(a, and(b, c))).toBe(and(or(a, b), or(a, c)));
    }
  });

  it('are idempotent, have units, and a double negation changes nothing', () => {
    for (const a of VALUES) {
      expect([and(a, a), or(a, a), and(a, TRUE), or(a, FALSE), not(not(a))]).toEqual([a, a, a, a, a]);
      expect([and(a, FALSE), or(a, TRUE)]).toEqual([FALSE, TRUE]);
    }
  });

  it('never widen an answer when a fact becomes better known', () => {
    for (const [a, wideA] of PAIRS.filter(([inner, outer]) => isWithin(inner, outer))) {
      expect(isWithin(not(a), not(wideA))).toBe(true);
      for (const [b, wideB] of PAIRS.filter(([inner, outer]) => isWithin(inner, outer))) {
        expect(isWithin(and(a, b), and(wideA, wideB))).toBe(true);
        expect(isWithin(or(a, b), or(wideA, wideB))).toBe(true);
      }
    }
  });

  it('of no values are true and false', () => {
    expect([allOf([]), anyOf([])]).toEqual([TRUE, FALSE]);
  });

  it('of many values do not depend on their order or grouping', () => {
    const values = fc.array(fc.constantFrom(...VALUES), { maxLength: 12 });
    fc.assert(
      fc.property(values, fc.nat(12), (list, cut) => {
        expect(allOf(list.toReversed())).toBe(allOf(list));
        expect(anyOf(list.toReversed())).toBe(anyOf(list));
        expect(and(allOf(list.slice(0, cut)), allOf(list.slice(cut)))).toBe(allOf(list));
        expect(not(anyOf(list))).toBe(allOf(list.map(not)));
      }),
    );
  });

  it('take any number that is no truth value for false when negated', () => {
    expect(not(16)).toBe(FALSE);
  });
});
