import { z } from 'zod';
import { day, id, sqlName, text, texts } from './words.ts';

/** Two things that one publisher said of the same matter. */
const versionSchema = z.strictObject({
  /** What is said in more than one way, such as "first day of the period". */
  of: text,
  says: z.union([text, z.number()]),
  by: text,
  seen: text,
});

/** One cell of a figure, and the number that the claim would have it be. */
const testSchema = z.strictObject({
  figure: id,
  at: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  column: sqlName,
  claimed: z.number(),
  /** Digits to which the claim was rounded, counted from the point; negative before it. */
  decimals: z.int().min(-6).max(6).default(0),
  says: text,
});

/** A public claim, in its own words, whoever made it. */
export const claimSchema = z.strictObject({
  claim: id,
  words: text,
  who: text,
  /** The day or, where only that is known, the month or year in which it was said. */
  when: z.union([text, z.int().transform(String)]),
  seen: texts.min(1),
  /** What would have to be true of the records for the words to be true. */
  means: texts.min(1),
  versions: z.array(versionSchema).default([]),
  bears: z.array(z.strictObject({ figure: id, how: text })).default([]),
  tests: z.array(testSchema).default([]),
  /** What is missing to make the number, where a part of it cannot be made here. */
  missing: text.optional(),
  read: day,
});

export type ClaimText = z.infer<typeof claimSchema>;
export type ClaimTest = z.infer<typeof testSchema>;
