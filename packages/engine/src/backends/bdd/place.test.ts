import { describe, expect, it } from 'vitest';
import { factOf, keyOf, type Place } from './place.ts';

const PLACES: readonly (readonly [Place, string])[] = [
  [{ is: 'fact', path: ['a'] }, 'a'],
  [{ is: 'fact', path: ['a', 'b'] }, 'a'],
  [{ is: 'fact', path: ['a'], mark: 'm' }, 'a'],
  [{ is: 'field', list: 'l', record: 0, key: 'k' }, 'l[0] k'],
  [{ is: 'field', list: 'l', record: 1, key: 'k' }, 'l[1] k'],
  [{ is: 'field', list: 'l', record: 0, key: 'k', mark: 'm' }, 'l[0] k'],
  [{ is: 'record', list: 'l', record: 0 }, 'l'],
  [{ is: 'unlisted', list: 'l', atom: 0 }, 'l'],
  [{ is: 'unlisted', list: 'l', atom: 1 }, 'l'],
];

describe('a place', () => {
  it('has a name of its own', () => {
    expect(new Set(PLACES.map(([place]) => keyOf(place))).size).toBe(PLACES.length);
  });

  it('belongs to the question that a person is asked', () => {
    expect(PLACES.map(([place]) => factOf(place))).toEqual(PLACES.map(([, fact]) => fact));
  });
});
