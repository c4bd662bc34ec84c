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
  /** What the jail's own system calls it; for a ground from there alone. */
  readonly called?: string;
  /** The jail's own mark of it within the booking; a ground that the desk recorded has none. */
  readonly ref?: string;
  /** When and how it ended; absent while it stands. */
  readonly ended?: { readonly at: Instant; readonly how: string } & FromBooking;
}

/** Whether the booking said it; what has no such mark was recorded at the desk, and no booking message changes it. */
export interface FromBooking {
  readonly from?: 'booking';
}

/** How custody ended. */
export interface CustodyEnd extends FromBooking {
  readonly how: (typeof CUSTODY_ENDS)[number];
  readonly at: Instant;
  readonly reason?: ReleaseReason;
}

export const CUSTODY_ENDS = ['released', 'handed over', 'transferred elsewhere', 'escaped', 'died'] as const;

/** One stay of one person at one agency. Who the person is stands apart, encrypted, under `person`. */
export interface Custody {
  readonly id: string;
  readonly agency: string;
  /** The number under which the identifiers are kept; it says nothing by itself. */
  readonly person: string;
  readonly bookedAt: Instant;
  readonly grounds: readonly CustodyGround[];
  /** When the person would be, or would have been, free to go but for the request. */
  readonly eligibleAt?: { readonly at: Instant; readonly reason: ReleaseReason } & FromBooking;
  readonly end?: CustodyEnd;
  /** The newest message of the jail's own system that was taken in; absent where the desk booked by hand. */
  readonly message?: BookingRead;
  /** Some message said that the person is a citizen of the United States: a case is frozen as it opens. */
  readonly promptsClaim?: true;
}

/** Which message a custody stands on. */
export interface BookingRead {
  /** The message's place in the order of the messages of this booking. */
  readonly sequence: number;
  /** A keyed hash of the message, by which it is known again. */
  readonly fingerprint: string;
}

/** The grounds that still stand: a release must clear each. */
export const standingGrounds = ({ grounds }: Custody): readonly CustodyGround[] =>
  grounds.filter(({ ended }) => ended === undefined);

/** A custody as a sealed case leaves it: kinds and times of its grounds stay, what the jail called them does not. */
export const withoutWords = (custody: Custody): Custody => ({
  ...custody,
  grounds: custody.grounds.map(({ called: _, ...ground }) => ground),
});
