import { describe, expect, it } from 'vitest';
import { parseInstant, readZone } from '@holdpoint/engine';
import { toldTimeOf } from './told-time.ts';

const read = readZone('America/Los_Angeles');
if ('problem' in read) throw new Error('no zone');
const agency = { zone: read.zone };
const now = parseInstant('2026-11-23T12:00Z');
if (now === undefined) throw new Error('no instant');
const clock = { now: () => now };
const told = (day: string, time: string, twice = '') => {
  const found = toldTimeOf({ day, time, twice }, { agency }, { clock });
  return 'told' in found ? found.told.at : found.faults.map(({ field }) => field).join();
};

describe('a time that a person tells', () => {
  it.each([
    ['in winter', '2026-11-23', '03:10', '2026-11-23T11:10:00Z'],
    ['in summer', '2026-07-04', '23:59', '2026-07-05T06:59:00Z'],
    ['in the hour that is skipped', '2026-03-08', '02:30', 'time'],
    ['in the hour that comes twice', '2026-11-01', '01:30', 'twice'],
    ['later today', '2026-11-23', '04:01', 'day'],
    ['now', '2026-11-23', '04:00', '2026-11-23T12:00:00Z'],
    ['tomorrow', '2026-11-24', '00:00', 'day'],
    ['after every calendar', '2999-01-01', '00:00', 'day'],
    ['on no day', '2026-02-30', '10:00', 'day'],
    ['at no time', '2026-02-28', '24:00', 'time'],
    ['not at all', '', '', 'day,time'],
  ])('%s is its instant, or the control that is wrong', (_, day, time, expected) => {
    expect(told(day, time)).toBe(expected);
  });

  it('that came twice is the one that the person says', () => {
    expect(told('2026-11-01', '01:30', 'earlier')).toBe('2026-11-01T08:30:00Z');
    expect(told('2026-11-01', '01:30', 'later')).toBe('2026-11-01T09:30:00Z');
  });
});
