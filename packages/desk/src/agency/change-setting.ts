import { parseDay } from '@holdpoint/engine';
import type { Json } from '@holdpoint/ledger';
import { attempt, type Context, type Outcome, refuse } from '../event/outcome.ts';
import { saysSomething } from '../decision/says-something.ts';
import type { DeskAct } from '../people/desk-act.ts';
import { type LocalPolicy, POLICY_ACTS, type SettingName, type Settings } from './settings.ts';

/** One setting as it is to be from now on. */
export type SettingChange =
  | { readonly setting: 'directory'; readonly value: NonNullable<Settings['directory']> }
  | { readonly setting: 'retentionYears'; readonly value: number }
  | { readonly setting: 'holidays'; readonly value: NonNullable<Settings['holidays']> }
  | { readonly setting: 'localPolicy'; readonly value: LocalPolicy }
  | { readonly setting: 'paperInstruction'; readonly value: string };

const ACT_FOR: Readonly<Record<SettingName, DeskAct>> = {
  directory: 'change-settings',
  retentionYears: 'change-settings',
  holidays: 'change-settings',
  // What the agency's own law says, and what is done without the software, is for counsel to say.
  localPolicy: 'state-local-policy',
  paperInstruction: 'adopt-paper-instruction',
};

/** Changes one setting. The event tells it as it was and as it is. */
export const changeSetting = (context: Context, settings: Settings, change: SettingChange): Outcome<Settings> => {
  const { setting, value } = change;
  const before = settings[setting];
  const open = { setting, before: (before ?? null) as Json, after: value as Json };
  const subject = { kind: 'agency', id: context.actor.agency } as const;
  return attempt(context, { act: ACT_FOR[setting], subject, open }, (at) => {
    const faults = faultsOf(change);
    if (faults.length > 0) return refuse('setting-invalid', ...faults);
    const next =
      change.setting === 'paperInstruction' ? { text: change.value, adoptedBy: context.actor.user, at } : value;
    return { result: { ...settings, [setting]: next } };
  });
};

const MOST_YEARS = 100;
const LEAST_DIGITS = 7;

const faultsOf = (change: SettingChange): readonly string[] => {
  switch (change.setting) {
    case 'directory':
      return directoryFaults(change.value);
    case 'retentionYears':
      return Number.isInteger(change.value) && change.value >= 1 && change.value <= MOST_YEARS
        ? []
        : [`retention: write whole years from 1 to ${MOST_YEARS}`];
    case 'holidays':
      return holidayFaults(change.value);
    case 'localPolicy':
      return Object.keys(change.value)
        .filter((act) => !POLICY_ACTS.some((known) => known === act))
        .map((act) => `${act}: no policy is stated for this act`);
    case 'paperInstruction':
      return saysSomething(change.value) ? [] : ['paper instruction: say in words what is to be done'];
  }
};

const directoryFaults = (entries: NonNullable<Settings['directory']>): readonly string[] => {
  const twice = entries.filter((one, at) => entries.findIndex(({ id }) => id === one.id) !== at);
  return [
    ...(entries.length === 0 ? ['directory: keep at least one office, or no sender can be called back'] : []),
    ...twice.map(({ id }) => `${id}: it stands twice; give each office a name of its own`),
    ...entries
      .filter(({ number }) => number.replaceAll(/\D/g, '').length < LEAST_DIGITS)
      .map(({ id }) => `${id}: the number has fewer than ${LEAST_DIGITS} digits; write it whole`),
  ];
};

const holidayFaults = ({ from, through, days }: NonNullable<Settings['holidays']>): readonly string[] => [
  ...(from > through ? [`years: ${from} is after ${through}; write the first year first`] : []),
  ...days.flatMap(({ day }, at) => {
    const year = Number(day.slice(0, 4));
    if (parseDay(day) === undefined) return [`line ${at + 1}: "${day}" is no day; write it as 2026-11-26`];
    if (year < from || year > through)
      return [`line ${at + 1}: ${day} lies outside of the years ${from} to ${through}`];
    return days.findIndex((one) => one.day === day) === at ? [] : [`line ${at + 1}: ${day} stands twice`];
  }),
];
