import type { AnniversaryCounts } from './anniversary.ts';
import type { DayOfYear } from './annual.ts';
import type { LeftOut } from './left-out.ts';
import type { LengthBefore } from './window-before.ts';

/** Moments from which a law counts, or before which it wants a thing done, with the words that begin the first step. */
export const MOMENTS = {
  'otherwise released': 'would have been released',
  'scheduled release': 'release scheduled',
  'request received': 'request received',
  'custody taken': 'custody taken',
  identified: 'identified',
  interview: 'interview',
  'notice given': 'notice given',
  transferred: 'transferred',
  access: 'access given',
  decision: 'decided',
} as const;
export type MomentName = keyof typeof MOMENTS;

export const MOMENT_NAMES = Object.keys(MOMENTS) as readonly MomentName[] as readonly [MomentName, ...MomentName[]];

/** A clock as the law states it, before any moment is known. Plain data: it survives JSON. */
export type Clock =
  | { readonly kind: 'promptly'; readonly words: string; readonly from?: MomentName }
  | {
      readonly kind: 'hours';
      readonly hours: number;
      readonly from: MomentName;
      readonly leavingOut: readonly LeftOut[];
    }
  | {
      readonly kind: 'days';
      readonly days: number;
      readonly from: MomentName;
      readonly leavingOut: readonly LeftOut[];
      readonly beginsOnFirstDayWithout?: readonly LeftOut[];
    }
  /** Without `on`: every year, on no day that the law names. */
  | { readonly kind: 'annual'; readonly on?: DayOfYear }
  | {
      readonly kind: 'anniversary';
      readonly years: number;
      readonly months: number;
      readonly from: MomentName;
      readonly anniversaryDay: AnniversaryCounts;
    }
  | {
      readonly kind: 'window before';
      readonly event: MomentName;
      readonly opens?: LengthBefore;
      readonly closes?: LengthBefore;
      readonly movesNear?: { readonly days: readonly LeftOut[]; readonly cite: string };
    };

/** How long a hold may last by one source of law or by the form that asks for it. The shortest that applies binds. */
export interface Limit {
  readonly cite: string;
  readonly clock: Clock;
  /** The forms that ask for this time; a limit without any is the law's own. */
  readonly askedBy?: readonly string[];
}
