import type { Item } from '../../facts/read-facts.ts';
import type { Given } from '../interpret/interpret.ts';
import { type Diagram, type Node, TERMINALS } from './diagram.ts';
import { MAY_EXIST, type Place } from './place.ts';
import type { Space } from './space.ts';

/** For each variable on a way through a diagram the number of its class. */
export type Way = ReadonlyMap<number, number>;

/** A way to a terminal that the caller accepts, or `undefined` where there is none. */
export const wayTo = (diagram: Diagram, root: Node, accepts: (terminal: number) => boolean): Way | undefined => {
  const failed = new Set<Node>();
  const walk = (node: Node): Map<number, number> | undefined => {
    if (node < TERMINALS) return accepts(node) ? new Map() : undefined;
    if (failed.has(node)) return undefined;
    const variable = diagram.variableOf(node);
    for (let at = 0; at < diagram.classesOf(variable); at++) {
      const rest = walk(diagram.kid(node, at));
      if (rest !== undefined) return rest.set(variable, at);
    }
    failed.add(node);
    return undefined;
  };
  return walk(root);
};

/** The facts of a case that goes this way: what is shown, and for everything that is asked a value of its class. */
export const factsOf = (space: Space, given: Given, way: Way): Record<string, unknown> => {
  let facts: Record<string, unknown> = { ...given.facts, open: { ...(given.facts.open as object | undefined) } };
  const absent = new Map<string, Set<number>>();
  space.variables.forEach(({ place, classes }, variable) => {
    const at = way.get(variable) ?? Math.max(0, usualClass(place, classes.length));
    const value = classes[at]?.value;
    if (place.is === 'record') {
      if (value === false) absent.set(place.list, (absent.get(place.list) ?? new Set()).add(place.record));
    } else if (place.is !== 'unlisted') facts = withValue(facts, place, value);
  });
  for (const [list, gone] of absent) facts[list] = itemsOf(facts, list).filter((_, record) => !gone.has(record));
  for (const { key, items } of unlistedOf(space, way)) {
    facts[key] = [...itemsOf(facts, key), ...items];
    facts.open = { ...(facts.open as object), [key]: false };
  }
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? value.map(withoutMark) : value]),
  );
};

/** A variable that the way does not ask may have any class: no further records, else the last. */
const usualClass = (place: Place, count: number): number => (place.is === 'unlisted' ? 0 : count - 1);

const unlistedOf = (space: Space, way: Way): readonly { key: string; items: readonly Item[] }[] =>
  [...space.unlisted.values()].map(({ list, levels, witnesses }) => {
    const values = levels.map((classes, atom) => {
      const number = space.numberOf({ is: 'unlisted', list, atom });
      return classes[way.get(number ?? -1) ?? 0] ?? 0;
    });
    return { key: list, items: witnesses(values) };
  });

const itemsOf = (facts: Readonly<Record<string, unknown>>, list: string): readonly Item[] =>
  (facts[list] ?? []) as readonly Item[];

const withoutMark = (item: unknown): unknown => {
  if (typeof item !== 'object' || item === null || !(MAY_EXIST in item)) return item;
  const { [MAY_EXIST]: _, ...rest } = item as Record<string | symbol, unknown>;
  return rest;
};

/** The facts with a value put in its place. */
const withValue = (
  facts: Readonly<Record<string, unknown>>,
  place: Extract<Place, { is: 'fact' | 'field' }>,
  value: unknown,
): Record<string, unknown> => {
  const marked = (old: unknown): unknown =>
    place.mark === undefined ? value : { ...(isRecord(old) ? old : {}), [place.mark]: value };
  if (place.is === 'fact') return put(facts, place.path, marked);
  const items = itemsOf(facts, place.list).map((item, record) =>
    record === place.record ? { ...item, [place.key]: marked(item[place.key]) } : item,
  );
  return { ...facts, [place.list]: items };
};

const put = (
  facts: Readonly<Record<string, unknown>>,
  path: readonly string[],
  change: (old: unknown) => unknown,
): Record<string, unknown> => {
  const [key = '', ...rest] = path;
  const inner = facts[key];
  return { ...facts, [key]: rest.length === 0 ? change(inner) : put(isRecord(inner) ? inner : {}, rest, change) };
};

/** A plain object of values; a fact that is disputed or cannot be had is none. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
