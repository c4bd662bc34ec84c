import { z } from 'zod';
import { CHANNELS } from '@holdpoint/desk';

const text = z.string();
const value = z.union([text, z.array(text)]);

/** What was read out of a fillable PDF, for a person to compare with the paper. */
const readingSchema = z.strictObject({
  kind: text,
  edition: text,
  proposed: z.array(z.strictObject({ field: text, value, where: text })),
  shown: z.array(z.strictObject({ label: text, text })),
  unsure: z.array(z.strictObject({ label: text, says: text })),
  leftOut: z.array(text),
  notes: z.array(text),
});

/** A time as a person told it: a day, a time of day, and the instant that it is. */
const toldTime = z.strictObject({ day: text, time: text, at: text });

/** What somebody has entered so far of a paper that came. Kept sealed; nothing is received before the end. */
export const intakeDraftSchema = z.strictObject({
  /** The file of the paper, or that there is only the paper itself. */
  file: z.strictObject({ sha256: text, mediaType: text, pages: z.array(z.number()).exactOptional() }).exactOptional(),
  isPaperAlone: z.literal(true).exactOptional(),
  /** The PDF is of a form that no map knows yet. */
  needsMap: z.literal(true).exactOptional(),
  reading: readingSchema.exactOptional(),
  /** Why nothing was read out of the file. */
  notRead: text.exactOptional(),
  came: z.strictObject({ channel: z.enum(CHANNELS), at: text, before: toldTime.exactOptional() }).exactOptional(),
  /** What a person says stands on the paper, by the names of the case format. */
  answers: z.record(text, value).exactOptional(),
  hasSeenFindings: z.literal(true).exactOptional(),
  call: z
    .strictObject({ result: text, at: text, number: text.exactOptional(), before: toldTime.exactOptional() })
    .exactOptional(),
  search: z.strictObject({ booking: text, name: text }).exactOptional(),
  /** The booking that a person chose; without a custody nobody here is meant. */
  match: z.strictObject({ custody: text.exactOptional(), who: text }).exactOptional(),
  /** What was received already, where the last step was cut short. */
  received: z.strictObject({ document: text, receiptNumber: text }).exactOptional(),
  done: z.strictObject({ receiptNumber: text, case: text.exactOptional() }).exactOptional(),
});

export type IntakeDraft = z.infer<typeof intakeDraftSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type ToldTime = z.infer<typeof toldTime>;
