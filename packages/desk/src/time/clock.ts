import type { Instant } from '@holdpoint/engine';

/** Where the time comes from; passed in, so that a test or a replay can set it. */
export interface Clock {
  readonly now: () => Instant;
}

/** When something was done, and when it was entered: they differ where paper was kept because the software was down. */
export interface Times {
  readonly at: Instant;
  readonly enteredAt: Instant;
}

/** The times of an act entered now; `at` earlier than now is a paper entry, later is a slip and comes back `undefined`. */
export const timesOf = (now: Instant, at: Instant = now): Times | undefined =>
  at > now ? undefined : { at, enteredAt: now };
