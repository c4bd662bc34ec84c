import { z } from 'zod';
import { FIELD_KINDS } from '../table/field.ts';
import { KEY_PARTS } from '../blocking/blocking-rule.ts';

const share = z.number().min(0).max(1);

const levelSchema = z.strictObject({
  level: z.string(),
  /** Among records of one person, the share of pairs at this level. */
  m: share,
  /** Among records of different persons. */
  u: share,
  /** log2(m / u), made to rise with agreement. */
  weight: z.number(),
});

const fieldSchema = z.strictObject({
  field: z.string(),
  kind: z.enum(FIELD_KINDS),
  confirms: z.boolean().optional(),
  levels: z.array(levelSchema).min(3),
  /** The chance that two words or terms of different persons are equal; where rarity is not corrected for, absent. */
  evenness: share.optional(),
});

const ruleSchema = z.strictObject({
  rule: z.string(),
  on: z.array(z.strictObject({ field: z.string(), part: z.enum(KEY_PARTS) })).min(1),
  largest: z.int().positive().optional(),
});

/** The weights file: what it was trained on, what is compared, what brings records together, what each level weighs. */
export const weightsSchema = z.strictObject({
  format: z.literal('holdpoint linkage weights 1'),
  version: z.string(),
  trained: z.strictObject({
    on: z.string(),
    day: z.iso.date(),
    command: z.string(),
    seed: z.int(),
    rows: z.strictObject({ left: z.int(), right: z.int() }),
    pairs: z.strictObject({ random: z.int(), blocked: z.int() }),
  }),
  /** How many records of the searched table are expected to be of the same person as a row. */
  expectedPartners: z.number().positive(),
  /**
   * Totals at which a pair comes up for review, and below which one that was up leaves it; how many bits another record must
   * fit the same row better as a person for a pair not to come up (absent: however many; so where a row may have many records of
   * one person that differ from each other, as within one table).
   */
  thresholds: z
    .strictObject({ enter: z.number(), leave: z.number(), outdone: z.number().positive().optional() })
    .refine(({ enter, leave }) => leave < enter, 'thresholds: leave must be below enter'),
  fields: z.array(fieldSchema).min(1),
  blocking: z.array(ruleSchema).min(1),
});

export type Weights = z.infer<typeof weightsSchema>;
export type FieldWeights = z.infer<typeof fieldSchema>;
