import type { Day } from '../../facts/day.ts';
import type { FactSchema, ListDefinition } from '../../facts/fact-schema.ts';
import { readFacts } from '../../facts/read-facts.ts';
import { isObject } from '../../facts/read-value.ts';

/** A list as a case writes it. */
export interface WrittenList {
  readonly complete: unknown;
  readonly list: readonly unknown[];
}

export type WrittenFacts = Readonly<Record<string, unknown>>;

/** The facts of a case with every list in its long form `{ complete, list }`; they mean the same. */
export const withLongLists = (schema: FactSchema, facts: WrittenFacts): WrittenFacts => {
  const long: Record<string, unknown> = { ...facts };
  for (const { key, item } of schema.lists) {
    if (item in facts) {
      delete long[item];
      long[key] = { complete: 'yes', list: [facts[item]] };
    } else if (Array.isArray(facts[key])) long[key] = { complete: 'no', list: facts[key] };
  }
  return long;
};

/** A list of the case; empty and not complete where the case says nothing of it. */
export const writtenList = (facts: WrittenFacts, key: string): WrittenList => {
  const raw = facts[key];
  if (!isObject(raw) || 'unknown' in raw) return { complete: 'no', list: [] };
  return { complete: raw.complete ?? 'no', list: Array.isArray(raw.list) ? raw.list : [] };
};

/** For each record that exists on the day of the act its number as written: one dated later is not among the facts. */
export const writtenNumbers = (
  schema: FactSchema,
  facts: WrittenFacts,
  { key }: ListDefinition,
  act: Day,
): readonly number[] =>
  writtenList(facts, key).list.flatMap((record, number) => {
    const { facts: alone } = readFacts(schema, { [key]: [record] }, act);
    const read = alone[key];
    return Array.isArray(read) && read.length === 1 ? [number] : [];
  });
