import { DISPOSITION_NAMES } from '@holdpoint/desk';
import { z } from 'zod';

const text = z.string();
const disposition = z.enum(DISPOSITION_NAMES);

/** A letter as its pages read it from the API. */
export const letterDataSchema = z.looseObject({
  id: text,
  from: text,
  receivedAt: text,
  replyBy: text,
  pressure: text,
  channel: text,
  questions: z.array(text),
  claims: z.array(z.looseObject({ number: z.number(), words: text })),
  examples: z.array(z.number()),
  matchedAt: text.nullable(),
  list: z
    .looseObject({
      file: text,
      sheet: text.optional(),
      mapping: z.record(text, text),
      read: z.number(),
      taken: z.number(),
      refused: z.number(),
      total: z.number(),
      dropped: z.array(text),
    })
    .optional(),
  reply: z
    .looseObject({
      parts: z.array(text),
      answers: z.array(z.object({ question: text, answer: text })),
      why: text,
      recipient: text,
      fields: z.array(text),
      purpose: text,
      draftedBy: text,
      confirmedBy: text.optional(),
      signedBy: text.optional(),
      sent: z.looseObject({ at: text }).nullable(),
      rows: z.number(),
      totals: z.array(z.object({ words: text, claimed: z.number(), counted: z.number(), notListed: z.number() })),
      byDisposition: z.array(z.tuple([text, z.number()])),
      annex: z.array(z.unknown()).optional(),
    })
    .nullable(),
});
export type LetterData = z.infer<typeof letterDataSchema>;
export const letterListSchema = z.looseObject({ items: z.array(letterDataSchema) });

const law = z
  .looseObject({
    lacks: text.optional(),
    on: z.array(z.looseObject({ day: text, answers: z.record(text, text), needs: z.array(text) })),
  })
  .nullable();
const shared = {
  row: z.number(),
  place: text,
  cells: z.record(text, text),
  disposition: disposition.nullable(),
  impact: text.nullable(),
  because: z.array(text),
  law,
};
export const rowsDataSchema = z.looseObject({ items: z.array(z.looseObject(shared)), next: z.number().nullable() });
export const rowDataSchema = z.looseObject({
  ...shared,
  repeats: z.number().nullable(),
  candidates: z.array(
    z.looseObject({
      custody: text,
      band: text,
      lines: z.array(text),
      person: z.record(text, text),
      bookedAt: text.nullable(),
      end: z.object({ how: text, at: text }).nullable(),
      says: text.nullable(),
    }),
  ),
  history: z.array(z.looseObject({ custody: text, says: text, by: text, reason: text })),
});
export type RowsData = z.infer<typeof rowsDataSchema>;
export type RowData = z.infer<typeof rowDataSchema>;
export const queueSchema = z.object({ rows: z.array(z.number()), decided: z.number() });
export const uploadedSchema = z.looseObject({
  id: text,
  columns: z.array(text),
  rows: z.number(),
  notes: z.array(text),
  dropped: z.array(text),
  mapping: z.record(text, text),
});
export type Uploaded = z.infer<typeof uploadedSchema>;
export const importedSchema = z.looseObject({
  dryRun: z.boolean(),
  read: z.number(),
  total: z.number(),
  taken: z.number(),
  refused: z.number(),
  isFinished: z.boolean(),
  rejects: z.array(z.looseObject({ row: z.number(), place: text, faults: z.array(text) })),
});
export type Imported = z.infer<typeof importedSchema>;
