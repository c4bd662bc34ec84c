import type { ActionAnswer } from '../answer/answer.ts';
import { decideAction } from '../answer/decide.ts';
import { CaseError, type Engine, type Law } from '../answer/engine.ts';
import type { Table } from '../authoring/table.ts';
import { TooLarge } from '../backends/bdd/diagram.ts';
import type { Day } from '../facts/day.ts';
import { describeProblem } from '../facts/problem.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { writeFacts } from '../facts/write-facts.ts';
import type { ActionPlan } from '../plan/plan.ts';
import { differenceOf } from './difference.ts';
import { fieldTestsOf } from './tests-of.ts';

/** A law with the engine that reads its packs. */
export interface LawRead {
  readonly engine: Engine;
  readonly law: Law;
}

/** A table that says something else of some keys. */
export interface TableDifference {
  readonly table: string;
  readonly keys: readonly string[];
}

/** What two laws say of one act. */
export type LawComparison =
  /** No possible case has another answer on that day. */
  | { readonly is: 'same' }
  /** The rules answer every possible case alike, but a table that this act turns on says something else of some statutes. */
  | { readonly is: 'same but for tables'; readonly tables: readonly TableDifference[] }
  | {
      readonly is: 'different';
      /** A case, as the case format has it. */
      readonly facts: Readonly<Record<string, unknown>>;
      readonly before: ActionAnswer;
      readonly after: ActionAnswer;
    }
  | { readonly is: 'too large'; readonly why: string };

/** Compares two laws on one act over every case that is possible on a day. */
export const compareLaws = (
  before: LawRead,
  after: LawRead,
  { action, act, cap }: { readonly action: Action; readonly act: Day; readonly cap?: number },
): LawComparison => {
  const { schema } = after.engine;
  const asked = ({ law }: LawRead) => ({ plan: law.plan.forAction(action), questions: law.plan.slice.questionTruths });
  try {
    const found = differenceOf(schema, asked(before), asked(after), act, cap);
    if (found === undefined) {
      const tables = tableDifferences(before.law, after.law, action);
      return tables.length === 0 ? { is: 'same' } : { is: 'same but for tables', tables };
    }
    const facts = writeFacts(schema, found.facts);
    const one = { facts, act, action };
    return { is: 'different', facts, before: answerUnder(before, one), after: answerUnder(after, one) };
  } catch (error) {
    if (error instanceof TooLarge) return { is: 'too large', why: error.message };
    throw error;
  }
};

/** The answer of a law to a case judged on a day that may be another than the law's own. Throws `CaseError`. */
export const answerUnder = (
  { engine, law }: LawRead,
  one: { readonly facts: unknown; readonly act: Day; readonly action: Action },
): ActionAnswer => {
  const { facts, problems } = engine.readFacts(law, one.facts, one.act);
  if (problems.length > 0) throw new CaseError(problems.map(describeProblem));
  return decideAction(engine.schema, law.plan, facts, one.action);
};

/** The tables on which an act turns and whose rows are not the same. */
const tableDifferences = (before: Law, after: Law, action: Action): readonly TableDifference[] => {
  const tablesOf = ({ plan }: Law): ReadonlyMap<string, Table> =>
    new Map(
      plan.slice.tables
        .filter(({ table }) => isRead(plan.forAction(action), table))
        .map(({ place, table }) => [`${place ?? ''} ${table.id}`, table]),
    );
  const [old, now] = [tablesOf(before), tablesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const keys = keysThatDiffer(old.get(name), now.get(name));
    return keys.length === 0 ? [] : [{ table: (now.get(name) ?? old.get(name))?.id ?? name, keys }];
  });
};

/** Whether a plan tests what a table fills in. */
const isRead = (plan: ActionPlan, { fills }: Table): boolean =>
  [...fieldTestsOf(plan).values()].some((fields) =>
    fills.some((fill) => {
      const [key = '', mark] = fill.split(': ');
      const tests = fields.get(key) ?? [];
      return mark === undefined
        ? tests.length > 0
        : tests.some((test) => test.is === 'includes any' && test.values.includes(mark));
    }),
  );

const keysThatDiffer = (a: Table | undefined, b: Table | undefined): readonly string[] => {
  const says = (table: Table | undefined, key: string): string => JSON.stringify(table?.rows[key] ?? null);
  const frame = (table: Table | undefined): string =>
    JSON.stringify(table === undefined ? null : [table.fills, table.datedBy, table.through]);
  const keys = [...new Set([...Object.keys(a?.rows ?? {}), ...Object.keys(b?.rows ?? {})])];
  return frame(a) === frame(b) ? keys.filter((key) => says(a, key) !== says(b, key)) : keys;
};
