import { parseDay } from '../facts/day.ts';
import {
  type FactDefinition,
  type FactSchema,
  findFact,
  findField,
  findListByItem,
  type ListDefinition,
} from '../facts/fact-schema.ts';
import type { AnniversaryDay, Test } from '../facts/test.ts';
import type { Condition } from './condition.ts';

/** What the reader of conditions must know about the document they stand in. */
export interface ConditionScope {
  readonly schema: FactSchema;
  readonly terms: readonly string[];
  /** What the anniversary of a look-back in years means in this document. */
  readonly anniversary: { readonly day: AnniversaryDay; readonly question?: string };
}

type Written = Readonly<Record<string, unknown>>;

const DOCUMENTATION = new Set(['cite', 'note']);

/** Reads one checked limb: all of its keys must hold. */
const readCondition = (scope: ConditionScope, written: Written): Condition =>
  conjunction(written, (key, value) => readKey(scope, key, value));

/** Reads a checked list of limbs. */
export const readLimbs = (scope: ConditionScope, is: 'all' | 'any', limbs: readonly Written[]): Condition => ({
  is,
  of: limbs.map((limb) => readCondition(scope, limb)),
});

const conjunction = (written: Written, readOne: (key: string, value: unknown) => Condition): Condition => {
  const parts = Object.entries(written)
    .filter(([key]) => !DOCUMENTATION.has(key))
    .map(([key, value]) => readOne(key, value));
  const cite = typeof written.cite === 'string' ? { cite: written.cite } : {};
  return { is: 'all', of: parts, ...cite };
};

const readKey = (scope: ConditionScope, key: string, value: unknown): Condition => {
  if (key === 'any' || key === 'all') return readLimbs(scope, key, value as Written[]);
  if (key === 'not') return { is: 'not', of: readCondition(scope, value as Written) };
  if (key === 'question') return { is: 'question', id: String(value) };
  if (scope.terms.includes(key)) return expecting(value, { is: 'term', name: key });
  const fact = findFact(scope.schema, key);
  if (fact !== undefined) return { is: 'fact', key, test: readTest(fact, value) };
  const [quantifier, ...words] = key.split(' ');
  const list = findListByItem(scope.schema, words.join(' '));
  if (list === undefined) throw new Error(`condition key ${key} passed the schema but is not known`);
  return readQuantified(scope, quantifier ?? '', list, value as Written);
};

const readQuantified = (scope: ConditionScope, quantifier: string, list: ListDefinition, value: Written): Condition => {
  const where = readFilter(scope, list, value);
  const some = (condition: Condition): Condition => ({ is: 'some', list: list.key, where: condition });
  switch (quantifier) {
    case 'some':
      return some(where);
    case 'no':
      return { is: 'not', of: some(where) };
    default:
      return { is: 'not', of: some({ is: 'not', of: where }) };
  }
};

const readFilter = (scope: ConditionScope, list: ListDefinition, written: Written): Condition =>
  conjunction(written, (key, value) => {
    if (key === 'any' || key === 'all') {
      return { is: key, of: (value as Written[]).map((one) => readFilter(scope, list, one)) };
    }
    if (key === 'not') return { is: 'not', of: readFilter(scope, list, value as Written) };
    if (key === 'question') return { is: 'question', id: String(value) };
    if (key === 'within') return { is: 'field', key: list.existsFrom ?? 'on', test: readPeriod(scope, String(value)) };
    if (key === 'listed') return { is: 'field', key: 'lists', test: { is: 'includes any', values: listOf(value) } };
    const field = findField(list, key);
    if (field === undefined) throw new Error(`filter key ${key} passed the schema but is not known`);
    return { is: 'field', key, test: readTest(field, value) };
  });

const readPeriod = (scope: ConditionScope, period: string): Test => {
  const [count = '0', unit] = period.split(' ');
  if (unit === 'days') return { is: 'within days', days: Number(count) };
  const { day, question } = scope.anniversary;
  return {
    is: 'within years',
    years: Number(count),
    anniversary: day,
    ...(question === undefined ? {} : { question }),
  };
};

const readTest = (fact: FactDefinition, value: unknown): Test => {
  switch (fact.type.kind) {
    case 'yes-no':
      return { is: 'one of', values: [value === true || value === 'yes'] };
    case 'all-of':
    case 'marks':
      return { is: 'includes any', values: listOf(value) };
    case 'day':
      return readSpan(value as { from?: string; before?: string });
    default:
      return { is: 'one of', values: listOf(value).map((one) => one.replace(/ this action$/, '')) };
  }
};

const readSpan = ({ from, before }: { from?: string; before?: string }): Test => {
  const start = from === undefined ? undefined : parseDay(from);
  const end = before === undefined ? undefined : parseDay(before);
  return {
    is: 'between',
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { before: end }),
  };
};

const expecting = (value: unknown, condition: Condition): Condition =>
  value === true || value === 'yes' ? condition : { is: 'not', of: condition };

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);
