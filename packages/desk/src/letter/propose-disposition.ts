import type { Instant } from '@holdpoint/engine';
import type { CustodyEnd } from '../custody/custody.ts';
import type { Disposition } from './disposition.ts';

/** A stay that a person decided is of the person of the row. */
export interface DecidedStay {
  readonly custody: string;
  /** Where it was: at the agency that the row names, at one whose county has the same name, or at quite another. */
  readonly where: 'here' | 'like name' | 'elsewhere';
  readonly end?: Pick<CustodyEnd, 'how' | 'at'> | undefined;
}

/** What is known of a row when its disposition is proposed. */
export interface RowEvidence {
  /** The earlier row that it repeats, as a person decided. */
  readonly repeats?: number | undefined;
  /** The day on which the list says that the request was issued, and the days that the letter is about. */
  readonly issued?: string | undefined;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  /** When the request came here, by our own papers. */
  readonly receivedAt?: Instant | undefined;
  readonly isWithdrawn: boolean;
  /** How the request was answered, by our own papers. */
  readonly answer?: 'complied' | 'declined' | undefined;
  /** Candidates about whom nobody has decided, or of whom somebody could not tell. */
  readonly open: number;
  readonly stays: readonly DecidedStay[];
}

/** A proposal with what it rests on, a line each. It names nobody. */
export interface ProposedDisposition {
  readonly disposition: Disposition;
  readonly because: readonly string[];
}

/** The first disposition of the closed list that the evidence bears. What nobody decided stays under review. */
export const proposeDisposition = (row: RowEvidence): ProposedDisposition => {
  const { repeats, issued, period, receivedAt, isWithdrawn, open, stays } = row;
  if (repeats !== undefined) return of('duplicate', `repeats row ${repeats}, as a person decided`);
  if (issued !== undefined && period !== undefined && (issued < period.from || issued > period.to))
    return of('outside the period', `issued ${issued}; the letter is about ${period.from} to ${period.to}`);
  if (isWithdrawn) return of('withdrawn or cancelled', 'our papers say that the sender took the request back');
  if (open > 0)
    return of('under review', `${open} ${open === 1 ? 'candidate' : 'candidates'} about whom nobody decided`);
  const here = stays.filter(({ where }) => where === 'here');
  if (here.length === 0)
    return stays.some(({ where }) => where === 'like name')
      ? of('other agency of like name', 'the stay was at an agency of the same county name in another state')
      : of('never in custody here', 'no stay at the agency that the row names is of this person');
  if (here.some(({ end }) => end === undefined)) return of('in custody now', 'a stay here has not ended');
  return ofEnded(
    row,
    here.map(({ end }) => end).findLast((end) => end !== undefined),
    receivedAt,
  );
};

const ofEnded = (
  { answer }: RowEvidence,
  end: DecidedStay['end'],
  receivedAt: Instant | undefined,
): ProposedDisposition => {
  if (end === undefined) throw new RangeError('a stay that has not ended was taken for one that has');
  if (receivedAt !== undefined && end.at < receivedAt)
    return end.how === 'transferred elsewhere'
      ? of('transferred before receipt', 'the stay ended by a transfer before the request came')
      : of('released before receipt', `the stay ended (${end.how}) before the request came`);
  if (end.how === 'handed over') return of('handed over', 'the stay ended by a hand-over');
  if (answer === 'complied') return of('honoured as the law allows', 'our papers say that what was asked was done');
  if (answer === 'declined')
    return of('released after receipt with legal basis', 'our papers say that it was declined, and on which law');
  const missing = receivedAt === undefined ? 'when the request came here' : 'how the request was answered';
  return of('under review', `it is not on record ${missing}; find the paper and enter it`);
};

const of = (disposition: Disposition, ...because: readonly string[]): ProposedDisposition => ({ disposition, because });
