import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Action, ACTIONS, isAction } from '../../src/facts/vocabulary/actions.ts';
import { LAW, TODAY } from './the-law.ts';

type FactsText = Readonly<Record<string, unknown>>;

/** One table of who may do what: facts, what is different in each case, and a row for each act. */
interface DecisionTable {
  readonly table: string;
  readonly agency: string;
  readonly on: string;
  readonly facts: FactsText;
  readonly cases: Readonly<Record<string, FactsText>>;
  readonly rows: readonly (readonly [act: string, name: string, answer: string, by: string])[];
  readonly silent: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'place-tables');
const CLOSING = /^(California law|Federal law of)/;

const TABLES = readdirSync(FOLDER).map((file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as DecisionTable);

const decide = ({ agency, on, facts }: DecisionTable, action: Action, differs: FactsText) => {
  const text = { id: agency, jurisdiction: 'us-ca', on, knownOn: undefined, facts: { agency, ...facts, ...differs } };
  const [answer] = LAW.decide(text, { today: TODAY, actions: [action] }).answers;
  if (answer === undefined) throw new Error(`no answer for ${action}`);
  return { answer: answer.answer, by: answer.by.map(({ cite }) => cite) };
};

const actionOf = (act: string): Action => {
  if (!isAction(act)) throw new Error(`${act} is no act`);
  return act;
};

describe.each(TABLES.map((table) => [table.table, table] as const))('%s', (_, table) => {
  it.each(table.rows.map((row) => [row.join(' | '), row] as const))('%s', (_name, [act, name, answer, by]) => {
    const differs = table.cases[name];
    expect(differs, `the case "${name}" is described`).toBeDefined();
    const decided = decide(table, actionOf(act), differs ?? {});
    expect(decided.answer).toBe(answer);
    expect(decided.by).toContain(by);
  });

  it.each(table.silent.map(actionOf))('nothing speaks of %s', (act) => {
    const decided = decide(table, act, {});
    expect(decided.answer).toBe('unsettled');
    expect(decided.by.filter((cite) => !CLOSING.test(cite))).toEqual([]);
  });

  it('has every act once: in a row, or among those of which nothing speaks', () => {
    const inRows = new Set(table.rows.map(([act]) => act));
    expect([...inRows, ...table.silent].sort()).toEqual([...ACTIONS].sort());
  });

  it('describes no case that no row uses', () => {
    const used = new Set(table.rows.map(([, name]) => name));
    expect(Object.keys(table.cases).filter((name) => name !== 'plain' && !used.has(name))).toEqual([]);
  });
});
