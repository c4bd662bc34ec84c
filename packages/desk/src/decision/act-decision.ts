import type { Action, Instant } from '@holdpoint/engine';

/** Grounds on which an answer that gives no authority may be departed from, with counsel's signature. */
export const OVERRIDE_REASONS = [
  'counsel settled the open question',
  'a court ordered it',
  'the fact was established outside the software',
  'the software was wrong',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** A departure from an answer. */
export interface Override {
  readonly reason: OverrideReason;
  readonly words: string;
  readonly signedBy?: string;
}

/** What people decided on one act, on one determination. */
export interface ActDecision {
  readonly id: string;
  readonly act: Action;
  /** Whether the act is done or declined. */
  readonly choice: 'act' | 'decline';
  readonly determination: string;
  /** `stopped`: a claim of citizenship came between. */
  readonly state: 'proposed' | 'confirmed' | 'declined' | 'stopped';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Instant;
  readonly override?: Override;
  /** When a hold ends at the latest. */
  readonly holdEndsAt?: Instant;
}

/** Acts that need a second person: to keep somebody, to hand somebody over, and to tell anything outside. */
export const NEEDS_SECOND: readonly Action[] = [
  'hold',
  'delay-release',
  'notify-release-date',
  'notify-without-request',
  'transfer',
  'interview',
  'share-personal-information',
  'share-status',
  'share-criminal-history',
  'facility-access',
];
