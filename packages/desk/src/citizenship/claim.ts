import { type Instant, instantOf } from '@holdpoint/engine';

/** A claim that the person is a citizen of the United States. While it is not settled, the case is frozen. */
export interface Claim {
  readonly raisedAt: Instant;
  /** Who or what raised it: the person, somebody for the person, or a record. */
  readonly raisedBy: 'the person' | 'somebody for the person' | 'a record';
  readonly isCredible: boolean;
  /** Commander and counsel answer by then: one hour. */
  readonly answerBy: Instant;
  readonly settled?: { readonly at: Instant; readonly how: 'proven' | 'not borne out' | 'withdrawn' };
}

/** The hour within which a claim is answered, from the moment it was raised. */
export const hourAfter = (at: Instant): Instant => instantOf(at + 3_600_000) ?? at;
