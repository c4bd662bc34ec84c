import { z } from 'zod';
import { id, sqlName, text } from '../register/words.ts';

/** How a jail's bookings become an account of time past the last other reason of custody. */
export const overstaySchema = z.strictObject({
  overstay: id,
  title: text,
  /** The name by which the query of a figure reads it. */
  table: sqlName,
  /** The pack whose law binds the jail; a column `jurisdiction` of the query goes before it, stay by stay. */
  jurisdiction: text,
  /** Where the wall clock hangs that the file was written by. */
  zone: text,
  sources: z.array(id).min(1),
  /** A row for each stay, with `other_reasons_ended` and `left_at` (both TIMESTAMP by the wall clock, or both DATE) and `authority`. */
  query: text,
  /** What the file shows of a case, in the words of the case format, and nothing more. */
  facts: z.record(z.string(), z.json()),
  /** What this file cannot show, for whoever reads the figures. */
  cannot: z.array(text).min(1),
});

export type OverstayText = z.infer<typeof overstaySchema>;

/** What the query of an overstay must give. */
export const STAY_COLUMNS = ['other_reasons_ended', 'left_at', 'authority'] as const;

/** What is worked out for each stay, with the type that a query finds it under. */
export const WORKED_OUT = [
  ['ended_on', 'DATE'],
  ['minutes_past', 'BIGINT'],
  ['days_past', 'BIGINT'],
  ['is_past_48_hours', 'BOOLEAN'],
  ['law_as_entered', 'VARCHAR'],
  ['law_as_entered_by', 'VARCHAR'],
  ['law_as_entered_turns_on', 'VARCHAR'],
  ['law_plain', 'VARCHAR'],
  ['law_plain_by', 'VARCHAR'],
  ['law_plain_turns_on', 'VARCHAR'],
] as const;
