import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, day, days, LOS_ANGELES } from '../../test/clock-cases.ts';
import { formatDay } from '../facts/day.ts';
import { dayCount } from './day-count.ts';
import type { LeftOut } from './left-out.ts';
import { openDayFrom } from './open-day.ts';

const WEEKEND: readonly LeftOut[] = ['saturday', 'sunday'];
const BUSINESS: readonly LeftOut[] = [...WEEKEND, 'federal holiday'];
const COURT: readonly LeftOut[] = [...WEEKEND, 'court holiday'];

const count = (
  from: string,
  number: number,
  leavingOut: readonly LeftOut[],
  beginsOnFirstDayWithout?: readonly LeftOut[],
) =>
  answered(
    dayCount({
      days: number,
      from: day(from),
      leavingOut,
      beginsOnFirstDayWithout,
      calendar: LOS_ANGELES,
      said: 'received',
    }),
  );

describe('a count of days', () => {
  it.each([
    ['calendar days over a weekend', '2026-03-06', 7, [], '2026-03-13'],
    ['calendar days to a Saturday, which does not move', '2026-03-06', 1, [], '2026-03-07'],
    ['no days', '2026-03-06', 0, WEEKEND, '2026-03-06'],
    ['business days over a holiday Monday', '2026-05-22', 2, BUSINESS, '2026-05-27'],
    ['business days from a Saturday', '2026-05-23', 1, BUSINESS, '2026-05-26'],
    ['business days from a holiday', '2026-05-25', 1, BUSINESS, '2026-05-26'],
    ['business days over a Friday in lieu', '2026-07-02', 1, BUSINESS, '2026-07-06'],
    ['court days over two holidays', '2026-02-11', 3, COURT, '2026-02-18'],
    ['court days over the end of the year', '2026-12-30', 3, COURT, '2027-01-05'],
    ['calendar days over the leap day', '2028-02-28', 2, [], '2028-03-01'],
    ['calendar days over the night clocks go forward', '2026-03-07', 2, [], '2026-03-09'],
    ['ninety days', '2026-01-01', 90, [], '2026-04-01'],
  ] as const)('of %s', (_, from, number, leavingOut, expected) => {
    expect(formatDay(count(from, number, leavingOut).at)).toBe(expected);
  });

  it('begins on the first business day after, where the law says so, and says each step', () => {
    expect(count('2026-05-22', 7, [], BUSINESS)).toEqual({
      unit: 'day',
      at: day('2026-06-02'),
      steps: [
        'received Fri 2026-05-22',
        'counted from Tue 2026-05-26, the first day after it without saturday, sunday, federal holiday',
        '+7 days',
        'due Tue 2026-06-02',
      ],
    });
    // received on a Monday: the first business day after it is Tuesday, not the Monday itself
    expect(formatDay(count('2026-04-13', 7, [], BUSINESS).at)).toBe('2026-04-21');
    expect(count('2026-02-11', 1, COURT).steps).toEqual([
      'received Wed 2026-02-11',
      '+1 day, leaving out saturday, sunday, court holiday',
      'due Fri 2026-02-13',
    ]);
  });

  it('is refused where a number, a day or a year is not known', () => {
    const read = (from: number, number: number, leavingOut: readonly LeftOut[] = []) =>
      dayCount({ days: number, from, leavingOut, calendar: LOS_ANGELES, said: 'x' });
    for (const number of [-1, 1.5, Number.NaN, 3661])
      expect(read(0, number), `${number}`).toMatchObject({ problem: { field: 'days' } });
    expect(read(0, 1.5)).toEqual({
      problem: { field: 'days', found: 'found 1.5', remedy: 'write a whole number of days from 0 to 3660' },
    });
    expect(read(0, 3660)).toMatchObject({ at: 3660 });
    expect(read(0.5, 1)).toMatchObject({ problem: { field: 'from', found: 'found 0.5' } });
    expect(read(day('2027-12-31'), 1, COURT)).toMatchObject({ problem: { found: 'no court holidays known for 2028' } });
    const begins = dayCount({
      days: 1,
      from: day('2027-12-31'),
      beginsOnFirstDayWithout: COURT,
      calendar: LOS_ANGELES,
      said: 'x',
    });
    expect(begins).toMatchObject({ problem: { found: 'no court holidays known for 2028' } });
  });

  it('ends on no day left out, has so many others in it, and never ends earlier for a later day', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 60 }),
        fc.subarray([...BUSINESS]),
        fc.nat(40),
        (from, number, left, more) => {
          const read = (start: number) => answered(openDayFrom(start, number, left, LOS_ANGELES)).day;
          const end = read(from);
          const counted = Array.from({ length: end - from }, (_, i) => from + 1 + i).filter(
            (one) => answered(LOS_ANGELES.leftOut(left, one)).leftOut === undefined,
          );
          expect(counted).toHaveLength(number);
          expect(counted.at(-1)).toBe(end);
          expect(read(from + more)).toBeGreaterThanOrEqual(end);
        },
      ),
    );
  });
});
