import { z } from 'zod';

const person = z.string().trim().max(200);

/** The translation of one string, beside the hash of the English that it translates. */
const translationSchema = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  english: z.string().regex(/^[0-9a-f]{16}$/),
});

/**
 * What one language says for the strings of the notices, with who wrote it and who reviewed it. It may be incomplete:
 * what it lacks is told where a notice is asked for in it. A store parses it with this as it is read back.
 */
export const catalogueSchema = z.strictObject({
  /** A BCP 47 tag: es, zh-Hant, vi. */
  language: z.string().min(2).max(35),
  /** The language in its own words. */
  name: z.string().trim().min(1).max(100),
  translator: person,
  reviewer: person,
  /** The day of the review, YYYY-MM-DD, or empty. */
  reviewedOn: z.union([z.literal(''), z.iso.date()]),
  strings: z.record(z.string(), translationSchema),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
