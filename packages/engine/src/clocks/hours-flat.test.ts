import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, at, calendars, instants, LOS_ANGELES, NEW_YORK, utc } from '../../test/clock-cases.ts';
import { hoursFlat } from './hours-flat.ts';

const flat = (from: string, hours = 48, calendar = LOS_ANGELES) =>
  answered(hoursFlat({ hours, from: at(from), calendar, said: 'would have been released' }));

describe('48 hours flat', () => {
  it('run through a weekend and say so step by step', () => {
    expect(flat('2026-05-22T14:10-07:00')).toEqual({
      unit: 'instant',
      at: at('2026-05-24T14:10-07:00'),
      steps: ['would have been released Fri 2026-05-22 14:10', '+48 hours', 'due Sun 2026-05-24 14:10'],
    });
  });

  it.each([
    ['clocks go forward in Los Angeles', '2026-03-07T14:10-08:00', '2026-03-09T15:10-07:00', LOS_ANGELES],
    ['clocks go back in Los Angeles', '2026-10-31T14:10-07:00', '2026-11-02T13:10-08:00', LOS_ANGELES],
    ['clocks go forward in New York', '2026-03-07T14:10-05:00', '2026-03-09T15:10-04:00', NEW_YORK],
    ['clocks go back in New York', '2026-10-31T14:10-04:00', '2026-11-02T13:10-05:00', NEW_YORK],
  ])('are the hours that pass where %s', (_, from, due, calendar) => {
    expect(utc(flat(from, 48, calendar).at)).toBe(utc(at(due)));
    expect(flat(from, 48, calendar).steps[2]).toContain('in between: the hours that pass are counted');
  });

  it('go over the leap day, and over the end of a year', () => {
    expect(flat('2028-02-28T10:00-08:00').steps.at(-1)).toBe('due Wed 2028-03-01 10:00');
    expect(flat('2026-12-31T10:00-08:00').steps.at(-1)).toBe('due Sat 2027-01-02 10:00');
  });

  it('from a midnight end at a midnight, and none end at once', () => {
    expect(flat('2026-05-22T00:00-07:00').at).toBe(at('2026-05-24T00:00-07:00'));
    expect(flat('2026-05-22T14:10-07:00', 0).at).toBe(at('2026-05-22T14:10-07:00'));
  });

  it.each([-1, -0.001, Number.NaN, Infinity, 87_841])('are refused where the number is none: %s', (hours) => {
    expect(hoursFlat({ hours, from: at('2026-05-22T00:00Z'), calendar: NEW_YORK, said: 'x' })).toEqual({
      problem: { field: 'hours', found: `found ${hours}`, remedy: 'write a number of hours from 0 to 87840' },
    });
  });

  it('are refused beyond the last year, and not at it', () => {
    expect(flat('2199-12-29T23:00Z').at).toBe(at('2199-12-31T23:00Z'));
    expect(hoursFlat({ hours: 48, from: at('2199-12-30T00:00Z'), calendar: NEW_YORK, said: 'x' })).toEqual({
      problem: { field: 'due', found: 'found a time after 2199', remedy: 'check the starting time and the length' },
    });
    expect(flat('2026-05-22T00:00Z', 87_840).unit).toBe('instant');
  });

  it('are so many hours later in every place', () => {
    fc.assert(
      fc.property(instants, calendars, fc.nat(1000), (from, calendar, hours) => {
        expect(answered(hoursFlat({ hours, from, calendar, said: 'x' })).at - from).toBe(hours * 3_600_000);
      }),
    );
  });
});
