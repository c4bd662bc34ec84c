import { type Instant, instantOf } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import type { Channel } from '../document/channel.ts';
import type { Letter, LetterClaim } from './letter.ts';

export interface LetterFiling extends Dated {
  readonly from: string;
  readonly channel: Channel;
  readonly sha256: string;
  readonly questions: readonly string[];
  readonly claims: readonly LetterClaim[];
  readonly period?: { readonly from: string; readonly to: string };
  readonly replyBy: Instant;
  /** By default a day before, and a day after. */
  readonly warnAt?: Instant;
  readonly escalateAt?: Instant;
  readonly examples: readonly number[];
}

/** Files a letter: who wrote, what it asks and claims, and by when it is to be answered. */
export const fileLetter = (context: Context, filing: LetterFiling): Outcome<Letter> => {
  const id = context.newId();
  return attempt(context, { act: 'file-letter', subject: { kind: 'letter', id }, dated: filing }, (receivedAt) => {
    const { at: _, replyBy, warnAt = dayBeside(replyBy, -1), escalateAt = dayBeside(replyBy, 1), ...told } = filing;
    const { from, period } = told;
    if (from.trim() === '') return refuse('no-legal-basis', 'who wrote the letter');
    if (replyBy < receivedAt || warnAt > replyBy || escalateAt < replyBy) return refuse('deadline-out-of-order');
    if (period !== undefined && period.from > period.to) return refuse('deadline-out-of-order', 'period');
    const { user, agency } = context.actor;
    return {
      result: { ...told, id, agency, receivedAt, receivedBy: user, warnAt, replyBy, escalateAt },
      open: {
        from,
        channel: told.channel,
        sha256: told.sha256,
        questions: told.questions.length,
        claims: told.claims.map(({ number }) => number),
        replyBy: new Date(replyBy).toISOString(),
      },
      personal: { questions: [...told.questions], claims: told.claims.map(({ words }) => words) },
    };
  });
};

const DAY_MS = 86_400_000;

/** So many days of 24 hours beside a deadline. */
const dayBeside = (at: Instant, days: number): Instant => instantOf(at + days * DAY_MS) ?? at;
