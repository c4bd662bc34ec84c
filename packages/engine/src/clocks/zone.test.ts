import { describe, expect, it } from 'vitest';
import { answered, at, calendarOf, day, LOS_ANGELES, NEW_YORK } from '../../test/clock-cases.ts';
import { makeCalendar } from './calendar.ts';
import { localDayOf, readZone, startOfDay } from './zone.ts';

describe('a time zone', () => {
  it.each(['', '-08:00', '+02:00', 'California', 'America/Los Angeles', 'America/Los_Angeles]'])(
    'is refused where it is no IANA zone: "%s"',
    (name) => {
      const problem = {
        field: 'zone',
        found: `found "${name}"`,
        remedy: 'write an IANA time zone such as America/Los_Angeles',
      };
      expect(readZone(name)).toEqual({ problem });
      expect(makeCalendar({ zone: name })).toEqual({ problem });
    },
  );

  it('gives the calendar its name', () => {
    expect(answered(makeCalendar({ zone: 'America/Chicago' })).zone).toBe('America/Chicago');
  });

  it('says on which day an instant falls, to the millisecond before midnight', () => {
    expect(localDayOf(at('2026-03-07T07:59:59.999Z'), LOS_ANGELES.zone)).toBe(day('2026-03-06'));
    expect(localDayOf(at('2026-03-07T08:00Z'), LOS_ANGELES.zone)).toBe(day('2026-03-07'));
    expect(localDayOf(at('2026-03-07T07:59Z'), NEW_YORK.zone)).toBe(day('2026-03-07'));
  });

  it.each([
    ['America/Los_Angeles', '2026-03-08', '2026-03-08T08:00Z'],
    ['America/Los_Angeles', '2026-03-09', '2026-03-09T07:00Z'],
    ['America/Los_Angeles', '2026-11-01', '2026-11-01T07:00Z'],
    ['America/Los_Angeles', '2026-11-02', '2026-11-02T08:00Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00Z'],
    // clocks skip the midnight itself: the day begins at 01:00
    ['America/Havana', '2026-03-08', '2026-03-08T05:00Z'],
  ])('begins its days at the local midnight, in %s on %s', (zone, text, begins) => {
    expect(startOfDay(day(text), calendarOf(zone).zone)).toBe(at(begins));
  });
});
