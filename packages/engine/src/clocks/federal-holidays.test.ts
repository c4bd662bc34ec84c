import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, day } from '../../test/clock-cases.ts';
import { formatDay } from '../facts/day.ts';
import { federalHolidays } from './federal-holidays.ts';
import { weekdayOf } from './plain-date.ts';

const told = (year: number) =>
  answered(federalHolidays(year)).holidays.map(
    (one) => `${formatDay(one.day)} ${one.name}${one.isInLieu ? ' (in lieu)' : ''}`,
  );

describe('the legal public holidays of 5 U.S.C. 6103(a)', () => {
  // Days of the Office of Personnel Management's list for 2026
  it('are eleven, and in 2026 Independence Day is kept on the Friday before', () => {
    expect(told(2026)).toEqual([
      '2026-01-01 New Year’s Day',
      '2026-01-19 Birthday of Martin Luther King, Jr.',
      '2026-02-16 Washington’s Birthday',
      '2026-05-25 Memorial Day',
      '2026-06-19 Juneteenth National Independence Day',
      '2026-07-03 Independence Day (in lieu)',
      '2026-07-04 Independence Day',
      '2026-09-07 Labor Day',
      '2026-10-12 Columbus Day',
      '2026-11-11 Veterans Day',
      '2026-11-26 Thanksgiving Day',
      '2026-12-25 Christmas Day',
    ]);
  });

  it('that fall on a Sunday are kept on the Monday after', () => {
    expect(told(2023).slice(0, 3)).toEqual([
      '2023-01-01 New Year’s Day',
      '2023-01-02 New Year’s Day (in lieu)',
      '2023-01-16 Birthday of Martin Luther King, Jr.',
    ]);
  });

  it('New Year’s Day on a Saturday is kept on the last day of the year before, in that year’s list', () => {
    expect(told(2021).slice(-3)).toEqual([
      '2021-12-24 Christmas Day (in lieu)',
      '2021-12-25 Christmas Day',
      '2021-12-31 New Year’s Day (in lieu)',
    ]);
    expect(told(2022).filter((one) => one.includes('New Year'))).toEqual(['2022-01-01 New Year’s Day']);
  });

  it('Memorial Day is the last Monday of May, the fourth or the fifth', () => {
    const memorial = (year: number) => told(year).filter((one) => one.includes('Memorial'));
    expect([...memorial(2026), ...memorial(2027)]).toEqual(['2026-05-25 Memorial Day', '2027-05-31 Memorial Day']);
  });

  it('Juneteenth is one since 2021, when the Friday before was kept', () => {
    expect(told(2020).filter((one) => one.includes('Juneteenth'))).toEqual([]);
    expect(told(2021).filter((one) => one.includes('Juneteenth'))).toEqual([
      '2021-06-18 Juneteenth National Independence Day (in lieu)',
      '2021-06-19 Juneteenth National Independence Day',
    ]);
  });

  it('Inauguration Day is not among them', () => {
    const days = answered(federalHolidays(2025)).holidays.map((one) => one.day);
    expect(days.filter((one) => one === day('2025-01-20'))).toHaveLength(1);
    expect(answered(federalHolidays(2021)).holidays.some((one) => one.day === day('2021-01-20'))).toBe(false);
  });

  it('are known from 1986 and are refused before, never "none"', () => {
    expect(answered(federalHolidays(1986)).holidays).toHaveLength(10);
    expect(told(1986)[1]).toBe('1986-01-20 Birthday of Martin Luther King, Jr.');
    for (const year of [1985, 2200, 2026.5, Number.NaN])
      expect(federalHolidays(year)).toEqual({
        problem: {
          field: 'federal holidays',
          found: `no federal holidays known for ${year}`,
          remedy: 'give a day from 1986 to 2199',
        },
      });
    expect(answered(federalHolidays(2199)).holidays.length).toBeGreaterThan(10);
  });

  it('stand in order, and every one is kept on a weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1986, max: 2199 }), (year) => {
        const { holidays } = answered(federalHolidays(year));
        expect(holidays.map((one) => one.day)).toEqual(holidays.map((one) => one.day).toSorted((a, b) => a - b));
        for (const { day: own, name, isInLieu } of holidays.filter((one) => weekdayOf(one.day) > 5)) {
          expect(isInLieu).toBe(false);
          const kept = holidays.filter((one) => one.name === name && one.isInLieu).map((one) => one.day - own);
          const expected = weekdayOf(own) === 6 ? -1 : 1;
          if (name !== 'New Year’s Day' || expected === 1) expect(kept).toEqual([expected]);
        }
        for (const one of holidays.filter(({ isInLieu }) => isInLieu)) expect([1, 5]).toContain(weekdayOf(one.day));
      }),
      { numRuns: 60 },
    );
  });
});
