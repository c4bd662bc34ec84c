import { normalizeStatute, type Table, type TableRow } from '../authoring/table.ts';
import type { Day } from '../facts/day.ts';
import { isKnown } from '../facts/fact-value.ts';
import type { FactSchema, ListDefinition } from '../facts/fact-schema.ts';
import type { Facts, Item } from '../facts/read-facts.ts';
import type { Slice } from './slice.ts';

/**
 * Fills in what the tables of the law say about each offense that a case names by its statute. A value that the case
 * states itself stands. What a table leaves open, what it does not list, and what lies after its last day stays unknown.
 */
export const enrich = (schema: FactSchema, slice: Slice, facts: Facts): Facts => {
  if (slice.tables.length === 0) return facts;
  const enriched: Facts = { ...facts };
  for (const list of schema.lists) {
    if (!list.fields.some((field) => field.key === 'statute')) continue;
    const items = facts[list.key] as readonly Item[];
    enriched[list.key] = items.map((item) => enrichItem(slice, list, item, facts.on));
  }
  return enriched;
};

const enrichItem = (slice: Slice, list: ListDefinition, item: Item, act: Day): Item => {
  if (typeof item.statute !== 'string') return item;
  const statute = normalizeStatute(item.statute);
  const date = list.existsFrom === undefined ? undefined : item[list.existsFrom];
  // A charge whose arrest date is not given is read under the law on the day of the act.
  const day = typeof date === 'number' ? date : list.key === 'charges' ? act : undefined;
  let result: Item = { ...item, statute };
  for (const { place, table } of slice.tables) {
    if (item.place !== undefined && item.place !== place) continue;
    const rows = rowsFor(table, statute, table.datedBy === 'act' ? act : day, day);
    if (rows.length > 0 && result.place === undefined && place !== undefined) result = { ...result, place };
    table.fills.forEach((target, index) => {
      const says = agreed(rows.map((row) => row.settles[index]));
      if (says !== undefined) result = settle(result, target, says);
    });
  }
  return result;
};

/** `class serious-felony` fills one mark of a field; a plain name fills a yes-or-no field. */
const settle = (item: Item, target: string, value: boolean): Item => {
  const split = target.indexOf(': ');
  if (split < 0) return item[target] === undefined ? { ...item, [target]: value } : item;
  const [field, mark] = [target.slice(0, split), target.slice(split + 2)];
  const marks = item[field];
  if (marks !== undefined && !isKnown(marks)) return item;
  const shown = (marks ?? {}) as Readonly<Record<string, boolean>>;
  return mark in shown ? item : { ...item, [field]: { ...shown, [mark]: value } };
};

const agreed = (values: readonly (boolean | null | undefined)[]): boolean | undefined => {
  const [first] = values;
  return typeof first === 'boolean' && values.every((value) => value === first) ? first : undefined;
};

/** The rows that speak of a statute on a day: its own, else those of the section it stands in, else all of its parts. */
const rowsFor = (
  table: Table,
  statute: string,
  day: Day | undefined,
  recordDay: Day | undefined,
): readonly TableRow[] => {
  if (recordDay !== undefined && recordDay > table.through) return [];
  const own = table.rows[statute];
  if (own !== undefined) return onDay(own, day);
  for (let wider = parentOf(statute); wider !== undefined; wider = parentOf(wider)) {
    const rows = table.rows[wider];
    if (rows !== undefined) return onDay(rows, day);
  }
  const parts = Object.entries(table.rows).filter(
    ([key]) => key.startsWith(`${statute}(`) || key.startsWith(`${statute} `),
  );
  const found = parts.map(([, rows]) => onDay(rows, day));
  // A part that has no row on that day leaves the whole open.
  return found.some((rows) => rows.length === 0) ? [] : found.flat();
};

/** `PC 459(a)` and `PC 459 second degree` stand in `PC 459`. */
const parentOf = (statute: string): string | undefined => {
  const wider = statute.replace(/(\([^()]*\)| (first|second) degree)$/, '').trim();
  return wider === statute ? undefined : wider;
};

const onDay = (rows: readonly TableRow[], day: Day | undefined): readonly TableRow[] =>
  day === undefined ? rows : rows.filter((row) => row.from <= day && day < row.to);
