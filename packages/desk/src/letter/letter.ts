import type { Instant } from '@holdpoint/engine';
import type { Channel } from '../document/channel.ts';
import type { Disposition } from './disposition.ts';
import type { LetterReply } from './letter-reply.ts';

/** A number that a letter states, with the words by which it defines it, and the dispositions that those words take in. */
export interface LetterClaim {
  readonly number: number;
  readonly words: string;
  readonly counts: readonly Disposition[];
}

/** The list of a letter: the file as it came, and how far it was taken in. */
export interface LetterList {
  readonly file: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly sheet?: string;
  /** Rows that were read, taken in and refused so far, and of how many. */
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  readonly total: number;
  /** Columns of which nothing was kept, each with why. */
  readonly dropped: readonly string[];
}

/** An official letter that is to be answered line by line. */
export interface Letter {
  readonly id: string;
  readonly agency: string;
  readonly from: string;
  readonly receivedAt: Instant;
  readonly receivedBy: string;
  readonly channel: Channel;
  /** Of its image or file. */
  readonly sha256: string;
  readonly questions: readonly string[];
  readonly claims: readonly LetterClaim[];
  /** The days that it is about, both included. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly warnAt: Instant;
  readonly replyBy: Instant;
  readonly escalateAt: Instant;
  /** Rows of its list that the letter itself holds up as examples. */
  readonly examples: readonly number[];
  readonly list?: LetterList;
  readonly matchedAt?: Instant;
  readonly reply?: LetterReply;
}
