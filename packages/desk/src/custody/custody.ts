import type { Instant } from '@holdpoint/engine';

/** Why a person would be free to go, but for the immigration request. */
export const RELEASE_REASONS = [
  'charges dropped',
  'bail posted',
  'sentence completed',
  'court order',
  'other',
] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** A ground of custody of its own: never an immigration request. */
export const GROUND_KINDS = [
  'criminal charge',
  'criminal warrant',
  'hold of another county',
  'court order',
  'sentence',
] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

export interface CustodyGround {
  readonly id: string;
  readonly kind: GroundKind;
  readonly since: Instant;
  /** When and how it ended; absent while it stands. */
  readonly ended?: { readonly at: Instant; readonly how: string };
}

/** How custody ended. */
export interface CustodyEnd {
  readonly how: 'released' | 'handed over' | 'transferred elsewhere' | 'escaped' | 'died';
  readonly at: Instant;
  readonly reason?: ReleaseReason;
}

/** One stay of one person at one agency. Who the person is stands apart, encrypted, under `person`. */
export interface Custody {
  readonly id: string;
  readonly agency: string;
  /** The number under which the identifiers are kept; it says nothing by itself. */
  readonly person: string;
  readonly bookedAt: Instant;
  readonly grounds: readonly CustodyGround[];
  /** When the person would be, or would have been, free to go but for the request. */
  readonly eligibleAt?: { readonly at: Instant; readonly reason: ReleaseReason };
  readonly end?: CustodyEnd;
}

/** The grounds that still stand: a release must clear each. */
export const standingGrounds = ({ grounds }: Custody): readonly CustodyGround[] =>
  grounds.filter(({ ended }) => ended === undefined);
