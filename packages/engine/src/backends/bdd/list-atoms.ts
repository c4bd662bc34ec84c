import { type FactSchema, findList } from '../../facts/fact-schema.ts';
import type { Expression } from '../../norms/expression.ts';
import type { Given } from '../interpret/interpret.ts';
import type { SomeExpression } from './collect.ts';
import { TERMINALS } from './diagram.ts';
import { RecordFunctions } from './record-functions.ts';
import type { ListAtoms } from './unlisted.ts';

/** Above this many combinations, or steps to find them, the question is given up as too large. */
const MOST = 2_000;
const MOST_STEPS = 50_000;

/** What was found last on a day, by the questions as they stood and the first condition. */
const kept = new WeakMap<Given['questions'], WeakMap<SomeExpression, Map<number, ListAtoms>>>();

/** The same conditions on the same day have the same answer; it is found once. */
export const listAtoms = (
  schema: FactSchema,
  given: Given,
  list: string,
  somes: readonly SomeExpression[],
): ListAtoms => {
  const [first] = somes;
  if (first === undefined) throw new Error('no condition on the list');
  const byFirst = kept.get(given.questions) ?? new WeakMap<SomeExpression, Map<number, ListAtoms>>();
  kept.set(given.questions, byFirst);
  const byDay = byFirst.get(first) ?? new Map<number, ListAtoms>();
  byFirst.set(first, byDay);
  const known = byDay.get(given.act);
  if (known !== undefined && sameParts(known.somes, somes)) return known;
  const found = findAtoms(schema, given, list, somes);
  byDay.set(given.act, found);
  return found;
};

const sameParts = (a: readonly Expression[], b: readonly Expression[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const findAtoms = (schema: FactSchema, given: Given, list: string, somes: readonly SomeExpression[]): ListAtoms => {
  const record = new RecordFunctions(schema, given, list, somes);
  const signatures = minimalSignatures(record, somes.length);
  const levels = somes.map((_, atom) =>
    [0, ...new Set(signatures.map((one) => one[atom] ?? 0))].filter(isFirst).sort(),
  );
  const demands = levels.flatMap((values, atom) =>
    values
      .filter((level) => level > 0)
      .map((level) => ({ atom, level, oneOf: leastOf(signatures.filter((one) => (one[atom] ?? 0) >= level)) })),
  );
  return {
    list,
    somes,
    levels,
    demands,
    witnesses: (values) => witnessesOf(record, values, findList(schema, list)?.existsFrom, given.act),
  };
};

const isFirst = <T>(one: T, index: number, all: readonly T[]): boolean => all.indexOf(one) === index;

/** Every combination of values that one record can give. */
const minimalSignatures = (record: RecordFunctions, count: number): readonly (readonly number[])[] => {
  const { diagram } = record.space;
  const memo = new Map<string, ReadonlyMap<string, readonly number[]>>();
  const walk = (nodes: readonly number[]): ReadonlyMap<string, readonly number[]> => {
    const key = nodes.join();
    const known = memo.get(key);
    if (known !== undefined) return known;
    const found = new Map<string, readonly number[]>();
    const variable = Math.min(...nodes.map((node) => diagram.variableOf(node)));
    if (nodes.every((node) => node < TERMINALS)) {
      if (nodes[count] !== 0) found.set(nodes.slice(0, count).join(), nodes.slice(0, count));
    } else {
      for (let at = 0; at < diagram.classesOf(variable); at++) {
        const kids = nodes.map((node) => (diagram.variableOf(node) === variable ? diagram.kid(node, at) : node));
        for (const [name, one] of walk(kids)) found.set(name, one);
      }
    }
    if (memo.size > MOST_STEPS || found.size > MOST) throw record.tooLarge();
    memo.set(key, found);
    return found;
  };
  return [...walk([...record.functions, record.isPossible]).values()];
};

/** The combinations below which there is none: those that lift the fewest others. */
const leastOf = (signatures: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const least: (readonly number[])[] = [];
  for (const one of signatures.toSorted((a, b) => total(a) - total(b)))
    if (!least.some((other) => isBelow(other, one))) least.push(one);
  return least;
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const isBelow = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, index) => value <= (b[index] ?? 0));

const witnessesOf = (
  record: RecordFunctions,
  values: readonly number[],
  existsFrom: string | undefined,
  act: number,
): readonly Readonly<Record<string, unknown>>[] => {
  const records = values.flatMap((value, atom) => {
    if (value === 0) return [];
    const fields = record.find((at) => at[atom] === value && isBelow(at, values));
    if (fields === undefined) return [];
    return [existsFrom === undefined || existsFrom in fields ? fields : { ...fields, [existsFrom]: act }];
  });
  // One record may bring about several values; it is shown once.
  return [...new Map(records.map((one) => [JSON.stringify(one), one])).values()];
};
