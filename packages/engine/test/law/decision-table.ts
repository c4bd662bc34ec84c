import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { AGENCIES } from '../../src/facts/vocabulary/agencies.ts';
import { ANSWERS } from '../../src/authoring/provision-schema.ts';

const facts = z.record(z.string(), z.unknown());
const answer = z.enum(ANSWERS);
const actor = z.enum(AGENCIES);

const rowSchema = z
  .strictObject({
    act: z.enum(ACTIONS),
    /** In words what decides, or the name of one of the table's cases. */
    when: z.string().optional(),
    case: z.string().optional(),
    /** Where the author found the answer. */
    cite: z.string().optional(),
    /** A citation that the answer must rest on. */
    by: z.string().optional(),
    facts: facts.default({}),
    without: z.array(z.string()).default([]),
    answer: z.union([answer, z.partialRecord(actor, answer)]),
  })
  .refine((row) => (row.when === undefined) !== (row.case === undefined), 'write either "when" or "case"')
  .refine((row) => row.cite !== undefined || row.by !== undefined, 'write "cite" or "by"');

const tableSchema = z.strictObject({
  table: z.string(),
  pack: z.string(),
  on: z.string(),
  actors: z.array(actor).min(1),
  standing: facts,
  'of the actor': z.partialRecord(actor, facts).default({}),
  /** What is different in a case, in place of the standing fact of the same name. */
  cases: z.record(z.string(), facts).default({}),
  rows: z.array(rowSchema),
  /** Acts on which nothing that was read speaks; a table that has them speaks of every act there is. */
  silent: z.array(z.enum(ACTIONS)).optional(),
});

export type DecisionTable = z.infer<typeof tableSchema>;
type Row = DecisionTable['rows'][number];

/** One cell: an actor, an act, the facts that decide, and the answer that the law gives. */
export interface Cell {
  readonly title: string;
  readonly actor: string;
  readonly act: Row['act'];
  readonly by: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answer: string | undefined;
}

const FOLDER = join(import.meta.dirname, 'decision-tables');

/** Every table of `decision-tables/`, with the name of its file. */
export const readDecisionTables = (): readonly (readonly [file: string, table: DecisionTable])[] =>
  readdirSync(FOLDER).map((file) => [file, tableSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8')))]);

/** Every cell of a table: each row for each of its actors. */
export const cellsOf = (table: DecisionTable): readonly Cell[] =>
  table.rows.flatMap((row) =>
    table.actors.map((agency): Cell => ({
      title: `${agency}, ${row.act}: ${row.case ?? row.when} (${row.cite ?? row.by})`,
      actor: agency,
      act: row.act,
      by: row.by,
      facts: factsOf(table, agency, { ...caseOf(table, row), ...row.facts }, row.without),
      answer: typeof row.answer === 'string' ? row.answer : row.answer[agency],
    })),
  );

/** The facts of a cell on which nothing speaks: those that stand in every row. */
export const standingFacts = (table: DecisionTable, agency: DecisionTable['actors'][number]) =>
  factsOf(table, agency, {}, []);

const caseOf = (table: DecisionTable, row: Row): Readonly<Record<string, unknown>> => {
  if (row.case === undefined) return {};
  const own = table.cases[row.case];
  if (own === undefined)
    throw new Error(`${table.table}: no case "${row.case}"; there are ${Object.keys(table.cases).join(', ')}`);
  return own;
};

/** A row's own papers stand in place of the standing ones, however either is written. */
const factsOf = (
  table: DecisionTable,
  agency: DecisionTable['actors'][number],
  differs: Readonly<Record<string, unknown>>,
  without: readonly string[],
): Record<string, unknown> => {
  const merged: Record<string, unknown> = { ...table.standing, ...table['of the actor'][agency], ...differs, agency };
  if ('documents' in differs) delete merged.document;
  if ('document' in differs) delete merged.documents;
  for (const key of without) delete merged[key];
  return merged;
};
