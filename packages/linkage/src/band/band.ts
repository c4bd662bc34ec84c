import type { IdentifierEvidence } from '../linking/pair-evidence.ts';
import { IdentifierProof } from './identifier-proof.ts';

/**
 * Where a pair stands. `confirmed` needs a proof that an identifier is equal. `review` is a question put to a person and answers
 * nothing. `none` is not shown.
 */
export type Band =
  | { readonly band: 'confirmed'; readonly by: IdentifierProof }
  | { readonly band: 'review'; readonly total: number; readonly why: ReviewReason }
  | { readonly band: 'none'; readonly total: number; readonly why: 'total' | 'outdone' };

export type ReviewReason = 'total' | 'total-was-in-review' | Exclude<IdentifierEvidence, 'none' | 'same'>;

export interface Thresholds {
  /** A pair comes up for review from this total on. */
  readonly enter: number;
  /** A pair that was up stays up down to this total, so that a small change between two runs does not drop it. */
  readonly leave: number;
  /** A pair does not come up where another record fits the same row better as a person by this many bits. */
  readonly outdone?: number | undefined;
}

/**
 * The band of a pair. `before` is the band it had in the last run, where there was one. An equal identifier against which
 * something stands is always for review. Two stays of one person fit a row equally well as a person, so neither outdoes the other.
 */
export const bandOf = (
  pair: { readonly total: number; readonly identifiers: IdentifierEvidence; readonly behind: number },
  thresholds: Thresholds,
  before: Band['band'] = 'none',
): Band => {
  const { total, identifiers, behind } = pair;
  const by = IdentifierProof.of(identifiers);
  if (by !== undefined) return { band: 'confirmed', by };
  if (identifiers !== 'none' && identifiers !== 'same') return { band: 'review', total, why: identifiers };
  const slack = before === 'none' ? 0 : thresholds.enter - thresholds.leave;
  if (behind >= (thresholds.outdone ?? Number.POSITIVE_INFINITY) + slack)
    return { band: 'none', total, why: 'outdone' };
  if (total >= thresholds.enter) return { band: 'review', total, why: 'total' };
  if (before !== 'none' && total >= thresholds.leave) return { band: 'review', total, why: 'total-was-in-review' };
  return { band: 'none', total, why: 'total' };
};
