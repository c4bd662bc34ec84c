import type { Custody, DetainerCase, Letter, RowEvidence } from '@holdpoint/desk';
import { fold } from '@holdpoint/linkage';
import type { KeptPair, LetterRow, RowState } from '@holdpoint/store';

/** A stay as the evidence of a row needs it. */
export interface StayHere {
  readonly custody: Custody;
  readonly facility: string;
  readonly cases: readonly DetainerCase[];
}

/** What is known of a row: what people decided about its candidates, and what our own papers say. */
export const rowEvidence = (
  letter: Letter,
  { cells, state }: LetterRow,
  pairs: readonly KeptPair[],
  stays: ReadonlyMap<string, StayHere>,
): RowEvidence => {
  const decided = newestDecisions(state);
  const same = [...decided].filter(([, says]) => says === 'same person').map(([custody]) => custody);
  const settled = [...decided].filter(([, says]) => says !== 'cannot tell').map(([custody]) => custody);
  const unsure = [...decided].filter(([, says]) => says === 'cannot tell').length;
  const held = same.flatMap((custody) => stays.get(custody) ?? []);
  const cases = held.flatMap((stay) => stay.cases);
  const paper = state.paper;
  const receivedAt = paper?.receivedAt ?? cases[0]?.documents[0]?.receivedAt;
  const answer = paper?.answer ?? answerOf(cases);
  return {
    repeats: state.repeats?.row ?? undefined,
    issued: cells.issued,
    period: letter.period,
    receivedAt,
    isWithdrawn:
      paper?.isWithdrawn ??
      (cases.length > 0 &&
        cases.every(({ documents }) => documents.every(({ cancelledBy }) => cancelledBy !== undefined))),
    answer,
    open: unsure + pairs.filter(({ custody }) => !decided.has(custody) && !settled.includes(custody)).length,
    stays: held
      .toSorted((one, other) => one.custody.bookedAt - other.custody.bookedAt)
      .map(({ custody, facility }) => ({
        custody: custody.id,
        where: whereOf(cells.facility, facility),
        end: custody.end,
      })),
  };
};

/** What was last decided about each candidate. */
export const newestDecisions = ({ pairs }: RowState): ReadonlyMap<string, RowState['pairs'][number]['says']> =>
  new Map(pairs.map(({ custody, says }) => [custody, says]));

const answerOf = (cases: readonly DetainerCase[]): RowEvidence['answer'] => {
  const decisions = cases.flatMap((one) => one.decisions);
  if (decisions.some(({ choice, state }) => choice === 'act' && state === 'confirmed')) return 'complied';
  return decisions.some(({ state }) => state === 'declined') ? 'declined' : undefined;
};

/** A list names a facility and its state; one that names none is about this agency. */
const whereOf = (named: string | undefined, facility: string): RowEvidence['stays'][number]['where'] => {
  if (named === undefined || fold(named) === fold(facility)) return 'here';
  return fold(countyOf(named)) === fold(countyOf(facility)) ? 'like name' : 'elsewhere';
};

/** The name of a county without its state. */
const countyOf = (facility: string): string => facility.split(',')[0] ?? '';
