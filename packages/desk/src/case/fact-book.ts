import type { Instant } from '@holdpoint/engine';
import type { Json } from '@holdpoint/ledger';

/** What somebody or some record says of one fact. */
export interface FactEntry {
  /** A value of the case format, or that it cannot be had. */
  readonly value: Json | { readonly unknown: 'cannot be had' };
  readonly source: string;
  readonly at: Instant;
}

/** Everything that was ever said of each fact, by the fact's name in the case format. Nothing is overwritten. */
export type FactBook = Readonly<Record<string, readonly FactEntry[]>>;

export const addFact = (book: FactBook, fact: string, entry: FactEntry): FactBook => ({
  ...book,
  [fact]: [...(book[fact] ?? []), entry],
});

/**
 * The facts as a case states them. The newest word of each source counts; where sources differ the fact is disputed and
 * keeps every value. A list, such as convictions, is taken from the source that spoke last: records of a list are not
 * facts to be disputed as a whole.
 */
export const factsOf = (book: FactBook): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(book).flatMap(([fact, entries]) => [[fact, standingValue(entries)] as const]));

const standingValue = (entries: readonly FactEntry[]): Json => {
  const newest = new Map<string, FactEntry>();
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    newest.delete(entry.source);
    newest.set(entry.source, entry);
  }
  const words = [...newest.values()];
  const said = words.filter((entry) => !cannotBeHad(entry.value));
  const last = said.at(-1);
  if (last === undefined) return { unknown: 'cannot be had' };
  if (typeof last.value === 'object' && last.value !== null) return last.value as Json;
  const values = [...new Set(said.map((entry) => entry.value as Json))];
  return values.length === 1 ? (last.value as Json) : { disputed: values };
};

const cannotBeHad = (value: FactEntry['value']): boolean =>
  typeof value === 'object' && value !== null && 'unknown' in value;
