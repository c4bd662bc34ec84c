import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, commit, type Json, leafText, opens, sealRecord, wrongOpenings } from '@holdpoint/ledger';

const salt = randomBytes(32);

describe('a commitment', () => {
  it('is opened by its value and salt, and by no other', () => {
    const commitment = commit({ value: 'A Person', salt });
    expect(opens(commitment, { value: 'A Person', salt })).toBe(true);
    expect(opens(commitment, { value: 'B Person', salt })).toBe(false);
    expect(opens(commitment, { value: 'A Person', salt: randomBytes(32) })).toBe(false);
  });

  it('does not tell that two records hold the same value', () => {
    expect(commit({ value: 'A Person', salt })).not.toBe(commit({ value: 'A Person', salt: randomBytes(32) }));
  });

  it('is not made with a short salt, by which values could be found by trying', () => {
    expect(() => commit({ value: 'x', salt: randomBytes(16) })).toThrow('expected 32');
  });
});

describe('a sealed record', () => {
  it('holds no personal value in the clear', () => {
    const { record, openings } = sealRecord({ event: 'received' }, { name: 'Quux Person', booked: 'B-77' }, () =>
      randomBytes(32),
    );
    const text = leafText(record);
    expect(text).not.toMatch(/Quux|B-77/);
    expect(wrongOpenings(text, openings)).toEqual([]);
    expect(wrongOpenings(text, { name: { value: 'Other', salt } })).toEqual(['name']);
    expect(wrongOpenings(text, { unknown: { value: 'Other', salt } })).toEqual(['unknown']);
  });

  it('has no field of its own in the place of its commitments', () => {
    expect(() => sealRecord({ sealed: {} }, { name: 'x' }, () => salt)).toThrow('"sealed"');
  });
});

describe('canonical JSON', () => {
  it('reads back as the value, and is the same however the keys stood', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(canonicalJson(reversed(value) as Json)).toBe(text);
      }),
    );
  });

  it.each([
    ['half a surrogate pair', { a: ['\uD800'] }, '$.a[0]'],
    ['such a key', { '\uD800': 1 }, '$ key'],
    ['a number without end', { a: Number.POSITIVE_INFINITY }, '$.a'],
    ['a number that is none', [Number.NaN], '$[0]'],
  ])('has no form for %s, and says where it stands', (_, value, where) => {
    expect(() => canonicalJson(value)).toThrow(where);
  });
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  );
};
