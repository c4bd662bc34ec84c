import { describe, expect, it } from 'vitest';
import { changeSetting, type SettingChange } from '@holdpoint/desk';
import { as, done, NOON } from './desk-cases.ts';

const admin = as('administrator');
const counsel = as('counsel');
const faultsOf = (change: SettingChange, who = admin): readonly string[] => {
  const outcome = changeSetting(who, {}, change);
  return outcome.ok ? [] : [outcome.refusal.code, ...outcome.refusal.details];
};

describe('a setting of the agency', () => {
  it('is changed by an event that tells it as it was and as it is', () => {
    const outcome = changeSetting(admin, { retentionYears: 5 }, { setting: 'retentionYears', value: 8 });
    expect(done(outcome)).toEqual({ retentionYears: 8 });
    expect(outcome.events).toMatchObject([
      { act: 'change-settings', phase: 'completed', open: { setting: 'retentionYears', before: 5, after: 8 } },
    ]);
  });

  it('of law or of the paper instruction is counsel’s, and the others are an administrator’s', () => {
    const policy = { setting: 'localPolicy', value: { hold: 'forbids' } } as const;
    expect(faultsOf(policy)).toEqual(['not-permitted', 'state-local-policy']);
    expect(faultsOf(policy, counsel)).toEqual([]);
    const paper = { setting: 'paperInstruction', value: 'Do not hold past release; call counsel.' } as const;
    expect(faultsOf(paper)[0]).toBe('not-permitted');
    expect(done(changeSetting(counsel, {}, paper)).paperInstruction).toEqual({
      text: paper.value,
      adoptedBy: 'counsel-1',
      at: NOON,
    });
    expect(faultsOf({ setting: 'retentionYears', value: 8 }, counsel)[0]).toBe('not-permitted');
  });

  it.each<[string, SettingChange, string]>([
    ['a directory without an office', { setting: 'directory', value: [] }, 'keep at least one office'],
    [
      'an office that stands twice',
      {
        setting: 'directory',
        value: [
          { id: 'a', number: '555 010 0199' },
          { id: 'a', number: '555 010 0198' },
        ],
      },
      'a: it stands twice',
    ],
    ['a number cut short', { setting: 'directory', value: [{ id: 'a', number: '911' }] }, 'fewer than 7 digits'],
    ['no whole years', { setting: 'retentionYears', value: 0.5 }, 'whole years'],
    ['a policy on no such act', { setting: 'localPolicy', value: { 'notify-person': 'forbids' } }, 'notify-person'],
    [
      'a day that there is not',
      { setting: 'holidays', value: { from: 2026, through: 2026, days: [{ day: '2026-02-30', name: 'x' }] } },
      'line 1: "2026-02-30" is no day',
    ],
    [
      'a day of another year',
      { setting: 'holidays', value: { from: 2026, through: 2026, days: [{ day: '2027-01-01', name: 'x' }] } },
      'outside of the years',
    ],
    [
      'years the wrong way round',
      { setting: 'holidays', value: { from: 2027, through: 2026, days: [] } },
      'first year',
    ],
  ])('%s is refused with the place', (_, change, words) => {
    const [code, ...details] = faultsOf(change, change.setting === 'localPolicy' ? counsel : admin);
    expect(code).toBe('setting-invalid');
    expect(details.join('\n')).toContain(words);
  });
});
