import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatInstant,
  instantOf,
  isRefused,
  localDayOf,
  makeCalendar,
  parseInstant,
} from '@holdpoint/engine';
import { cellTime } from './cell-time.ts';

const calendar = makeCalendar({ zone: 'America/Los_Angeles' });
if (isRefused(calendar)) throw new Error('no zone');
const { zone } = calendar;
const written = { zone, toTheDay: false };
const toTheDay = { zone, toTheDay: true };

it.each([
  ['2026-03-06', '2026-03-06T08:00:00Z'],
  ['2026-03-06 14:10', '2026-03-06T22:10:00Z'],
  ['2026-03-06T14:10:05', '2026-03-06T22:10:05Z'],
  ['2026-03-06 14:10:05.123', '2026-03-06T22:10:05Z'],
  ['3/6/2026', '2026-03-06T08:00:00Z'],
  ['3/6/2026 2:10 PM', '2026-03-06T22:10:00Z'],
  ['03/06/2026 12:05 am', '2026-03-06T08:05:00Z'],
  ['03/06/2026 12:05 p.m.', '2026-03-06T20:05:00Z'],
  ['2026-03-06T14:10-05:00', '2026-03-06T19:10:00Z'],
  ['2026-03-06 14:10Z', '2026-03-06T14:10:00Z'],
])('%s is read as it is written', (cell, at) => {
  expect(cellTime(cell, written)).toEqual({ value: at });
});

describe('rounded to the day, a time', () => {
  it.each([
    ['2026-03-06 00:00', '2026-03-06T08:00:00Z'],
    ['2026-03-06 23:59:59', '2026-03-06T08:00:00Z'],
    ['3/8/2026 2:30 AM', '2026-03-08T08:00:00Z'],
    ['11/1/2026 1:30 AM', '2026-11-01T07:00:00Z'],
    ['2026-03-07T02:00Z', '2026-03-06T08:00:00Z'],
  ])('%s keeps the day on which it was there', (cell, at) => {
    expect(cellTime(cell, toTheDay)).toEqual({ value: at });
  });

  it('is the first moment of its own day, whatever the time was', () => {
    const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2050, 0) }).map((ms) => instantOf(ms) ?? 0);
    fc.assert(
      fc.property(instants, (at) => {
        const read = cellTime(formatInstant(at as never), toTheDay);
        const begin = 'value' in read ? parseInstant(read.value) : undefined;
        expect(begin).toBeDefined();
        expect(localDayOf(begin as never, zone)).toBe(localDayOf(at as never, zone));
        expect(cellTime(formatDay(localDayOf(at as never, zone)), toTheDay)).toEqual(read);
      }),
    );
  });
});

it.each([
  ['2026-03-08 02:30', 'which no clock showed in America/Los_Angeles'],
  ['2026-11-01 01:30', 'showed twice that night; write it with its offset'],
  ['2026-02-30', 'found "2026-02-30"; write 2026-03-06'],
  ['13/1/2026', 'found "13/1/2026"; write'],
  ['2026-03-06 24:10', 'there is no such time of day'],
  ['3/6/2026 13:10 PM', 'there is no such time of day'],
  ['yesterday', 'found "yesterday"; write'],
  ['45000', 'found "45000"; write'],
  ['1850-01-01', 'write a day from 1900'],
])('%s is refused with a remedy', (cell, says) => {
  expect(cellTime(cell, written)).toEqual({ fault: expect.stringContaining(says) });
});
