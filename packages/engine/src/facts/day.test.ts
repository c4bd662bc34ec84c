import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addYears, DAWN, type Day, DUSK, formatDay, lookBackDays, lookBackYears, parseDay } from './day.ts';

const dayOf = (text: string): Day => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
};

const FIRST = dayOf('1890-01-01');
const LAST = dayOf('2190-12-31');
const days = fc.integer({ min: FIRST, max: LAST });
const years = fc.integer({ min: 1, max: 60 });
const temporal = (day: Day) => Temporal.PlainDate.from('1970-01-01').add({ days: day });

describe('parseDay', () => {
  it('counts days from the first of January 1970', () => {
    expect(['1969-12-31', '1970-01-01', '1970-01-02', '2000-03-01', '2026-03-02'].map(parseDay)).toEqual([
      -1, 0, 1, 11_017, 20_514,
    ]);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01 ',
    'x2026-01-01',
    '2026-01-01T00:00',
    '2026/01/01',
    '1900-02-29',
    '',
  ])('refuses "%s", which is no calendar day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('accepts a leap day in a leap year, and 2000 is one', () => {
    expect([dayOf('2024-02-29') + 1, dayOf('2000-02-29') + 1]).toEqual([dayOf('2024-03-01'), dayOf('2000-03-01')]);
  });

  it('reads back every day that formatDay writes, as Temporal writes it', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(formatDay(day)).toBe(temporal(day).toString());
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });
});

describe('lookBackYears', () => {
  const place = (act: string, count: number, date: string): string => {
    const { insideFrom, anniversaryFrom } = lookBackYears(dayOf(act), count);
    const day = dayOf(date);
    return day >= insideFrom ? 'inside' : day >= anniversaryFrom ? 'anniversary' : 'outside';
  };

  it.each([
    // an ordinary day: the day before, the anniversary, the day after
    ['2026-03-02', 5, '2021-03-01', 'outside'],
    ['2026-03-02', 5, '2021-03-02', 'anniversary'],
    ['2026-03-02', 5, '2021-03-03', 'inside'],
    // a date of 29 February has its anniversary on 28 February of a common year
    ['2025-02-28', 1, '2024-02-27', 'outside'],
    ['2025-02-28', 1, '2024-02-28', 'anniversary'],
    ['2025-02-28', 1, '2024-02-29', 'anniversary'],
    ['2025-02-28', 1, '2024-03-01', 'inside'],
    ['2025-02-27', 1, '2024-02-29', 'inside'],
    ['2025-03-01', 1, '2024-02-29', 'outside'],
    // and on 29 February of a leap year
    ['2028-02-29', 4, '2024-02-28', 'outside'],
    ['2028-02-29', 4, '2024-02-29', 'anniversary'],
    ['2028-02-29', 4, '2024-03-01', 'inside'],
    ['2028-02-28', 4, '2024-02-28', 'anniversary'],
    ['2028-02-28', 4, '2024-02-29', 'inside'],
    // an act on a leap day has no anniversary in a common year
    ['2024-02-29', 5, '2019-02-28', 'outside'],
    ['2024-02-29', 5, '2019-03-01', 'inside'],
    // the day before a leap day
    ['2024-02-28', 5, '2019-02-27', 'outside'],
    ['2024-02-28', 5, '2019-02-28', 'anniversary'],
    ['2024-02-28', 5, '2019-03-01', 'inside'],
    // the turn of the year
    ['2026-12-31', 5, '2021-12-31', 'anniversary'],
    ['2026-12-31', 5, '2022-01-01', 'inside'],
  ])('on %s with %i years puts %s %s', (act, count, date, expected) => {
    expect(place(act, count, date)).toBe(expected);
  });

  it('gives the two days between which the anniversary lies', () => {
    expect(lookBackYears(dayOf('2025-02-28'), 1)).toEqual({
      anniversaryFrom: dayOf('2024-02-28'),
      insideFrom: dayOf('2024-03-01'),
    });
    expect(lookBackYears(dayOf('2024-02-29'), 5)).toEqual({
      anniversaryFrom: dayOf('2019-03-01'),
      insideFrom: dayOf('2019-03-01'),
    });
  });

  it('agrees with adding the years to the date, for every date near the edge', () => {
    const acts = fc.oneof(
      days,
      fc.constantFrom(...['2024-02-28', '2024-02-29', '2025-02-28', '2025-03-01'].map(dayOf)),
    );
    fc.assert(
      fc.property(acts, years, fc.integer({ min: -3, max: 3 }), (act, count, offset) => {
        const date = addYears(act, -count) + offset;
        const order = Temporal.PlainDate.compare(temporal(date).add({ years: count }), temporal(act));
        const expected = order > 0 ? 'inside' : order === 0 ? 'anniversary' : 'outside';
        expect(place(formatDay(act), count, formatDay(date))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('addYears and lookBackDays', () => {
  it('make 29 February 28 February where there is none', () => {
    expect(formatDay(addYears(dayOf('2024-02-29'), 1))).toBe('2025-02-28');
    expect(formatDay(addYears(dayOf('2024-02-29'), 4))).toBe('2028-02-29');
    expect(formatDay(addYears(dayOf('2023-02-28'), 1))).toBe('2024-02-28');
    expect(formatDay(addYears(dayOf('2026-03-02'), -5))).toBe('2021-03-02');
  });

  it('add years as Temporal does', () => {
    fc.assert(
      fc.property(days, years, (day, count) => {
        expect(formatDay(addYears(day, count))).toBe(temporal(day).add({ years: count }).toString());
      }),
    );
  });

  it('count days back', () => {
    expect(formatDay(lookBackDays(dayOf('2026-03-02'), 30))).toBe('2026-01-31');
  });
});

describe('the ends of time', () => {
  it('lie beyond every day that a law or a case can name, and survive JSON', () => {
    expect(DAWN).toBeLessThan(dayOf('0100-01-01'));
    expect(DUSK).toBeGreaterThan(dayOf('9999-12-31'));
    expect(JSON.parse(JSON.stringify([DAWN, DUSK]))).toEqual([-10_000_000, 10_000_000]);
  });
});
