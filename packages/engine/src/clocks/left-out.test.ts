import { describe, expect, it } from 'vitest';
import { answered, calendarOf, COURTS, day, LOS_ANGELES } from '../../test/clock-cases.ts';
import type { LeftOut } from './left-out.ts';

const because = (kinds: readonly LeftOut[], text: string) => answered(LOS_ANGELES.leftOut(kinds, day(text))).leftOut;

describe('a day is left out', () => {
  it('on a Saturday or Sunday only where the law says so', () => {
    expect(because(['saturday'], '2026-03-07')).toEqual({ day: day('2026-03-07') });
    expect(because(['sunday'], '2026-03-07')).toBeUndefined();
    expect(because(['sunday'], '2026-03-08')).toEqual({ day: day('2026-03-08') });
    expect(because(['saturday'], '2026-03-08')).toBeUndefined();
    expect(because(['saturday', 'sunday'], '2026-03-06')).toBeUndefined();
    expect(because(['saturday', 'sunday'], '2026-03-09')).toBeUndefined();
  });

  it('on a federal holiday, on its own day and on the day kept in lieu', () => {
    const lieu = {
      day: day('2026-07-03'),
      holiday: { day: day('2026-07-03'), name: 'Independence Day', isInLieu: true },
    };
    expect(because(['federal holiday'], '2026-07-03')).toEqual(lieu);
    expect(because(['federal holiday on its own day'], '2026-07-03')).toBeUndefined();
    expect(because(['federal holiday on its own day'], '2026-07-04')?.holiday?.name).toBe('Independence Day');
    expect(because(['federal holiday'], '2026-05-25')?.holiday?.name).toBe('Memorial Day');
    expect(because(['federal holiday'], '2026-02-12')).toBeUndefined();
  });

  it('on a holiday of the courts by their table, which is not the federal one', () => {
    expect(because(['court holiday'], '2026-02-12')?.holiday?.name).toBe('Lincoln Day');
    expect(because(['court holiday'], '2026-05-25')).toBeUndefined();
  });

  it('never where nothing is left out', () => {
    expect(because([], '2026-07-04')).toBeUndefined();
  });
});

describe('a table of court holidays', () => {
  const refused = (text: string, table: Parameters<typeof calendarOf>[1]) =>
    calendarOf('UTC', table).leftOut(['court holiday'], day(text));

  it.each(['2031-01-02', '2025-12-31', '2028-01-01'])('refuses a year that it was not made for: %s', (text) => {
    const year = text.slice(0, 4);
    expect(refused(text, COURTS)).toEqual({
      problem: {
        field: 'court holidays',
        found: `no court holidays known for ${year}`,
        remedy: 'add the year to the table of the court’s holidays',
      },
    });
  });

  it('answers for its first day and its last', () => {
    expect(refused('2026-01-01', COURTS)).toEqual({ leftOut: undefined });
    expect(refused('2027-12-31', COURTS)).toEqual({ leftOut: undefined });
  });

  it('refuses a day of which nobody has read whether courts kept it', () => {
    expect(refused('2026-09-25', COURTS)).toEqual({
      problem: {
        field: 'court holidays',
        found: 'whether 2026-09-25 (A Doubtful Day) was a court holiday is not known',
        remedy: 'look it up in the court’s own list and settle the row of the table',
      },
    });
  });

  it('is not known where there is none', () => {
    expect(refused('2026-01-02', undefined)).toMatchObject({ problem: { found: 'no court holidays known for 2026' } });
  });
});
