import { z } from 'zod';
import { day, id, text } from './words.ts';

/** When figures come out, and what was corrected since. */
export const calendarSchema = z.strictObject({
  releases: z.array(z.strictObject({ on: day, what: text })).min(1),
  revisions: z
    .array(
      z.strictObject({
        on: day,
        figure: id,
        what: text,
        why: text,
        /** The row that was corrected, marked [r]; the whole figure without it. */
        at: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
      }),
    )
    .default([]),
});

export type Calendar = z.infer<typeof calendarSchema>;
