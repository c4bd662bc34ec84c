import type { Action, Instant } from '@holdpoint/engine';
import type { DirectoryEntry } from '../document/check-sender.ts';

/** What people do when the software cannot be used, as counsel adopted it. */
export interface PaperInstruction {
  readonly text: string;
  readonly adoptedBy: string;
  readonly at: Instant;
}

/** The days that the courts keep, for the years somebody looked them up for. */
export interface HolidayList {
  readonly from: number;
  readonly through: number;
  readonly days: readonly { readonly day: string; readonly name: string }[];
}

export type PolicyWord = 'allows' | 'forbids';
export type LocalPolicy = Readonly<Partial<Record<Action, PolicyWord>>>;

/** What an agency set for itself at the desk. What is absent was never set here, and stands as `agency.json` begins with. */
export interface Settings {
  readonly directory?: readonly DirectoryEntry[];
  readonly retentionYears?: number;
  readonly holidays?: HolidayList;
  readonly localPolicy?: LocalPolicy;
  readonly paperInstruction?: PaperInstruction;
}

export type SettingName = keyof Settings;

/** Acts for which an agency states a policy of its own. */
export const POLICY_ACTS: readonly Action[] = [
  'hold',
  'notify-release-date',
  'transfer',
  'interview',
  'share-personal-information',
  'share-status',
  'share-criminal-history',
  'facility-access',
];

/** The source under which the agency's own policy is stated in a case. */
export const POLICY_SOURCE = 'policy of the agency, as counsel stated it';
