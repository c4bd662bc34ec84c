import { closest } from './closest.ts';
import type { Day } from './day.ts';
import {
  type FactDefinition,
  type FactSchema,
  findFact,
  findField,
  findList,
  findListByItem,
  type ListDefinition,
} from './fact-schema.ts';
import { isKnown } from './fact-value.ts';
import type { CaseProblem } from './problem.ts';
import { isObject, readValue } from './read-value.ts';
import { ACTIONS } from './vocabulary/actions.ts';

/** One record of a list, by field. */
export type Item = Record<string, unknown>;

/** Facts ready for a back end: values by key, lists as arrays, and which lists may hold more than is shown. */
export interface Facts {
  on: Day;
  /** Lists not declared complete. */
  open: Record<string, boolean>;
  [key: string]: unknown;
}

export interface FactsRead {
  readonly facts: Facts;
  readonly problems: readonly CaseProblem[];
}

/**
 * Reads the `facts` of a case on the day of an act. Every wrong field is reported; a field that is wrong is left
 * unknown, and a record dated after the act does not exist yet.
 */
export const readFacts = (schema: FactSchema, raw: unknown, on: Day): FactsRead => {
  const facts: Facts = { on, open: {} };
  const problems: CaseProblem[] = [];
  for (const list of schema.lists) {
    facts[list.key] = [];
    facts.open[list.key] = true;
  }
  if (!isObject(raw)) {
    problems.push({ field: 'facts', found: 'no facts', remedy: 'write facts: { … }, empty if nothing is known' });
    return { facts, problems };
  }
  problems.push(...statedTwice(schema, raw));
  for (const [key, value] of Object.entries(raw)) readEntry(schema, key, value, facts, problems);
  return { facts, problems };
};

/** A list may be written whole or as its one record, not both. */
const statedTwice = (schema: FactSchema, raw: Record<string, unknown>): CaseProblem[] =>
  schema.lists
    .filter(({ key, item }) => key in raw && item in raw)
    .map(({ key, item }) => ({
      field: item,
      found: `also "${key}"`,
      remedy: `write all of them under ${key}: { complete, list }`,
    }));

const readEntry = (schema: FactSchema, key: string, raw: unknown, facts: Facts, problems: CaseProblem[]): void => {
  const fact = findFact(schema, key);
  if (fact !== undefined) {
    facts[key] = fact.perAction ? readPerAction(fact, raw, problems) : readOne(fact, key, raw, problems);
    return;
  }
  const list = findList(schema, key);
  if (list !== undefined) return readList(list, raw, facts, problems);
  const single = findListByItem(schema, key);
  if (single !== undefined) return readList(single, { complete: 'yes', list: [raw] }, facts, problems);
  problems.push(
    strangeKey(
      key,
      [...schema.facts, ...schema.lists].map((one) => one.key),
      'a case',
    ),
  );
};

const readOne = (fact: FactDefinition, field: string, raw: unknown, problems: CaseProblem[]): unknown => {
  const result = readValue(fact.type, raw);
  if (result.ok) return result.value;
  problems.push({ field, found: result.found, remedy: result.remedy });
  return undefined;
};

const readPerAction = (fact: FactDefinition, raw: unknown, problems: CaseProblem[]): unknown => {
  if (!isObject(raw) || 'unknown' in raw || 'disputed' in raw) {
    const value = readOne(fact, fact.key, raw, problems);
    return value === undefined ? undefined : Object.fromEntries(ACTIONS.map((action) => [action, value]));
  }
  const values: Record<string, unknown> = {};
  for (const [action, value] of Object.entries(raw)) {
    if ((ACTIONS as readonly string[]).includes(action)) {
      values[action] = readOne(fact, `${fact.key} ${action}`, value, problems);
    } else problems.push(strangeKey(`${fact.key} ${action}`, ACTIONS, 'the list of actions'));
  }
  return values;
};

const readList = (list: ListDefinition, raw: unknown, facts: Facts, problems: CaseProblem[]): void => {
  if (raw === 'unknown' || (isObject(raw) && 'unknown' in raw)) return;
  const given = Array.isArray(raw) ? { list: raw } : raw;
  if (!isObject(given) || !Array.isArray(given.list ?? [])) {
    problems.push({ field: list.key, found: 'no list', remedy: 'write { complete: yes or no, list: [ … ] }' });
    return;
  }
  for (const key of Object.keys(given)) {
    if (key !== 'complete' && key !== 'list')
      problems.push(strangeKey(`${list.key} ${key}`, ['complete', 'list'], `the list of ${list.key}`));
  }
  const complete = readValue({ kind: 'yes-no' }, given.complete ?? 'no');
  if (!complete.ok) problems.push({ field: `${list.key} complete`, found: complete.found, remedy: complete.remedy });
  const isComplete = complete.ok && complete.value === true;
  facts.open[list.key] = !isComplete;
  const items = ((given.list ?? []) as unknown[]).map((item, index) =>
    readItem(list, item, `${list.key}[${index}]`, isComplete, problems),
  );
  facts[list.key] = items.filter((item) => existsOn(list, item, facts.on));
};

const readItem = (
  list: ListDefinition,
  raw: unknown,
  at: string,
  isComplete: boolean,
  problems: CaseProblem[],
): Item => {
  const item: Item = {};
  if (!isObject(raw)) {
    problems.push({ field: at, found: `found ${JSON.stringify(raw)}`, remedy: `write one ${list.item} as { … }` });
    return item;
  }
  for (const [key, value] of Object.entries(raw)) {
    const field = findField(list, key);
    if (field === undefined)
      problems.push(
        strangeKey(
          `${at} ${key}`,
          list.fields.map((one) => one.key),
          `a ${list.item}`,
        ),
      );
    else item[key] = readOne(field, `${at} ${key}`, value, problems);
  }
  if (isComplete) for (const field of list.fields) settleSilence(field, raw, item);
  return item;
};

/** In a list declared complete, a field that is not mentioned at all has the value that the format gives to silence. */
const settleSilence = (field: FactDefinition, raw: Record<string, unknown>, item: Item): void => {
  if (field.whenListComplete === undefined || field.key in raw) return;
  const result = readValue(field.type, field.whenListComplete);
  if (result.ok) item[field.key] = result.value;
};

const existsOn = (list: ListDefinition, item: Item, on: Day): boolean => {
  if (list.existsFrom === undefined) return true;
  const from = item[list.existsFrom];
  return !isKnown(from) || on >= (from as Day);
};

const strangeKey = (field: string, known: readonly string[], where: string): CaseProblem => {
  const last = field.split(' ').length > 1 && field.includes('[') ? field.slice(field.indexOf(']') + 2) : field;
  const near = closest(last, known);
  return {
    field,
    found: `not a field of ${where}`,
    remedy: near === undefined ? `known fields: ${known.join(', ')}` : `write "${near}"?`,
  };
};
