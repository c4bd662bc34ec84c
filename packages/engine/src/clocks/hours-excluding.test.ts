import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, at, calendars, instants, LOS_ANGELES, NEW_YORK, utc } from '../../test/clock-cases.ts';
import { calendarOf } from '../../test/clock-cases.ts';
import { hoursExcluding } from './hours-excluding.ts';
import { hoursFlat } from './hours-flat.ts';
import { addHours } from './instant.ts';
import type { LeftOut } from './left-out.ts';
import { localDayOf, startOfDay } from './zone.ts';

const HOLD: readonly LeftOut[] = ['saturday', 'sunday', 'federal holiday'];

const due = (from: string, calendar = LOS_ANGELES, hours = 48, leavingOut = HOLD) =>
  answered(hoursExcluding({ hours, from: at(from), leavingOut, calendar, said: 'would have been released' }));

describe('48 hours excluding Saturdays, Sundays and holidays', () => {
  it('say step by step what was left out', () => {
    expect(due('2026-05-22T14:10-07:00')).toEqual({
      unit: 'instant',
      at: at('2026-05-27T14:10-07:00'),
      steps: [
        'would have been released Fri 2026-05-22 14:10',
        '+48 hours',
        'Sat 2026-05-23, Sun 2026-05-24, Mon 2026-05-25 (Memorial Day) left out',
        'due Wed 2026-05-27 14:10',
      ],
    });
  });

  it('run from Monday to Wednesday with nothing left out', () => {
    expect(due('2026-04-13T09:00-07:00').steps).toEqual([
      'would have been released Mon 2026-04-13 09:00',
      '+48 hours',
      'due Wed 2026-04-15 09:00',
    ]);
  });

  it.each([
    // Friday counts 9 h 50 min, the weekend nothing; the two days after it the rest
    ['a Friday before clocks go forward', '2026-03-06T14:10-08:00', '2026-03-10T14:10-07:00', LOS_ANGELES],
    ['a Friday before clocks go back', '2026-10-30T14:10-07:00', '2026-11-03T14:10-08:00', LOS_ANGELES],
    ['a Friday before clocks go forward, in New York', '2026-03-06T14:10-05:00', '2026-03-10T14:10-04:00', NEW_YORK],
    ['a Friday before clocks go back, in New York', '2026-10-30T14:10-04:00', '2026-11-03T14:10-05:00', NEW_YORK],
    ['the Saturday before clocks go forward', '2026-03-07T12:00-08:00', '2026-03-11T00:00-07:00', LOS_ANGELES],
    ['the hour that is skipped', '2026-03-08T03:00-07:00', '2026-03-11T00:00-07:00', LOS_ANGELES],
    ['the first of the two hours', '2026-11-01T01:30-07:00', '2026-11-04T00:00-08:00', LOS_ANGELES],
    ['the second of the two hours', '2026-11-01T01:30-08:00', '2026-11-04T00:00-08:00', LOS_ANGELES],
    ['a Saturday', '2026-04-18T10:00-07:00', '2026-04-22T00:00-07:00', LOS_ANGELES],
    ['the first moment of a Saturday', '2026-04-18T00:00-07:00', '2026-04-22T00:00-07:00', LOS_ANGELES],
    ['the last minute of a Friday', '2026-04-17T23:59-07:00', '2026-04-21T23:59-07:00', LOS_ANGELES],
    ['the last minute of a Sunday', '2026-04-19T23:59-07:00', '2026-04-22T00:00-07:00', LOS_ANGELES],
    ['the first moment of a Monday', '2026-04-20T00:00-07:00', '2026-04-22T00:00-07:00', LOS_ANGELES],
    // runs out exactly as Saturday begins: it has run out
    ['a Thursday midnight', '2026-04-16T00:00-07:00', '2026-04-18T00:00-07:00', LOS_ANGELES],
    ['a minute after a Thursday midnight', '2026-04-16T00:01-07:00', '2026-04-20T00:01-07:00', LOS_ANGELES],
    ['a holiday Monday', '2026-05-25T10:00-07:00', '2026-05-28T00:00-07:00', LOS_ANGELES],
    ['a holiday in the week', '2026-11-11T10:00-08:00', '2026-11-14T00:00-08:00', LOS_ANGELES],
    ['the day before a holiday in the week', '2026-11-10T10:00-08:00', '2026-11-13T10:00-08:00', LOS_ANGELES],
    [
      'the Thursday before a holiday kept in lieu on Friday',
      '2026-07-02T10:00-07:00',
      '2026-07-07T10:00-07:00',
      LOS_ANGELES,
    ],
    ['the leap day', '2028-02-29T10:00-08:00', '2028-03-02T10:00-08:00', LOS_ANGELES],
    ['the Friday before the leap day', '2028-02-25T10:00-08:00', '2028-02-29T10:00-08:00', LOS_ANGELES],
    ['the last day of a year', '2026-12-31T10:00-08:00', '2027-01-05T10:00-08:00', LOS_ANGELES],
    ['a New Year’s Eve kept in lieu', '2021-12-30T10:00-08:00', '2022-01-04T10:00-08:00', LOS_ANGELES],
  ])('from %s', (_, from, expected, calendar) => {
    expect(utc(due(from, calendar).at)).toBe(utc(at(expected)));
  });

  it('count a day of 23 or 25 hours that is not left out by the hours it has', () => {
    expect(utc(due('2026-03-08T00:00-08:00', LOS_ANGELES, 48, ['saturday']).at)).toBe(
      utc(at('2026-03-10T01:00-07:00')),
    );
    expect(utc(due('2026-11-01T00:00-07:00', LOS_ANGELES, 48, ['saturday']).at)).toBe(
      utc(at('2026-11-02T23:00-08:00')),
    );
  });

  it('leave the day kept in lieu in the count where only the holiday’s own day is left out', () => {
    const own: readonly LeftOut[] = ['saturday', 'sunday', 'federal holiday on its own day'];
    expect(utc(due('2026-07-02T10:00-07:00', LOS_ANGELES, 48, own).at)).toBe(utc(at('2026-07-06T10:00-07:00')));
    expect(due('2026-07-02T10:00-07:00').steps[2]).toBe(
      'Fri 2026-07-03 (Independence Day, kept on this day in lieu), Sat 2026-07-04, Sun 2026-07-05 left out',
    );
  });

  it('fall on different days in two places at the same instant', () => {
    // 22:00 Friday in Los Angeles is Saturday in New York
    expect(utc(due('2026-04-17T22:00-07:00').at)).toBe(utc(at('2026-04-21T22:00-07:00')));
    expect(utc(due('2026-04-17T22:00-07:00', NEW_YORK).at)).toBe(utc(at('2026-04-22T00:00-04:00')));
  });

  it('begin where the day begins that has no midnight', () => {
    expect(utc(due('2026-03-07T10:00-05:00', calendarOf('America/Havana'), 1, ['saturday']).at)).toBe(
      '2026-03-08T06:00:00Z',
    );
  });

  it('are due at once where there are none, even on a day left out', () => {
    expect(due('2026-04-18T10:00-07:00', LOS_ANGELES, 0).at).toBe(at('2026-04-18T10:00-07:00'));
    expect(due('2026-04-18T10:00-07:00', LOS_ANGELES, 0).steps).toHaveLength(3);
  });

  it('are refused with the reason where the number or the year is not known', () => {
    const read = (hours: number, from: string, leavingOut = HOLD) =>
      hoursExcluding({ hours, from: at(from), leavingOut, calendar: LOS_ANGELES, said: 'x' });
    expect(read(-1, '2026-04-18T10:00Z')).toMatchObject({ problem: { field: 'hours', found: 'found -1' } });
    expect(read(48, '1985-04-17T10:00Z')).toMatchObject({ problem: { found: 'no federal holidays known for 1985' } });
    expect(read(48, '2027-12-31T10:00-08:00', ['court holiday'])).toMatchObject({
      problem: { found: 'no court holidays known for 2028' },
    });
    expect(read(48, '2027-12-30T00:00-08:00', ['court holiday'])).toMatchObject({ at: at('2028-01-01T00:00-08:00') });
    expect(read(48, '2199-12-31T10:00Z', [])).toMatchObject({ problem: { field: 'due' } });
  });
});

