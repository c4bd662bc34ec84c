import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { AGENCIES } from '../../src/facts/vocabulary/agencies.ts';
import { ANSWERS } from '../../src/authoring/provision-schema.ts';

const facts = z.record(z.string(), z.unknown());
const answer = z.enum(ANSWERS);
const actor = z.enum(AGENCIES);

const tableSchema = z.strictObject({
  table: z.string(),
  pack: z.string(),
  on: z.string(),
  actors: z.array(actor).min(1),
  standing: facts,
  'of the actor': z.partialRecord(actor, facts).default({}),
  rows: z.array(
    z.strictObject({
      act: z.enum(ACTIONS),
      when: z.string(),
      cite: z.string(),
      facts: facts.default({}),
      without: z.array(z.string()).default([]),
      answer: z.union([answer, z.partialRecord(actor, answer)]),
    }),
  ),
});

export type DecisionTable = z.infer<typeof tableSchema>;
type Row = DecisionTable['rows'][number];

/** One cell: an actor, an act, the facts that decide, and the answer that the law gives. */
export interface Cell {
  readonly title: string;
  readonly actor: string;
  readonly act: Row['act'];
  readonly cite: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answer: string | undefined;
}

/** Reads a table of `decision-tables/`. */
export const readDecisionTable = (file: string): DecisionTable =>
  tableSchema.parse(parse(readFileSync(join(import.meta.dirname, 'decision-tables', file), 'utf8')));

/** Every cell of a table: each row for each of its actors. */
export const cellsOf = (table: DecisionTable): readonly Cell[] =>
  table.rows.flatMap((row) =>
    table.actors.map((agency): Cell => ({
      title: `${agency}, ${row.act}: ${row.when} (${row.cite})`,
      actor: agency,
      act: row.act,
      cite: row.cite,
      facts: factsOf(table, row, agency),
      answer: typeof row.answer === 'string' ? row.answer : row.answer[agency],
    })),
  );

/** A row's own papers stand in place of the standing ones, however either is written. */
const factsOf = (table: DecisionTable, row: Row, agency: Cell['actor']): Record<string, unknown> => {
  const own = table['of the actor'][actor.parse(agency)] ?? {};
  const merged: Record<string, unknown> = { ...table.standing, ...own, ...row.facts, agency };
  if ('documents' in row.facts) delete merged.document;
  for (const key of row.without) delete merged[key];
  return merged;
};
