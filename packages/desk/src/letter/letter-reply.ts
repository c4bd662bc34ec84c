import type { Instant } from '@holdpoint/engine';
import type { Channel } from '../document/channel.ts';
import type { Disposition } from './disposition.ts';

/** What a reply may hold. None of them is a reply too: a zero reply, which says why. */
export const REPLY_PARTS = ['answers', 'totals', 'annex'] as const;
export type ReplyPart = (typeof REPLY_PARTS)[number];

/** One claim of the letter beside what the rows come to. */
export interface ReplyTotal {
  readonly words: string;
  readonly claimed: number;
  /** How many listed rows fall under the letter's words. */
  readonly counted: number;
  /** Claimed, and on no list: it cannot be told what they are. */
  readonly notListed: number;
}

/** A reply on its way: drafted, confirmed by a second person, signed by counsel, sent. */
export interface LetterReply {
  readonly parts: readonly ReplyPart[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** Why something is left out. */
  readonly why: string;
  readonly totals: readonly ReplyTotal[];
  readonly rows: number;
  readonly byDisposition: readonly (readonly [Disposition, number])[];
  /** For whom the annex is, what of each person it asks the gate for, and for what purpose. */
  readonly recipient: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  /** What the gate let through, row by row: the fields, not what they hold. Known once a second person confirmed. */
  readonly annex?: readonly { readonly row: number; readonly case: string; readonly fields: readonly string[] }[];
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly confirmedBy?: string;
  readonly signedBy?: string;
  readonly sent?: { readonly at: Instant; readonly by: string; readonly channel: Channel };
}