const kinds = fc.subarray<LeftOut>(['saturday', 'sunday', 'federal holiday', 'federal holiday on its own day']);

describe('hours with days left out, at any time and place', () => {
  const read = (
    hours: number,
    from: Parameters<typeof utc>[0],
    leavingOut: readonly LeftOut[],
    calendar = LOS_ANGELES,
  ) => answered(hoursExcluding({ hours, from, leavingOut, calendar, said: 'x' })).at;

  it('are never due earlier for a later start', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 6000 }),
        calendars,
        kinds,
        fc.integer({ min: 1, max: 200 }),
        (from, minutes, calendar, left, hours) => {
          const later = addHours(from, minutes / 60);
          if (later !== undefined)
            expect(read(hours, later, left, calendar)).toBeGreaterThanOrEqual(read(hours, from, left, calendar));
        },
      ),
    );
  });

  it('are never due before the flat hours, and are the flat hours where nothing is left out', () => {
    fc.assert(
      fc.property(instants, calendars, kinds, fc.nat(200), (from, calendar, left, hours) => {
        const flat = answered(hoursFlat({ hours, from, calendar, said: 'x' })).at;
        expect(read(hours, from, left, calendar)).toBeGreaterThanOrEqual(flat);
        expect(read(hours, from, [], calendar)).toBe(flat);
      }),
    );
  });

  it('count no moment of a day left out, and every moment of the others', () => {
    fc.assert(
      fc.property(instants, calendars, kinds, fc.integer({ min: 1, max: 200 }), (from, calendar, left, hours) => {
        const end = read(hours, from, left, calendar);
        let counted = 0;
        for (let day = localDayOf(from, calendar.zone); day <= localDayOf(end, calendar.zone); day++) {
          const [begins, ends] = [startOfDay(day, calendar.zone) ?? end, startOfDay(day + 1, calendar.zone) ?? end];
          const isLeftOut = answered(calendar.leftOut(left, day)).leftOut !== undefined;
          if (!isLeftOut) counted += Math.max(0, Math.min(ends, end) - Math.max(begins, from));
        }
        expect(counted).toBe(hours * 3_600_000);
      }),
    );
  });
});
