import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, day, days } from '../../test/clock-cases.ts';
import { formatDay, lookBackYears } from '../facts/day.ts';
import { type AnniversaryCounts, anniversary } from './anniversary.ts';

const QUESTION = 'Does the fifth anniversary itself count as within five years?';
const of = (from: string, years: number, months = 0, anniversaryDay: AnniversaryCounts = { question: QUESTION }) =>
  answered(anniversary({ from: day(from), years, months, anniversaryDay, said: 'convicted' }));

describe('an anniversary', () => {
  it('is an open question where the law does not say, in the caller’s words', () => {
    expect(of('2021-03-02', 5)).toEqual({
      unit: 'day',
      at: day('2026-03-02'),
      insideThrough: day('2026-03-01'),
      outsideFrom: day('2026-03-03'),
      question: QUESTION,
      steps: [
        'convicted Tue 2021-03-02',
        '+5 years',
        'anniversary Mon 2026-03-02',
        `whether 2026-03-02 itself counts the law does not say: ${QUESTION}`,
      ],
    });
  });

  it('counts or does not where the law says so', () => {
    expect(of('2021-03-02', 5, 0, 'counts')).toMatchObject({
      insideThrough: day('2026-03-02'),
      outsideFrom: day('2026-03-03'),
    });
    expect(of('2021-03-02', 5, 0, 'counts')).not.toHaveProperty('question');
    expect(of('2021-03-02', 5, 0, 'counts').steps.at(-1)).toBe('the anniversary day itself counts');
    expect(of('2021-03-02', 5, 0, 'does not count')).toMatchObject({
      insideThrough: day('2026-03-01'),
      outsideFrom: day('2026-03-02'),
    });
    expect(of('2021-03-02', 5, 0, 'does not count').steps.at(-1)).toBe('the anniversary day itself does not count');
  });

  it.each([
    ['from a leap day into a common year', '2024-02-29', 1, 0, '2025-02-28'],
    ['from a leap day into a leap year', '2024-02-29', 4, 0, '2028-02-29'],
    ['into a leap year from its eve', '2023-02-28', 1, 0, '2024-02-28'],
    ['from the day after', '2024-03-01', 1, 0, '2025-03-01'],
    ['over a year without a leap day in 2100', '2096-02-29', 4, 0, '2100-02-28'],
    ['to the last day of a shorter month', '2026-01-31', 0, 1, '2026-02-28'],
    ['to the leap day by months', '2024-01-31', 0, 1, '2024-02-29'],
    ['over the end of a year', '2026-11-30', 0, 3, '2027-02-28'],
    ['in years and months', '2020-02-29', 1, 1, '2021-03-29'],
  ])('falls %s', (_, from, years, months, expected) => {
    expect(formatDay(of(from, years, months).at)).toBe(expected);
  });

  it('says that the month has no such day, and only then', () => {
    expect(of('2024-02-29', 1).steps[2]).toBe('2025-02 has no day 29: its last day is taken');
    expect(of('2024-02-29', 4).steps).toHaveLength(4);
    expect(of('2026-01-31', 1, 1).steps[1]).toBe('+1 year, 1 month');
    expect(of('2026-01-31', 0, 2).steps[1]).toBe('+2 months');
  });

  it.each([
    [0, 0],
    [-1, 0],
    [0.5, 0],
    [0, 1201],
    [1, -1],
    [100, 1],
    [1, 0.5],
    [Number.NaN, 0],
  ])('is refused for %s years and %s months', (years, months) => {
    expect(anniversary({ from: 0, years, months, anniversaryDay: 'counts', said: 'x' })).toEqual({
      problem: {
        field: 'years and months',
        found: `found ${years} years, ${months} months`,
        remedy: 'write whole years and months, from 1 to 1200 months',
      },
    });
  });

  it.each([Number.NaN, 0.5, Infinity, -25_568, 84_006])('is refused from no day of the calendar: %s', (from) => {
    expect(anniversary({ from, years: 1, anniversaryDay: 'counts', said: 'x' })).toEqual({
      problem: { field: 'from', found: `found ${from}`, remedy: 'give a calendar day from 1900 to 2199' },
    });
  });

  it('is counted on the first and the last day of the calendar', () => {
    expect([day('1900-01-01'), day('2199-12-31')]).toEqual([-25_567, 84_005]);
    expect(of('1900-01-01', 1).at).toBe(day('1901-01-01'));
    expect(of('2199-12-31', 100).at).toBe(day('2299-12-31'));
  });

  it('agrees with the look-back of the decision, from every day to every act', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), fc.integer({ min: -3, max: 3 }), (from, years, off) => {
        const forward = answered(anniversary({ from, years, anniversaryDay: { question: QUESTION }, said: 'x' }));
        const act = forward.at + off;
        const { insideFrom, anniversaryFrom } = lookBackYears(act, years);
        expect(act <= forward.insideThrough).toBe(from >= insideFrom);
        expect(act >= forward.outsideFrom).toBe(from < anniversaryFrom);
      }),
      { numRuns: 500 },
    );
  });

  it('never comes earlier for a later day', () => {
    fc.assert(
      fc.property(days, fc.nat(800), fc.integer({ min: 1, max: 400 }), (from, more, months) => {
        const read = (start: number) =>
          answered(anniversary({ from: start, months, anniversaryDay: 'counts', said: 'x' })).at;
        expect(read(from + more)).toBeGreaterThanOrEqual(read(from));
      }),
    );
  });
});
