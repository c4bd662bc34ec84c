import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, at, instants, LOS_ANGELES, utc } from '../../test/clock-cases.ts';
import type { Limit } from './clock.ts';
import { holdLimit } from './hold-limit.ts';

const REGULATION: Limit = {
  cite: 'the regulation',
  clock: {
    kind: 'hours',
    hours: 48,
    from: 'otherwise released',
    leavingOut: ['saturday', 'sunday', 'federal holiday'],
  },
};
const FORM: Limit = {
  cite: 'the form',
  askedBy: ['I-247D', 'I-247A'],
  clock: { kind: 'hours', hours: 48, from: 'otherwise released', leavingOut: [] },
};
const read = (from: string, limits: readonly Limit[] = [REGULATION, FORM], form?: string) =>
  holdLimit({ otherwiseReleasedAt: at(from), limits, form, calendar: LOS_ANGELES });
const told = (from: string, limits?: readonly Limit[], form?: string) => {
  const end = answered(read(from, limits, form));
  expect(end.at).toBe(end.limits[0].at);
  return end.limits.map((limit) => `${utc(limit.at)} ${limit.cite}`);
};

describe('the end of a hold', () => {
  it('is the shorter of what the law allows and what the form asks, and shows both', () => {
    expect(read('2026-04-17T14:10-07:00')).toEqual({
      unit: 'instant',
      at: at('2026-04-19T14:10-07:00'),
      steps: ['would have been released Fri 2026-04-17 14:10', '+48 hours', 'due Sun 2026-04-19 14:10', 'by the form'],
      limits: [
        {
          unit: 'instant',
          at: at('2026-04-19T14:10-07:00'),
          cite: 'the form',
          steps: ['would have been released Fri 2026-04-17 14:10', '+48 hours', 'due Sun 2026-04-19 14:10'],
        },
        {
          unit: 'instant',
          at: at('2026-04-21T14:10-07:00'),
          cite: 'the regulation',
          steps: [
            'would have been released Fri 2026-04-17 14:10',
            '+48 hours',
            'Sat 2026-04-18, Sun 2026-04-19 left out',
            'due Tue 2026-04-21 14:10',
          ],
        },
      ],
    });
  });

  it('takes a form’s time for that form and for a form not known, and not for another', () => {
    const friday = '2026-04-17T14:10-07:00';
    expect(told(friday, [REGULATION, FORM], 'I-247A')[0]).toBe('2026-04-19T21:10:00Z the form');
    expect(told(friday)[0]).toBe('2026-04-19T21:10:00Z the form');
    expect(told(friday, [REGULATION, FORM], 'I-247 of 2010')).toEqual(['2026-04-21T21:10:00Z the regulation']);
  });

  it('does not count on a day kept in lieu of a holiday: both are shown and the earlier binds', () => {
    expect(told('2026-07-02T10:00-07:00', [REGULATION])).toEqual([
      '2026-07-06T17:00:00Z the regulation, without days kept in lieu',
      '2026-07-07T17:00:00Z the regulation',
    ]);
    expect(told('2026-05-22T10:00-07:00', [REGULATION])).toEqual(['2026-05-27T17:00:00Z the regulation']);
  });

  it('is refused without any limit: silence gives no time', () => {
    const none = {
      problem: {
        field: 'limits',
        found: 'no limit on how long a hold may last',
        remedy: 'do not hold: a hold needs a source of law that says how long',
      },
    };
    expect(read('2026-04-17T14:10-07:00', [])).toEqual(none);
    expect(read('2026-04-17T14:10-07:00', [FORM], 'I-247N')).toEqual(none);
  });

  it('is refused by a clock that is no number of hours from the release, or that cannot be read', () => {
    const strange = (clock: Limit['clock']) => read('2026-04-17T14:10-07:00', [{ cite: 'x', clock }]);
    expect(strange({ kind: 'promptly', words: 'promptly' })).toMatchObject({
      problem: { found: 'a limit by the clock "promptly" (x)' },
    });
    expect(strange({ kind: 'hours', hours: 48, from: 'custody taken', leavingOut: [] })).toMatchObject({
      problem: { field: 'limits' },
    });
    expect(strange({ kind: 'hours', hours: -1, from: 'otherwise released', leavingOut: [] })).toMatchObject({
      problem: { field: 'hours' },
    });
  });

  it('is never later with one more limit', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 100 }), (from, hours) => {
        const more: Limit = {
          cite: 'more',
          clock: { kind: 'hours', hours, from: 'otherwise released', leavingOut: ['sunday'] },
        };
        const end = (limits: readonly Limit[]) =>
          answered(holdLimit({ otherwiseReleasedAt: from, limits, calendar: LOS_ANGELES })).at;
        expect(end([REGULATION, more])).toBe(Math.min(end([REGULATION]), end([more])));
        expect(end([REGULATION, FORM])).toBe(from + 48 * 3_600_000);
      }),
    );
  });
});
