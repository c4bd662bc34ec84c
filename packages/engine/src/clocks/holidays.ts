import type { Day } from '../facts/day.ts';
import type { Clocked } from './clocked.ts';

/** A day that is kept as a holiday. */
export interface HolidayKept {
  readonly day: Day;
  readonly name: string;
  /** Kept in place of the holiday itself, which falls on a Saturday or Sunday. */
  readonly isInLieu: boolean;
}

/** Whether a day is a holiday; refused where nobody has read the law for that year or that day. */
export type HolidayOn = (day: Day) => Clocked<{ readonly holiday: HolidayKept | undefined }>;
