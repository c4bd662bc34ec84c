import { z } from 'zod';
import { CHANNELS, CUSTODY_ENDS, GROUND_KINDS, RELEASE_REASONS } from '@holdpoint/desk';
import { dated, MOST_TEXT, text, when } from './bodies.ts';

const MOST_GROUNDS = 500;
const reason = z.enum(RELEASE_REASONS);

/** A booking, whole, as the jail's own system has it when it sends the message. */
export const bookingBody = z.strictObject({
  ...dated,
  sequence: z.union([z.number().int().min(0).max(Number.MAX_SAFE_INTEGER), when]),
  person: text.optional(),
  identifiers: z.record(z.string().max(100), z.string().max(MOST_TEXT)),
  bookedAt: when,
  grounds: z
    .array(
      z.strictObject({
        ref: z.string().trim().min(1).max(200),
        kind: z.enum(GROUND_KINDS),
        called: text.optional(),
        since: when.optional(),
        ended: z.strictObject({ at: when, how: text }).optional(),
      }),
    )
    .max(MOST_GROUNDS),
  eligible: z.strictObject({ at: when, reason }).optional(),
  end: z.strictObject({ how: z.enum(CUSTODY_ENDS), at: when, reason: reason.optional() }).optional(),
  recordSaysCitizen: z.boolean(),
});

/** A detainer that is open on the day on which an agency starts. */
export const openDetainerBody = z.strictObject({
  ...dated,
  booking: z.string().trim().min(1).max(200),
  /** What tells this row from every other of the list; by default booking, time of receipt and kind of paper. */
  mark: text.optional(),
  receivedAt: when,
  channel: z.enum(CHANNELS),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional(),
  fields: z.record(z.string().max(200), z.json()),
});
