import { z } from 'zod';
import { columnSchema } from '../register/figure-schema.ts';
import { marginSchema } from '../suppression/margin-schema.ts';
import { id, sqlName, text, texts } from '../register/words.ts';

/** Which spans of time a report covers. */
export const PERIODS = ['calendar year', 'year to 30 June', 'year to 30 September', 'quarter'] as const;

export type PeriodKind = (typeof PERIODS)[number];

const tableSchema = z.strictObject({
  table: sqlName,
  title: text,
  /** The part of the provision that asks for it. */
  cite: text,
  /** One SELECT; the table `period` has `from_day` and `before_day`. */
  query: text,
  columns: z.array(columnSchema).min(1),
  margins: marginSchema.optional(),
  /** What is certified where the table has no row, or counts nothing. */
  none: text.optional(),
});

/** What a statute has an agency report, table by table, each with the words that ask for it. */
export const reportSchema = z.strictObject({
  report: id,
  title: text,
  cite: text,
  /** The pack that holds the provision. */
  pack: text,
  to: text,
  due: text,
  period: z.enum(PERIODS),
  zone: text,
  sources: z.array(id).min(1),
  tables: z.array(tableSchema).min(1),
  /** What the provision asks for and the records do not hold: marked [x], with where to find it. */
  elsewhere: z.array(z.strictObject({ cite: text, says: text, where: text })).default([]),
  /** What no text that was read decides. It is shown with the report and not answered. */
  unsettled: z.array(z.strictObject({ asks: text, why: text, settled: text })).default([]),
  suppression: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('small-cells') }),
    z.strictObject({ rule: z.literal('none'), because: text }),
  ]),
  /** What the signer certifies. */
  certifies: text,
  notes: texts.default([]),
});

export type ReportText = z.infer<typeof reportSchema>;
export type ReportTable = z.infer<typeof tableSchema>;
