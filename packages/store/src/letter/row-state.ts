import { DISPOSITION_NAMES } from '@holdpoint/desk';
import { z } from 'zod';
import { instant } from '../aggregate/schemas.ts';

const text = z.string();
const by = { by: text, at: instant, reason: text };

/** What was decided about a row: by people, each with a reason, and what was worked out from it. The newest of a kind counts. */
export const rowStateSchema = z.strictObject({
  /** About each candidate. */
  pairs: z
    .array(
      z.strictObject({
        custody: text,
        says: z.enum(['same person', 'not the same person', 'cannot tell']),
        ...by,
      }),
    )
    .default([]),
  repeats: z.strictObject({ row: z.number().int().nullable(), ...by }).exactOptional(),
  /** What our own papers say of the request. */
  paper: z
    .strictObject({
      document: text.exactOptional(),
      receivedAt: instant.exactOptional(),
      /** Absent where whoever read the papers could not tell. */
      isWithdrawn: z.boolean().exactOptional(),
      answer: z.enum(['complied', 'declined']).exactOptional(),
      ...by,
    })
    .exactOptional(),
  proposed: z.strictObject({ disposition: z.enum(DISPOSITION_NAMES), because: z.array(text) }).exactOptional(),
  /** A person's own disposition, in place of the one proposed. */
  chosen: z.strictObject({ disposition: z.enum(DISPOSITION_NAMES), ...by }).exactOptional(),
  law: z
    .strictObject({
      case: text.exactOptional(),
      on: z.array(
        z.strictObject({
          day: text,
          answers: z.record(text, text),
          needs: z.array(text),
          normSetHash: text,
        }),
      ),
      lacks: text.exactOptional(),
    })
    .exactOptional(),
});

export type RowState = z.infer<typeof rowStateSchema>;
