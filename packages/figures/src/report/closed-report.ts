import { z } from 'zod';

const cell = z.union([z.string(), z.number(), z.null()]);

const versionSchema = z.strictObject({
  /** 0 is the report as it was first closed. */
  revision: z.int().min(0),
  on: z.iso.date(),
  /** Why it was corrected; null for the first. */
  reason: z.string().nullable(),
  tables: z.array(z.strictObject({ table: z.string(), rows: z.array(z.array(cell)), isNone: z.boolean() })),
  records: z.strictObject({ sha256: z.string(), bytes: z.number() }),
  definition: z.string(),
  result: z.string(),
});

/** A report of a period that is over, with every version of it, the newest last. */
export const closedReportSchema = z.strictObject({
  format: z.literal('holdpoint-statutory-report/v1'),
  report: z.string(),
  cite: z.string(),
  agency: z.string(),
  period: z.strictObject({ name: z.string(), from: z.iso.date(), before: z.iso.date() }),
  versions: z.array(versionSchema).min(1),
});

export type ClosedReport = z.infer<typeof closedReportSchema>;
