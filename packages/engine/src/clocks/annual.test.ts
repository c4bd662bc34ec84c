import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, day, days } from '../../test/clock-cases.ts';
import { formatDay } from '../facts/day.ts';
import { annual, readDayOfYear } from './annual.ts';

const next = (onOrAfter: string, on = { month: 3, day: 1 }) => answered(annual({ on, onOrAfter: day(onOrAfter) }));

describe('a day of every year', () => {
  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-03-02', '2027-03-01'],
    ['2028-02-29', '2028-03-01'],
    ['2026-12-31', '2027-03-01'],
    ['2027-01-01', '2027-03-01'],
  ])('is due next on or after %s on %s', (from, expected) => {
    expect(formatDay(next(from).at)).toBe(expected);
  });

  it('says so', () => {
    expect(next('2026-03-02').unit).toBe('day');
    expect(next('2026-03-02').steps).toEqual([
      'due every year on this day, next on or after Mon 2026-03-02',
      'due Mon 2027-03-01',
    ]);
    expect(formatDay(next('2026-12-31', { month: 12, day: 31 }).at)).toBe('2026-12-31');
  });

  it('is read as month and day, and not where a year may lack it', () => {
    expect(readDayOfYear('03-01')).toEqual({ month: 3, day: 1 });
    expect(readDayOfYear('02-28')).toEqual({ month: 2, day: 28 });
    expect(readDayOfYear('12-31')).toEqual({ month: 12, day: 31 });
    for (const text of ['02-29', '04-31', '13-01', '00-10', '01-00', '3-1', '03-01-2026', '2026-03-01', ''])
      expect(readDayOfYear(text), text).toBeUndefined();
  });

  it.each([
    [2, 29],
    [13, 1],
    [1.5, 1],
    [1, 1.5],
    [Number.NaN, 1],
  ])('is refused as month %s, day %s', (month, dayOfMonth) => {
    expect(annual({ on: { month, day: dayOfMonth }, onOrAfter: 0 })).toEqual({
      problem: {
        field: 'on',
        found: `found month ${month}, day ${dayOfMonth}`,
        remedy: 'give a day that every year has',
      },
    });
  });

  it('is refused from no day', () => {
    expect(annual({ on: { month: 3, day: 1 }, onOrAfter: Number.NaN })).toMatchObject({
      problem: { field: 'on or after' },
    });
  });

  it('lies less than 366 days ahead', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (from, month, dayOfMonth) => {
        const ahead = answered(annual({ on: { month, day: dayOfMonth }, onOrAfter: from })).at - from;
        expect(ahead).toBeGreaterThanOrEqual(0);
        expect(ahead).toBeLessThan(366);
      }),
    );
  });
});
