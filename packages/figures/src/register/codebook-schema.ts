import { z } from 'zod';
import { OWN_ROWS } from '../own-records/own-rows.ts';
import { id, sqlName, text, texts } from './words.ts';

/** How the text of a cell becomes a value. */
const COLUMN_TYPES = ['text', 'day', 'month', 'instant', 'whole', 'number', 'yes-no'] as const;

export type ColumnType = (typeof COLUMN_TYPES)[number];

const columnSchema = z.strictObject({
  name: sqlName,
  /** What the column is called in the files, in any of their editions. */
  headers: texts.min(1),
  type: z.enum(COLUMN_TYPES),
  says: text,
  /** What a cell means that holds nothing. */
  empty: text.optional(),
  /** A file without this column cannot be read. */
  required: z.boolean().default(true),
  /** Values that are known; another is reported, and kept. */
  values: z.array(z.strictObject({ value: text, says: text.optional() })).optional(),
});

const droppedSchema = z.strictObject({ headers: texts.min(1), because: text });

const duplicatesSchema = z.strictObject({
  /** Rows that agree in these columns, none of them empty, are the same; the later ones are marked. */
  key: z.array(sqlName).min(1).optional(),
  says: text,
});

/** The layout of a file that others publish: which columns are kept, what each means, which are dropped at the door. */
export const codebookSchema = z.strictObject({
  codebook: id,
  title: text,
  /** The name by which a query reads it. */
  table: sqlName,
  /** What one row is, and what it is not. */
  row: text,
  publisher: text,
  seen: text,
  licence: text,
  /** Where its files lie in the records folder; the first that is there is read. */
  files: texts.min(1),
  /** What of a desk's own records becomes a row, where the file is a proof bundle or a folder of them. */
  bundle: z.enum(['acts', ...OWN_ROWS]).default('acts'),
  /** Cells with this text hold nothing. */
  blanks: z.array(z.string()).default([]),
  columns: z.array(columnSchema).min(1),
  dropped: z.array(droppedSchema).default([]),
  duplicates: duplicatesSchema,
  /** Rows about persons, of which no count under 11 leaves the house unless the publisher printed it. */
  rows: z.enum(['persons', 'totals']),
});

export type Codebook = z.infer<typeof codebookSchema>;
export type CodebookColumn = z.infer<typeof columnSchema>;
