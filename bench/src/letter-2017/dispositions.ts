/**
 * The closed list of dispositions, with how many of the 206 listed rows each is the right one for. Where several would fit, the
 * first in this order is right.
 */
export const DISPOSITIONS = {
  /** The row repeats an earlier one: the same person and the same detainer, spelled otherwise or not. */
  duplicate: 10,
  /** The detainer was issued before the letter's period. */
  'outside the period': 12,
  /** The sender took the detainer back. */
  'withdrawn or cancelled': 5,
  /** The named agency never held the person; an agency of the same county name in another state did. */
  'other agency of like name': 34,
  /** No agency of the universe ever held the person. */
  'never in custody here': 26,
  /** The person had gone to another agency before the detainer came. */
  'transferred before receipt': 28,
  /** The person had been released before the detainer came. */
  'released before receipt': 22,
  /** The person is still in custody. */
  'in custody now': 18,
  /** The person was handed over to the sender. */
  'handed over': 10,
  /** The notice asked for was given, and the person released in the ordinary way. */
  'honoured as the law allows': 14,
  /** The person was released after receipt, and the answer names the law. */
  'released after receipt with legal basis': 24,
  /** Two records of namesakes fit equally well, and nothing in the row tells them apart. */
  'under review': 3,
} as const;

export type Disposition = keyof typeof DISPOSITIONS;

export const LISTED_ROWS = 206;
export const DETAINERS = 3083;
/** The letter's period, both days included, and the day as of which it is answered. */
export const PERIOD = { from: '2017-01-28', to: '2017-02-03' } as const;
export const AS_OF = '2017-02-15';
