import { describe, expect, it } from 'vitest';
import { at, day, LOS_ANGELES, NEW_YORK } from '../../test/clock-cases.ts';
import { tell, tellClockChange, tellCount, tellDay, tellInstant } from './tell.ts';

describe('a step', () => {
  it('tells a day and an instant with weekday and date, on the clock of the place', () => {
    expect(tellDay(day('2026-03-01'))).toBe('Sun 2026-03-01');
    expect(tellDay(day('2026-03-02'))).toBe('Mon 2026-03-02');
    expect(tellInstant(at('2026-03-06T14:10-08:00'), LOS_ANGELES.zone)).toBe('Fri 2026-03-06 14:10');
    expect(tellInstant(at('2026-03-06T14:10-08:00'), NEW_YORK.zone)).toBe('Fri 2026-03-06 17:10');
    expect(tell({ unit: 'day', at: day('2026-03-02') }, NEW_YORK.zone)).toBe('Mon 2026-03-02');
    expect(tell({ unit: 'instant', at: at('2026-03-02T00:00-05:00') }, NEW_YORK.zone)).toBe('Mon 2026-03-02 00:00');
  });

  it('tells seconds only where there are any', () => {
    expect(tellInstant(at('2026-03-06T14:10:09-08:00'), LOS_ANGELES.zone)).toBe('Fri 2026-03-06 14:10:09');
    expect(tellInstant(at('2026-03-06T14:10:00.5-08:00'), LOS_ANGELES.zone)).toBe('Fri 2026-03-06 14:10:00');
  });

  it('tells the two hours apart that one wall time names on the night clocks go back', () => {
    expect(tellInstant(at('2026-11-01T01:30-07:00'), LOS_ANGELES.zone)).toBe('Sun 2026-11-01 01:30 UTC-07:00');
    expect(tellInstant(at('2026-11-01T01:30-08:00'), LOS_ANGELES.zone)).toBe('Sun 2026-11-01 01:30 UTC-08:00');
    expect(tellInstant(at('2026-11-01T02:00-08:00'), LOS_ANGELES.zone)).toBe('Sun 2026-11-01 02:00');
    expect(tellInstant(at('2026-11-01T00:59-07:00'), LOS_ANGELES.zone)).toBe('Sun 2026-11-01 00:59');
  });

  it('says that clocks change only where they do', () => {
    const change = (from: string, to: string) => tellClockChange(at(from), at(to), LOS_ANGELES.zone);
    expect(change('2026-03-06T22:10Z', '2026-03-07T22:10Z')).toEqual([]);
    expect(change('2026-03-07T22:10Z', '2026-03-08T22:10Z')).toEqual([
      'clocks go forward by 60 minutes in between: the hours that pass are counted',
    ]);
    expect(change('2026-10-31T22:10Z', '2026-11-01T22:10Z')).toEqual([
      'clocks go back by 60 minutes in between: the hours that pass are counted',
    ]);
  });

  it('counts one and many', () => {
    expect([tellCount(0, 'hour'), tellCount(1, 'hour'), tellCount(2, 'hour')]).toEqual([
      '0 hours',
      '1 hour',
      '2 hours',
    ]);
  });
});
