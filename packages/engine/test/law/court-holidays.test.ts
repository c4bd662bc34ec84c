import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/facts/day.ts';
import { weekdayOf } from '../../src/clocks/plain-date.ts';
import { calendarOf, day } from '../clock-cases.ts';
import { LAW } from './the-law.ts';

const TABLE = LAW.packs.find((pack) => pack.id === 'us-ca')?.courtHolidays;
const keptIn = (year: number) =>
  (TABLE?.kept ?? []).map((holiday) => formatDay(holiday.day)).filter((text) => text.startsWith(`${year}`));

/** Days typed from the lists that superior courts published, month and day; not made from the statute. */
const PUBLISHED: Readonly<Record<number, { readonly court: string; readonly days: string }>> = {
  2014: {
    court: 'Orange County',
    days: '01-01 01-20 02-12 02-17 03-31 05-26 07-04 09-01 10-13 11-11 11-27 11-28 12-25',
  },
  2020: {
    court: 'Orange County',
    days: '01-01 01-20 02-12 02-17 03-31 05-25 07-03 09-07 10-12 11-11 11-26 11-27 12-25',
  },
  2021: {
    court: 'Orange County, with New Year’s Day of 2022',
    days: '01-01 01-18 02-12 02-15 03-31 05-31 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31',
  },
  2022: {
    court: 'Fresno, but for New Year’s Day, kept in the year before',
    days: '01-17 02-11 02-21 03-31 05-30 07-04 09-05 09-23 11-11 11-24 11-25 12-26',
  },
  2023: {
    court: 'San Joaquin',
    days: '01-02 01-16 02-13 02-20 03-31 05-29 06-19 07-04 09-04 09-22 11-10 11-23 11-24 12-25',
  },
  2024: {
    court: 'San Joaquin',
    days: '01-01 01-15 02-12 02-19 04-01 05-27 06-19 07-04 09-02 09-27 11-11 11-28 11-29 12-25',
  },
  2025: {
    court: 'San Bernardino',
    days: '01-01 01-20 02-12 02-17 03-31 05-26 06-19 07-04 09-01 09-26 11-11 11-27 11-28 12-25',
  },
  2026: {
    court: 'San Bernardino',
    days: '01-01 01-19 02-12 02-16 03-31 05-25 06-19 07-03 09-07 09-25 11-11 11-26 11-27 12-25',
  },
};

describe('the judicial holidays of Code Civ. Proc. § 135', () => {
  it.each(Object.entries(PUBLISHED))('are in %s those of a court’s own list: $court', (year, { days }) => {
    expect(keptIn(Number(year))).toEqual(days.split(' ').map((one) => `${year}-${one}`));
  });

  it('agree with the list of Los Angeles for 2018 as far as it was read', () => {
    expect(keptIn(2018).filter((one) => one <= '2018-10-08')).toEqual(
      '01-01 01-15 02-12 02-19 03-30 05-28 07-04 09-03 10-08'.split(' ').map((one) => `2018-${one}`),
    );
  });

  it('are kept on weekdays, a New Year’s Day on a Saturday in the year before', () => {
    for (const { day: one } of TABLE?.kept ?? []) expect(weekdayOf(one), formatDay(one)).toBeLessThan(6);
    const counts = Array.from({ length: 14 }, (_, i) => keptIn(2014 + i).length);
    expect(counts).toEqual([13, 13, 13, 13, 13, 13, 13, 14, 12, 14, 14, 14, 14, 15]);
    expect(keptIn(2013)).toEqual([]);
    expect(keptIn(2027)).toContain('2027-12-31');
  });

  it('leave open what was not read, and refuse a year not made', () => {
    expect(TABLE?.doubtful.map((one) => formatDay(one.day))).toEqual(['2015-09-25', '2016-09-23', '2017-09-22']);
    const calendar = calendarOf('America/Los_Angeles', TABLE);
    expect(calendar.leftOut(['court holiday'], day('2031-03-03'))).toMatchObject({
      problem: { found: 'no court holidays known for 2031' },
    });
    expect(calendar.leftOut(['court holiday'], day('2015-09-25'))).toHaveProperty('problem');
  });
});
