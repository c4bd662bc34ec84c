import { recordsFolder } from '@holdpoint/cli';
import { describe, expect, it } from 'vitest';
import { countySide } from '../src/travis-gap/county-side.ts';
import { federalSide } from '../src/travis-gap/federal-side.ts';
import { CANNOT_BE_KNOWN, gapReport } from '../src/travis-gap/gap-report.ts';
import { EXTRACT } from '../src/travis-gap/period.ts';
import { reportFrom } from '../src/travis-gap/read-records.ts';

const federal = (place: string, form: string, day: string, reason = '') => ({
  prepare_date: day,
  detainer_type: form,
  detention_facility: place,
  state: place === '' ? '' : 'TEXAS',
  city: '',
  lift_reason: reason,
});
const HOLD = 'I247 - Immigration Detainer';
const EXTRACT_ROWS = [
  federal('TRAVIS CTY JAIL', HOLD, '2014-10-01'),
  federal('TRAVIS CTY JAIL', HOLD, '2014-11-02', 'Lifted'),
  federal('TRAVIS CTY JAIL', HOLD, '2014-11-03'),
  federal('TRAVIS CTY JAIL', 'I247N - Request for Notification', '2015-07-01'),
  federal('TRAVIS COUNTY STATE JAIL', HOLD, '2015-07-01'),
  federal('TRAVIS CTY JAIL', HOLD, '2014-09-30'),
  federal('', HOLD, '2015-01-01'),
];
const BOOKINGS = [
  { booking: 'a', booking_date: '2014-10-01' },
  { booking: 'a', booking_date: '2014-10-01' },
  { booking: 'b', booking_date: '2014-09-01' },
  { booking: 'c', booking_date: '2014-01-01' },
];
const CHARGES = [
  { booking: 'a', charge_code: '4200', disposition_date: '2014-10-05', disposition_type: 'RELEASED TO ICE' },
  { booking: 'b', charge_code: '4200', disposition_date: '2014-10-02', disposition_type: 'ERROR IN ENTRY' },
  { booking: 'c', charge_code: '4200', disposition_date: '2014-02-02', disposition_type: 'RELEASED TO ICE' },
];

describe('the gap between a county and the federal extract', () => {
  it('takes out what the files explain: another agency of like name, requests for notification, days outside', () => {
    expect(federalSide(EXTRACT_ROWS, EXTRACT)).toMatchObject({
      rows: 5,
      elsewhere: new Map([['TRAVIS COUNTY STATE JAIL', 1]]),
      notifications: 1,
      detainers: 3,
      placeless: 1,
    });
  });

  it('counts a booking that is listed twice once, and tells apart those from before whose detainer stood still', () => {
    expect(countySide(BOOKINGS, CHARGES, EXTRACT)).toMatchObject({ bookings: 1, openFromBefore: 1 });
  });

  it('leaves a rest that is told as a range, and says what cannot be known', () => {
    const report = gapReport(countySide(BOOKINGS, CHARGES, EXTRACT), federalSide(EXTRACT_ROWS, EXTRACT), EXTRACT);
    expect(report).toContain('     1  left unexplained at least; 2 at most');
    for (const one of CANNOT_BE_KNOWN) expect(report).toContain(`  - ${one}`);
  });

  it('tells no count under 11 by itself', () => {
    const report = gapReport(countySide(BOOKINGS, CHARGES, EXTRACT), federalSide(EXTRACT_ROWS, EXTRACT), EXTRACT);
    expect(report.filter((line) => line.includes('2014-10  '))).toEqual(['  2014-10   under 11  under 11']);
    expect(report.filter((line) => line.includes('RELEASED TO ICE'))).toEqual([]);
  });

  it('says what it leaves out where the records are not there', () => {
    const { lines, leftOut } = reportFrom('/nowhere');
    expect([lines, leftOut.length]).toEqual([[], 3]);
    expect(leftOut[0]).toContain('docs/how-to/get-the-records.md');
  });

  it('is, for Travis County, 315 bookings against 1,245 rows, and its parts come to the whole', () => {
    const { lines, leftOut } = reportFrom(recordsFolder(process.env));
    if (leftOut.length > 0) {
      expect(lines).toEqual([]);
      process.stderr.write(`${leftOut.join('\n')}\n`);
      return;
    }
    expect(lines[0]).toContain('the county’s file has 315 bookings with a detainer, the federal extract 1245 rows');
    const parts = lines.slice(3, 7).map((line) => Number(line.slice(0, 6)));
    expect(parts).toEqual([1245, -31, -69, 1145]);
  });
});
