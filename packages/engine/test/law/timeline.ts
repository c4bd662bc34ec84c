import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ANSWERS } from '../../src/authoring/provision-schema.ts';
import { MOMENT_NAMES } from '../../src/clocks/clock.ts';
import { ACTIONS } from '../../src/facts/vocabulary/actions.ts';

const FOLDER = join(import.meta.dirname, 'timeline');

const facts = z.record(z.string(), z.unknown());
const answers = z.partialRecord(z.enum(ACTIONS), z.enum(ANSWERS));
/** The number of a change in the list of changes; `a1` and so on for those that were added to it. */
const rowNumber = z.union([z.number().int(), z.string().regex(/^a\d+$/)]);

const rowsSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      row: rowNumber,
      day: z.string(),
      place: z.string(),
      change: z.string(),
      case: z.string(),
      facts: facts.default({}),
      before: answers,
      on: answers,
      by: z.strictObject({ before: z.string().optional(), on: z.string().optional() }).default({}),
      limit: z
        .strictObject({ before: z.enum(MOMENT_NAMES).optional(), on: z.enum(MOMENT_NAMES).optional() })
        .default({}),
    }),
  ),
});

const windowsSchema = z.strictObject({
  windows: z.array(
    z.strictObject({
      row: rowNumber.optional(),
      place: z.string(),
      change: z.string(),
      window: z.strictObject({ from: z.string(), to: z.string().nullable() }),
      case: z.string(),
      facts: facts.default({}),
      unsettled: z.array(z.enum(ACTIONS)).min(1),
      by: z.string().optional(),
    }),
  ),
});

export type TimelineRow = z.infer<typeof rowsSchema>['rows'][number];
export type TimelineWindow = z.infer<typeof windowsSchema>['windows'][number];

const read = (file: string): unknown => parse(readFileSync(join(FOLDER, file), 'utf8'));

/** The named sets of facts. */
export const CASES = z.record(z.string(), facts).parse(read('cases.yaml'));

/** Every dated change; a file whose name does not end in .yaml waits and is not run. */
export const ROWS: readonly TimelineRow[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml') && file !== 'cases.yaml' && file !== 'undated.yaml')
  .flatMap((file) => rowsSchema.parse(read(file)).rows);

/** Every change whose first day nobody has found. */
export const WINDOWS: readonly TimelineWindow[] = windowsSchema.parse(read('undated.yaml')).windows;

/** Numbers of the changes that wait for the pack of their place. */
export const WAITING: readonly unknown[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml.txt'))
  .flatMap((file) => rowsSchema.parse(read(file)).rows.map(({ row }) => row));
