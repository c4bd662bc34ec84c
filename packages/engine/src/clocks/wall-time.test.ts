import { expect, it } from 'vitest';
import { at, calendarOf, day } from '../../test/clock-cases.ts';
import { instantsOfWall } from './wall-time.ts';

const { zone } = calendarOf('America/Los_Angeles');

it.each([
  ['on an ordinary day once', '2026-03-07', 2, ['2026-03-07T10:30Z']],
  ['in the hour that spring leaves out never', '2026-03-08', 2, []],
  ['in the hour that autumn has twice, twice', '2026-11-01', 1, ['2026-11-01T08:30Z', '2026-11-01T09:30Z']],
  ['in the hour after it once', '2026-11-01', 2, ['2026-11-01T10:30Z']],
  ['before the year 1900 never', '1899-12-31', 1, []],
] as const)('a clock on the wall shows half past the hour %s', (_, text, hour, instants) => {
  expect(instantsOfWall(day(text), { hour, minute: 30, second: 0 }, zone)).toEqual(instants.map(at));
});

it('a time of day that there is not is a slip of the caller', () => {
  expect(() => instantsOfWall(day('2026-03-07'), { hour: 24, minute: 0, second: 0 }, zone)).toThrow(RangeError);
});
