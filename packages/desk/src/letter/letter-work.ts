import type { Instant } from '@holdpoint/engine';
import type { Json, JsonObject } from '@holdpoint/ledger';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { saysSomething } from '../decision/says-something.ts';
import type { Letter, LetterList } from './letter.ts';

interface ListWork {
  readonly act: 'import-letter-list' | 'match-letter-list' | 'dispose-letter-rows' | 'answer-letter-rows';
  readonly open: JsonObject;
  /** What tells how many of the list were found here: a commitment alone of it stands in the log. */
  readonly personal?: Readonly<Record<string, Json>>;
  readonly change?: (at: Instant) => Partial<Letter>;
}

/** Work on the list of a letter of which no reply was drafted; what it did stands in the event, naming nobody. */
const onList = (context: Context, letter: Letter, work: ListWork): Outcome<Letter> => {
  const { act, open, personal = {}, change = () => ({}) } = work;
  return attempt(context, { act, subject: { kind: 'letter', id: letter.id }, open }, (at) =>
    letter.reply?.sent === undefined
      ? { result: withoutReply({ ...letter, ...change(at) }), personal }
      : refuse('letter-stands-otherwise', 'the reply was sent'),
  );
};

/** A draft rests on the rows as they stood: once they change, it must be drafted anew. */
const withoutReply = ({ reply: _, ...letter }: Letter): Letter => letter;

/** Some rows of the list were taken in. */
export const importList = (context: Context, letter: Letter, list: LetterList): Outcome<Letter> => {
  const { file, read, taken, refused, total, dropped } = list;
  const open = { file, read, taken, refused, total, dropped: [...dropped] };
  return onList(context, letter, { act: 'import-letter-list', open, change: () => ({ list }) });
};

/** What a run of the matching came to. */
export interface ListRun {
  readonly rows: number;
  readonly roll: number;
  readonly weights: string;
  readonly bands: Readonly<Record<string, number>>;
}

/** The list was matched against the custody roll: inside the server, by a role that may, and on the record. */
export const matchList = (context: Context, letter: Letter, { bands, ...open }: ListRun): Outcome<Letter> =>
  onList(context, letter, {
    act: 'match-letter-list',
    open,
    personal: { bands: { ...bands } },
    change: (at) => ({ matchedAt: at }),
  });

/** Dispositions were proposed for all rows, from the evidence as it stands. */
export const disposeRows = (
  context: Context,
  letter: Letter,
  counts: Readonly<Record<string, number>>,
): Outcome<Letter> =>
  onList(context, letter, { act: 'dispose-letter-rows', open: {}, personal: { counts: { ...counts } } });

/** The law was asked about all rows in custody, at the letter's date and today. */
export const answerRows = (
  context: Context,
  letter: Letter,
  { lawOn, ...asked }: { readonly rows: number; readonly lawOn: readonly string[]; readonly needFacts: number },
): Outcome<Letter> =>
  onList(context, letter, { act: 'answer-letter-rows', open: { lawOn: [...lawOn] }, personal: { ...asked } });

/** What a person decides about one row; a later decision reverses an earlier one, and both stay on the record. */
export interface RowDecision extends Dated {
  readonly row: number;
  /** Told in no open part: that a row is of somebody here is itself a disclosure. */
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
  return attempt(context, { ...trial, dated: decision, open: { row, reversal: isReversal } }, (at) => {
    if (letter.reply?.sent !== undefined) return refuse('letter-stands-otherwise', 'the reply was sent');
    if (!saysSomething(reason)) return refuse('words-say-nothing');
    return { result: { at }, personal: { reason, what } };
  });
};
