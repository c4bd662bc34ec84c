import type { Instant } from '@holdpoint/engine';
import type { JsonObject } from '@holdpoint/ledger';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { saysSomething } from '../decision/says-something.ts';
import type { Letter, LetterList } from './letter.ts';

/** Work on the list of a letter that has not been answered yet; what it did stands in the event, naming nobody. */
const onList = (
  context: Context,
  letter: Letter,
  act: 'import-letter-list' | 'match-letter-list' | 'dispose-letter-rows' | 'answer-letter-rows',
  open: JsonObject,
  change: (at: Instant) => Partial<Letter>,
): Outcome<Letter> =>
  attempt(context, { act, subject: { kind: 'letter', id: letter.id }, open }, (at) =>
    letter.reply === undefined
      ? { result: { ...letter, ...change(at) } }
      : refuse('letter-stands-otherwise', 'a reply was drafted; withdraw the draft first'),
  );

/** Some rows of the list were taken in. */
export const importList = (context: Context, letter: Letter, list: LetterList): Outcome<Letter> => {
  const { file, read, taken, refused, total, dropped } = list;
  return onList(
    context,
    letter,
    'import-letter-list',
    { file, read, taken, refused, total, dropped: [...dropped] },
    () => ({
      list,
    }),
  );
};

/** The list was matched against the custody roll: inside the server, by a role that may, and on the record. */
export const matchList = (
  context: Context,
  letter: Letter,
  found: {
    readonly rows: number;
    readonly roll: number;
    readonly weights: string;
    readonly bands: Readonly<Record<string, number>>;
  },
): Outcome<Letter> =>
  onList(context, letter, 'match-letter-list', { ...found, bands: { ...found.bands } }, (at) => ({ matchedAt: at }));

/** Dispositions were proposed for all rows, from the evidence as it stands. */
export const disposeRows = (
  context: Context,
  letter: Letter,
  counts: Readonly<Record<string, number>>,
): Outcome<Letter> => onList(context, letter, 'dispose-letter-rows', { counts: { ...counts } }, () => ({}));

/** The law was asked about all rows in custody, at the letter's date and today. */
export const answerRows = (
  context: Context,
  letter: Letter,
  asked: { readonly rows: number; readonly lawOn: readonly string[]; readonly needFacts: number },
): Outcome<Letter> => onList(context, letter, 'answer-letter-rows', { ...asked, lawOn: [...asked.lawOn] }, () => ({}));

/** What a person decides about one row; a later decision reverses an earlier one, and both stay on the record. */
export interface RowDecision extends Dated {
  readonly row: number;
  readonly what: JsonObject;
  readonly reason: string;
  readonly isReversal: boolean;
}

/** A person decides about a row, with a reason in words. No score does. */
export const decideRow = (
  context: Context,
  letter: Letter,
  decision: RowDecision,
): Outcome<{ readonly at: Instant }> => {
  const { row, what, reason, isReversal } = decision;
  const trial = { act: 'decide-letter-row', subject: { kind: 'letter', id: letter.id } } as const;
  return attempt(context, { ...trial, dated: decision, open: { row, ...what, reversal: isReversal } }, (at) => {
    if (letter.reply?.sent !== undefined) return refuse('letter-stands-otherwise', 'the reply was sent');
    if (!saysSomething(reason)) return refuse('words-say-nothing');
    return { result: { at }, personal: { reason } };
  });
};
