import { z } from 'zod';
import { sqlName, text } from '../register/words.ts';

/** Which part of the set a count counts, as a value for each of some dimensions. */
const partSchema = z.record(sqlName, z.union([text, z.number().transform(String)]));

/** How a table breaks down a set of records that other tables break down too, so that small counts are hidden over all of them together. */
export const marginSchema = z.strictObject({
  /** The set, by a name that all its tables share. */
  of: text,
  /** Group columns, each with the dimension by which it breaks the set. */
  rows: z.record(sqlName, sqlName).default({}),
  /** Count columns that count a part; one that is not named counts all of its row. */
  columns: z.record(sqlName, partSchema).default({}),
  /** Dimensions of which the parts in this table are the whole. */
  whole: z.array(sqlName).default([]),
  /** What a group column says where the row is the whole of its dimension. */
  all: text.optional(),
});
