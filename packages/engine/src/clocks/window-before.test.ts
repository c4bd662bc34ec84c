import { describe, expect, it } from 'vitest';
import { answered, at, day, LOS_ANGELES, NEW_YORK } from '../../test/clock-cases.ts';
import { formatDay } from '../facts/day.ts';
import type { LeftOut } from './left-out.ts';
import { windowBefore } from './window-before.ts';

const COURT: readonly LeftOut[] = ['saturday', 'sunday', 'court holiday'];
const calendarDays = (days: number) => ({ days, leavingOut: [] });
const release = (text: string) => ({ unit: 'day', at: day(text) }) as const;
const said = 'release scheduled';
const read = (given: Omit<Parameters<typeof windowBefore>[0], 'said' | 'calendar'>) =>
  windowBefore({ ...given, said, calendar: LOS_ANGELES });

describe('a window before an event', () => {
  it('opens and closes on whole days, both included', () => {
    expect(read({ event: release('2026-03-31'), opens: calendarDays(30), closes: calendarDays(15) })).toEqual({
      unit: 'window',
      opens: { unit: 'day', at: day('2026-03-01') },
      closes: { unit: 'day', at: day('2026-03-16') },
      steps: ['release scheduled Tue 2026-03-31', 'opens Sun 2026-03-01', 'closes Mon 2026-03-16'],
    });
  });

  it('closes with the event where the law names no last moment', () => {
    expect(answered(read({ event: release('2026-03-10'), opens: calendarDays(5) })).steps).toEqual([
      'release scheduled Tue 2026-03-10',
      'opens Thu 2026-03-05',
      'closes Tue 2026-03-10',
    ]);
  });

  it('counts court days backwards', () => {
    const window = answered(read({ event: release('2026-02-18'), opens: { days: 5, leavingOut: COURT } }));
    // leaves out 12 and 16 February and a weekend
    expect(window.opens?.unit === 'day' && formatDay(window.opens.at)).toBe('2026-02-09');
  });

  it.each([
    ['2026-03-09T12:00-07:00', '2026-03-07T11:00-08:00', LOS_ANGELES],
    ['2026-11-02T12:00-08:00', '2026-10-31T13:00-07:00', LOS_ANGELES],
    ['2026-03-09T12:00-04:00', '2026-03-07T11:00-05:00', NEW_YORK],
    ['2026-04-17T00:00-04:00', '2026-04-15T00:00-04:00', NEW_YORK],
  ])('closes 48 elapsed hours before %s', (event, closes, calendar) => {
    const window = windowBefore({ event: { unit: 'instant', at: at(event) }, said, closes: { hours: 48 }, calendar });
    expect(window).toMatchObject({ closes: { unit: 'instant', at: at(closes) } });
    expect(window).not.toHaveProperty('opens');
    expect(answered(window).steps[1]).toBe('the law names no first moment');
  });

  it('counts days before an instant from its local day', () => {
    const event = { unit: 'instant', at: at('2026-03-31T23:30-07:00') } as const;
    expect(read({ event, opens: calendarDays(1) })).toMatchObject({
      opens: { unit: 'day', at: day('2026-03-30') },
      closes: event,
    });
  });

  it('is refused where hours are counted from a day, and where it would open after it closes', () => {
    expect(read({ event: release('2026-03-31'), closes: { hours: 48 } })).toEqual({
      problem: {
        field: 'event',
        found: 'found the day Tue 2026-03-31',
        remedy: 'give the time of day too: hours are counted from it',
      },
    });
    expect(read({ event: release('2026-03-31'), opens: calendarDays(14), closes: calendarDays(15) })).toMatchObject({
      problem: {
        field: 'window',
        found: 'opens after it closes',
        remedy: 'give a longer time for "opens" than for "closes"',
      },
    });
    expect(read({ event: release('2026-03-31'), opens: calendarDays(15), closes: calendarDays(15) })).toMatchObject({
      opens: { at: day('2026-03-16') },
    });
    const event = { unit: 'instant', at: at('2026-03-31T12:00Z') } as const;
    expect(read({ event, closes: { hours: -1 } })).toMatchObject({ problem: { field: 'hours' } });
    expect(read({ event, opens: { hours: Number.NaN } })).toMatchObject({ problem: { field: 'hours' } });
    expect(read({ event, opens: calendarDays(-1) })).toMatchObject({ problem: { field: 'days' } });
    expect(read({ event, closes: calendarDays(1.5) })).toMatchObject({ problem: { field: 'days' } });
    expect(read({ event: { unit: 'instant', at: at('1900-01-01T01:00Z') }, closes: { hours: 2 } })).toMatchObject({
      problem: { field: 'due' },
    });
  });
});

describe('a window of hours and days', () => {
  const event = { unit: 'instant', at: at('2026-04-17T12:00-07:00') } as const;

  it('opens and closes by the local day of its hours', () => {
    expect(read({ event, opens: { hours: 48 }, closes: calendarDays(2) })).toMatchObject({
      opens: { unit: 'instant', at: at('2026-04-15T12:00-07:00') },
      closes: { unit: 'day', at: day('2026-04-15') },
    });
    expect(read({ event, opens: { hours: 48 }, closes: calendarDays(3) })).toMatchObject({
      problem: { field: 'window' },
    });
    expect(read({ event, opens: calendarDays(2), closes: { hours: 48 } })).toMatchObject({ opens: { unit: 'day' } });
    expect(read({ event, opens: calendarDays(1), closes: { hours: 48 } })).toMatchObject({
      problem: { field: 'window' },
    });
  });
});

describe('a release date that a law moves near a weekend', () => {
  const movesNear = { days: COURT, cite: 'Penal Code § 3060.7' };
  const steps = (text: string) => answered(read({ event: release(text), opens: calendarDays(5), movesNear })).steps;
  const notComputed =
    'the day after is or may be a weekend or holiday: Penal Code § 3060.7 may move the date; not computed, ask case records';

  it.each(['2026-03-06', '2026-02-11', '2026-07-02', '2026-09-24', '2031-03-05'])(
    'is not computed on %s, and a step says so',
    (text) => {
      expect(steps(text)[1]).toBe(notComputed);
      expect(steps(text)).toHaveLength(4);
    },
  );

  it.each(['2026-03-05', '2026-02-12', '2026-03-08'])('is not touched on %s', (text) => {
    expect(steps(text)).toHaveLength(3);
  });
});
