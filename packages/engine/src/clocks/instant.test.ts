import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addHours, formatInstant, instantOf, parseInstant } from './instant.ts';
import { at } from '../../test/clock-cases.ts';

describe('an instant', () => {
  it('is read with its offset, and is the same point in time in every spelling', () => {
    expect(parseInstant('2026-03-06T14:10-08:00')).toBe(Date.UTC(2026, 2, 6, 22, 10));
    expect(parseInstant('2026-03-06T22:10Z')).toBe(Date.UTC(2026, 2, 6, 22, 10));
    expect(parseInstant('2026-03-06T22:10:30.5Z')).toBe(Date.UTC(2026, 2, 6, 22, 10, 30, 500));
    expect(formatInstant(at('2026-03-06T14:10-08:00'))).toBe('2026-03-06T22:10:00Z');
  });

  it.each([
    '2026-03-06T14:10',
    '2026-03-06',
    '2026-02-30T10:00Z',
    '2026-03-06T25:00Z',
    'x',
    '2026-03-06T14:10-08:00[x]',
  ])('is not read from %s', (text) => expect(parseInstant(text)).toBeUndefined());

  it('is written as the calendar library writes it, at every millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) - 1 }), (milliseconds) => {
        const own = instantOf(milliseconds);
        const text = Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
        expect(own === undefined ? own : formatInstant(own)).toBe(text);
      }),
      { examples: [[0], [500], [120], [Date.UTC(2026, 9, 10, 10, 10)]] },
    );
  });

  it('lies from 1900 until before 2200, in whole milliseconds', () => {
    const first = Date.UTC(1900, 0, 1);
    const end = Date.UTC(2200, 0, 1);
    expect([instantOf(first - 1), instantOf(first), instantOf(end - 1), instantOf(end)]).toEqual([
      undefined,
      first,
      end - 1,
      undefined,
    ]);
    expect([instantOf(0.5), instantOf(Number.NaN), instantOf(Infinity)]).toEqual([undefined, undefined, undefined]);
  });

  it('moves by elapsed hours, also by parts of one and backwards, and not beyond the last year', () => {
    expect(addHours(at('2026-03-06T22:10Z'), 48)).toBe(at('2026-03-08T22:10Z'));
    expect(addHours(at('2026-03-06T22:10Z'), -0.5)).toBe(at('2026-03-06T21:40Z'));
    expect(addHours(at('2199-12-31T23:00Z'), 1)).toBeUndefined();
  });
});
