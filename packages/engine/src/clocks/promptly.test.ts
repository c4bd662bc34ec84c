import { describe, expect, it } from 'vitest';
import { answered, at, day, LOS_ANGELES } from '../../test/clock-cases.ts';
import { promptly } from './promptly.ts';

const given = { unit: 'instant', at: at('2026-03-06T14:10-08:00') } as const;
const from = { at: given, said: 'notice given' };
const agency = { hours: 4, source: 'General Order 12, § 3' };
const read = (more: Partial<Parameters<typeof promptly>[0]>) =>
  promptly({ words: 'promptly', calendar: LOS_ANGELES, ...more });

describe('a duty that is due promptly', () => {
  it('has no deadline, and says that the law gives no number', () => {
    expect(read({})).toEqual({ unit: 'no number', steps: ['due promptly: the law gives no number'] });
    expect(read({ words: 'upon receiving the request', from })).toEqual({
      unit: 'no number',
      steps: ['notice given Fri 2026-03-06 14:10', 'due upon receiving the request: the law gives no number'],
    });
  });

  it('shows the agency’s own number beside it, with its source, as no law', () => {
    expect(read({ from, agency })).toEqual({
      unit: 'no number',
      steps: [
        'notice given Fri 2026-03-06 14:10',
        'due promptly: the law gives no number',
        'the agency’s own 4 hours (General Order 12, § 3), not the law’s',
      ],
      agency: {
        unit: 'instant',
        at: at('2026-03-06T18:10-08:00'),
        source: 'General Order 12, § 3',
        steps: ['notice given Fri 2026-03-06 14:10', '+4 hours', 'due Fri 2026-03-06 18:10'],
      },
    });
  });

  it('computes nothing for the agency from a time of day that is not known', () => {
    const unknown =
      'the agency’s own 4 hours (General Order 12, § 3), not the law’s, run from a time that is not known';
    expect(answered(read({ agency })).steps.at(-1)).toBe(unknown);
    expect(answered(read({ agency }))).not.toHaveProperty('agency');
    const onDay = answered(
      read({ agency, from: { at: { unit: 'day', at: day('2026-03-06') }, said: 'notice given' } }),
    );
    expect(onDay.unit).toBe('no number');
    expect(onDay.steps).toEqual(['notice given Fri 2026-03-06', 'due promptly: the law gives no number', unknown]);
    expect(onDay).not.toHaveProperty('agency');
  });

  it('refuses a number that is none', () => {
    expect(read({ from, agency: { hours: -1, source: 'x' } })).toMatchObject({ problem: { field: 'hours' } });
  });
});
