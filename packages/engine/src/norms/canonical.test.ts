import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf } from './canonical.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reversed(one)]),
  );
};

describe('canonical JSON', () => {
  it('puts keys in code-unit order, at every depth, without white space', () => {
    expect(canonicalJson({ b: { z: 1, a: [true, null] }, a: 'x', B: 2, 'a b': 3, '10': 4, '9': 5 })).toBe(
      '{"10":4,"9":5,"B":2,"a":"x","a b":3,"b":{"a":[true,null],"z":1}}',
    );
  });

  it('orders keys whichever way they come', () => {
    expect(canonicalJson({ a: 1, b: 2, c: 3 })).toBe('{"a":1,"b":2,"c":3}');
    expect(canonicalJson({ c: 3, b: 2, a: 1 })).toBe('{"a":1,"b":2,"c":3}');
  });

  it('keeps the order of a list', () => {
    expect(canonicalJson([2, 1])).toBe('[2,1]');
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it('leaves out what is undefined in a mapping and writes null for it in a list', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(canonicalJson([undefined, null, 1])).toBe('[null,null,1]');
  });

  it('escapes text as JSON does', () => {
    expect(canonicalJson({ 'a"': 'é\n' })).toBe('{"a\\"":"é\\n"}');
    expect([canonicalJson('x'), canonicalJson(1.5), canonicalJson(false), canonicalJson(null)]).toEqual([
      '"x"',
      '1.5',
      'false',
      'null',
    ]);
    expect([canonicalJson([]), canonicalJson({})]).toEqual(['[]', '{}']);
  });

  it('means what the value means, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('the hash of a value', () => {
  it('is the SHA-256 of its canonical JSON in lower-case hex', () => {
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(hashOf({ a: 1, b: 2 })).toBe('43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777');
  });

  it('does not depend on the order of keys and does on the order of a list', () => {
    expect(hashOf({ b: 2, a: 1 })).toBe(hashOf({ a: 1, b: 2 }));
    expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
  });
});
