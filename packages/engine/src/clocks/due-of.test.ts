import { describe, expect, it } from 'vitest';
import { answered, at, day, LOS_ANGELES } from '../../test/clock-cases.ts';
import type { Clock } from './clock.ts';
import { dueOf, type Moments } from './due-of.ts';

const TODAY = day('2026-03-02');
const instant = (text: string) => ({ unit: 'instant', at: at(text) }) as const;
const onDay = (text: string) => ({ unit: 'day', at: day(text) }) as const;
const read = (clock: Clock, known: Moments['known'] = {}, agency?: Moments['agency']) =>
  dueOf(clock, { known, today: TODAY, agency }, LOS_ANGELES);

const HOURS: Clock = { kind: 'hours', hours: 48, from: 'otherwise released', leavingOut: ['saturday', 'sunday'] };
const DAYS: Clock = { kind: 'days', days: 90, from: 'custody taken', leavingOut: [] };
const CERTIFY: Clock = { ...DAYS, days: 7, beginsOnFirstDayWithout: ['saturday', 'sunday'] };
const YEARS: Clock = {
  kind: 'anniversary',
  years: 5,
  months: 0,
  from: 'decision',
  anniversaryDay: { question: 'Does it?' },
};
const WINDOW: Clock = {
  kind: 'window before',
  event: 'scheduled release',
  opens: { days: 30, leavingOut: [] },
  closes: { days: 15, leavingOut: [] },
};

describe('a clock of the law', () => {
  it.each([
    [HOURS, 'otherwise released'],
    [DAYS, 'custody taken'],
    [YEARS, 'decision'],
    [WINDOW, 'scheduled release'],
  ] as const)('names the moment that is missing: %o', (clock, missing) => {
    expect(read(clock)).toEqual({ unit: 'missing', missing });
    expect(read(clock, { transferred: instant('2026-03-06T14:10-08:00') })).toEqual({ unit: 'missing', missing });
  });

  it('in hours leaves out what it says', () => {
    expect(answered(read(HOURS, { 'otherwise released': instant('2026-03-06T14:10-08:00') }))).toMatchObject({
      unit: 'instant',
      at: at('2026-03-10T14:10-07:00'),
      steps: [
        'would have been released Fri 2026-03-06 14:10',
        '+48 hours',
        expect.any(String),
        expect.any(String),
        'due Tue 2026-03-10 14:10',
      ],
    });
  });

  it('in hours refuses a day without its time', () => {
    expect(read(HOURS, { 'otherwise released': onDay('2026-03-06') })).toEqual({
      problem: {
        field: 'otherwise released',
        found: 'found the day Fri 2026-03-06',
        remedy: 'give the time of day too: hours are counted from it',
      },
    });
  });

  it('in days counts from a day, or from the local day of an instant', () => {
    expect(read(DAYS, { 'custody taken': onDay('2026-01-01') })).toMatchObject({ unit: 'day', at: day('2026-04-01') });
    // still 1 January in Los Angeles
    expect(read(DAYS, { 'custody taken': instant('2026-01-02T07:59Z') })).toMatchObject({ at: day('2026-04-01') });
    expect(read(DAYS, { 'custody taken': instant('2026-01-02T08:00Z') })).toMatchObject({ at: day('2026-04-02') });
    expect(read(CERTIFY, { 'custody taken': onDay('2026-03-06') })).toMatchObject({ at: day('2026-03-16') });
  });

  it('in years carries the question on its anniversary', () => {
    expect(read(YEARS, { decision: onDay('2021-03-02') })).toMatchObject({
      at: day('2026-03-02'),
      question: 'Does it?',
    });
  });

  it('every year is read from today, and without a day of the year has no number', () => {
    expect(read({ kind: 'annual', on: { month: 3, day: 1 } })).toMatchObject({ at: day('2027-03-01') });
    expect(read({ kind: 'annual' }, {}, { hours: 4, source: 'x' })).toEqual({
      unit: 'no number',
      steps: ['due every year: the law gives no number'],
    });
  });

  it('before an event opens and closes', () => {
    expect(read(WINDOW, { 'scheduled release': onDay('2026-03-31') })).toMatchObject({
      unit: 'window',
      opens: onDay('2026-03-01'),
      closes: onDay('2026-03-16'),
    });
    expect(
      read({ kind: 'window before', event: 'interview' }, { interview: instant('2026-03-06T14:10-08:00') }),
    ).toMatchObject({
      closes: instant('2026-03-06T14:10-08:00'),
    });
  });

  it('promptly has no number, with its moment or without, and the agency’s own beside it', () => {
    const clock: Clock = { kind: 'promptly', words: 'promptly', from: 'notice given' };
    expect(read(clock)).toEqual({ unit: 'no number', steps: ['due promptly: the law gives no number'] });
    expect(read({ kind: 'promptly', words: 'immediately' })).toMatchObject({
      steps: ['due immediately: the law gives no number'],
    });
    expect(read(clock, { 'notice given': instant('2026-03-06T14:10-08:00') }, { hours: 1, source: 'x' })).toMatchObject(
      {
        steps: ['notice given Fri 2026-03-06 14:10', expect.any(String), expect.any(String)],
        agency: { at: at('2026-03-06T15:10-08:00') },
      },
    );
  });

  it('survives JSON', () => {
    for (const clock of [HOURS, DAYS, CERTIFY, YEARS, WINDOW]) expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });
});
