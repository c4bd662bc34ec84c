import type { SessionLimits } from '@holdpoint/store';

const MINUTE = 60_000;

/** CJIS AC-11: at most thirty minutes without a request; IA-11: twelve hours in all (ASVS 7.3.1, 7.3.2). */
export const LIMITS: SessionLimits = { idleMs: 30 * MINUTE, absoluteMs: 12 * 60 * MINUTE };

/** How long a second factor counts as fresh for an act that takes one. */
export const STEP_UP_MS = 15 * MINUTE;
