import { describe, expect, it } from 'vitest';
import { dueOf, type Moments } from '../../src/clocks/due-of.ts';
import { holdLimit } from '../../src/clocks/hold-limit.ts';
import type { Action } from '../../src/facts/vocabulary/actions.ts';
import { answered, at, day, LOS_ANGELES, utc } from '../clock-cases.ts';
import { LAW, TODAY } from './the-law.ts';

const answer = (action: Action, on: string, facts: Record<string, unknown>) => {
  const [found] = LAW.decide(
    { id: 'x', jurisdiction: 'us-ca', on, knownOn: undefined, facts },
    { today: TODAY, actions: [action] },
  ).answers;
  if (found === undefined) throw new Error('no answer');
  return found;
};

const JAIL = {
  agency: 'county-jail',
  document: {
    kind: 'I-247A',
    issuer: 'immigration authority',
    asks: ['hold', 'notification'],
    'names this person': 'yes',
  },
};
const PRISON = { ...JAIL, agency: 'state-prison', 'citizenship claim': 'none' };

/** The clock of the first rule that decides, or of the duty to do an act, read against moments. */
const read = (clock: Parameters<typeof dueOf>[0] | undefined, known: Moments['known']) => {
  if (clock === undefined) throw new Error('no clock');
  return dueOf(clock, { known, today: day('2026-03-02') }, LOS_ANGELES);
};

describe('Gov. Code § 7283.1(b)', () => {
  const duties = answer('notify-release-date', '2026-03-02', JAIL).duties;

  it('a copy of the request is owed upon receipt, without a number', () => {
    const copy = duties.find((duty) => duty.action === 'give-copy-of-request');
    expect(copy?.owed).toBe('now');
    expect(read(copy?.clock, { 'request received': { unit: 'instant', at: at('2026-03-02T09:00-08:00') } })).toEqual({
      unit: 'no number',
      steps: ['request received Mon 2026-03-02 09:00', 'due upon receiving the request: the law gives no number'],
    });
  });

  it('the same notice to the person and the attorney is owed promptly, without a number', () => {
    for (const action of ['notify-person', 'notify-attorney']) {
      const duty = duties.find((one) => one.action === action);
      expect(duty?.owed, action).toBe('if this act is done');
      expect(duty?.clock, action).toEqual({ kind: 'promptly', words: 'promptly', from: 'notice given' });
    }
  });

  it('the consent form is due before the interview', () => {
    const form = answer('interview', '2026-03-02', JAIL).duties.find((duty) => duty.action === 'give-consent-form');
    expect(read(form?.clock, {})).toEqual({ unit: 'missing', missing: 'interview' });
    expect(read(form?.clock, { interview: { unit: 'instant', at: at('2026-03-04T10:00-08:00') } })).toMatchObject({
      closes: { at: at('2026-03-04T10:00-08:00') },
    });
  });
});

describe('Gov. Code § 7284.6(c)', () => {
  it('the report is due every year on no day that the law names', () => {
    const report = answer('transfer', '2026-03-02', JAIL).duties.find((duty) => duty.action === 'report');
    expect(report?.clock).toEqual({ kind: 'annual' });
  });
});

describe('the state prisons', () => {
  it('tell of a release 15 to 30 days before it (Manual § 72040.13)', () => {
    const clock = answer('notify-release-date', '2026-03-02', PRISON).by.find(
      (rule) => rule.clock !== undefined,
    )?.clock;
    expect(read(clock, { 'scheduled release': { unit: 'day', at: day('2026-03-31') } })).toMatchObject({
      opens: { unit: 'day', at: day('2026-03-01') },
      closes: { unit: 'day', at: day('2026-03-16') },
    });
  });

  it('hand over in the five days before it, and a Friday is not computed (Manual § 62070.10.2)', () => {
    const clock = answer('transfer', '2026-03-02', PRISON).by.find((rule) => rule.clock !== undefined)?.clock;
    const friday = read(clock, { 'scheduled release': { unit: 'day', at: day('2026-03-06') } });
    expect(friday).toMatchObject({ opens: { at: day('2026-03-01') }, closes: { at: day('2026-03-06') } });
    expect(answered(friday)).toMatchObject({
      steps: expect.arrayContaining([expect.stringContaining('Penal Code § 3060.7(d), (e)')]),
    });
  });

  it('refer within ninety days of custody (Penal Code § 5025(a))', () => {
    const clock = answer('refer-to-dhs', '2026-03-02', PRISON).by[0]?.clock;
    expect(read(clock, { 'custody taken': { unit: 'day', at: day('2026-01-01') } })).toMatchObject({
      at: day('2026-04-01'),
    });
  });
});

describe('the hold that the TRUST Act left to a county', () => {
  const example = LAW.packs
    .flatMap((pack) => pack.examples)
    .find(({ name }) => name === 'a magistrate found probable cause on a violent felony');
  if (example === undefined) throw new Error('no such example');
  const held = answer('hold', '2015-07-02', example.facts);
  const limits = held.by.flatMap((rule) => rule.limits ?? []);
  const ends = (form: string) =>
    answered(
      holdLimit({ otherwiseReleasedAt: at('2015-07-02T10:00-07:00'), limits, form, calendar: LOS_ANGELES }),
    ).limits.map((limit) => `${utc(limit.at)} ${limit.cite}`);
  const regulation = '§ 7282(c) (2014), 8 C.F.R. § 287.7(d)';

  it('is limited by the rule that permits it', () => {
    expect(held.answer).toBe('permitted');
    expect(held.by.filter((rule) => rule.limits !== undefined).map((rule) => rule.norm)).toEqual([
      'us-ca/trust-act-7282.5#may-keep',
    ]);
  });

  it('ends after the flat 48 hours of its form, and with another form after those that count', () => {
    expect(ends('I-247D')).toEqual([
      '2015-07-04T17:00:00Z the hold request of Forms I-247D and I-247A, 48 hours flat',
      `2015-07-06T17:00:00Z ${regulation}, without days kept in lieu`,
      `2015-07-07T17:00:00Z ${regulation}`,
    ]);
    expect(ends('I-247 of December 2012')).toEqual([
      `2015-07-06T17:00:00Z ${regulation}, without days kept in lieu`,
      `2015-07-07T17:00:00Z ${regulation}`,
    ]);
  });
});
