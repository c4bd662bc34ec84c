import { z } from 'zod';
import { marginSchema } from '../suppression/margin-schema.ts';
import { day, id, sqlName, text, texts } from './words.ts';

/** What is counted. A detainer is not a person, and neither is a booking. */
const UNITS = ['detainers', 'people', 'bookings', 'acts'] as const;

export const columnSchema = z.strictObject({
  name: sqlName,
  says: text,
  /** `group` names the row; the others are measured. */
  kind: z.enum(['group', 'count', 'share', 'days', 'number']),
  /** Digits after the point, for all that is not counted. */
  decimals: z.int().min(0).max(6).optional(),
  /** A count that is there for the hiding of small counts alone, and never leaves the house. */
  shown: z.boolean().default(true),
});

/** One number that somebody published, and the cell it stands beside. */
const publishedValueSchema = z.strictObject({
  at: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  column: sqlName,
  is: z.number(),
});

const officialSchema = z.strictObject({
  by: text,
  seen: text,
  /** The largest difference in a cell that is not reported as one. */
  threshold: z.number().min(0),
  values: z.array(publishedValueSchema).min(1).optional(),
  /** A query over the publisher's own table, with the same columns as the figure. */
  query: text.optional(),
  sources: z.array(id).default([]),
});

const suppressionSchema = z.discriminatedUnion('rule', [
  /** Counts from 1 to 10 are hidden, and others with them so that none can be worked out. */
  z.strictObject({
    rule: z.literal('small-cells'),
    /** Single cells that somebody printed already, and who. */
    standing: z
      .array(
        z.strictObject({
          at: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
          column: sqlName,
          by: text,
        }),
      )
      .default([]),
  }),
  /** The publisher of the records printed these cells itself. */
  z.strictObject({ rule: z.literal('source-published'), by: text }),
  z.strictObject({ rule: z.literal('none'), because: text }),
]);

/** One figure: all that another person needs to make the same number again. */
export const figureSchema = z.strictObject({
  figure: id,
  title: text,
  question: text,
  unit: z.enum(UNITS),
  population: text,
  includes: texts.min(1),
  excludes: texts.min(1),
  /** Half open: `to` is the first day that no longer counts. `governs` is the column whose date decides. */
  period: z.strictObject({ from: day, to: day, governs: text }),
  sources: z.array(id).min(1),
  /** Accounts of overstays that its query reads. */
  overstays: z.array(id).default([]),
  query: text,
  columns: z.array(columnSchema).min(1),
  biases: texts.min(1),
  suppression: suppressionSchema,
  margins: marginSchema.optional(),
  owner: text,
  chart: z.strictObject({ kind: z.enum(['bars', 'columns', 'line']), x: sqlName, y: sqlName }).optional(),
  official: z.array(officialSchema).default([]),
  /** Rows that are reckoned and not counted, marked [e]. */
  estimated: z
    .array(z.strictObject({ at: z.record(z.string(), z.union([z.string(), z.number()])), why: text }))
    .default([]),
  /** Rows that later records may change, marked [p]. */
  provisional: z
    .array(z.strictObject({ at: z.record(z.string(), z.union([z.string(), z.number()])), why: text }))
    .default([]),
});

export type FigureText = z.infer<typeof figureSchema>;
export type FigureColumn = z.infer<typeof columnSchema>;
export type OfficialText = z.infer<typeof officialSchema>;
