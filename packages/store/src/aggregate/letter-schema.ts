import { CHANNELS, DISPOSITION_NAMES, type Letter, REPLY_PARTS } from '@holdpoint/desk';
import { z } from 'zod';
import { instant } from './schemas.ts';

const text = z.string();
const count = z.number().int().min(0);
const disposition = z.enum(DISPOSITION_NAMES);
const channel = z.enum(CHANNELS);

const replySchema = z.strictObject({
  parts: z.array(z.enum(REPLY_PARTS)),
  answers: z.array(z.strictObject({ question: text, answer: text })),
  why: text,
  totals: z.array(z.strictObject({ words: text, claimed: z.number(), counted: count, notListed: z.number() })),
  rows: count,
  byDisposition: z.array(z.tuple([disposition, count])),
  recipient: text,
  fields: z.array(text),
  purpose: text,
  annex: z.array(z.strictObject({ row: count, case: text, fields: z.array(text) })).exactOptional(),
  draftedBy: text,
  draftedAt: instant,
  confirmedBy: text.exactOptional(),
  signedBy: text.exactOptional(),
  sent: z.strictObject({ at: instant, by: text, channel }).exactOptional(),
});

/** A letter as it is kept; the rows of its list stand in a table of their own. */
export const letterSchema: z.ZodType<Letter> = z.strictObject({
  id: text,
  agency: text,
  from: text,
  receivedAt: instant,
  receivedBy: text,
  channel,
  sha256: text,
  questions: z.array(text),
  claims: z.array(z.strictObject({ number: z.number(), words: text, counts: z.array(disposition) })),
  period: z.strictObject({ from: text, to: text }).exactOptional(),
  warnAt: instant,
  replyBy: instant,
  escalateAt: instant,
  examples: z.array(z.number().int()),
  list: z
    .strictObject({
      file: text,
      mapping: z.record(text, text),
      sheet: text.exactOptional(),
      read: count,
      taken: count,
      refused: count,
      total: count,
      dropped: z.array(text),
    })
    .exactOptional(),
  matchedAt: instant.exactOptional(),
  reply: replySchema.exactOptional(),
});
