/** What kind of value a fact takes. */
export type FactType =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  /** Several values at once; the ones not named are known to be absent. */
  | { readonly kind: 'all-of'; readonly values: readonly string[] }
  /** Several marks, each shown, denied or not known by itself. `values` empty = any mark. */
  | { readonly kind: 'marks'; readonly values: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'text' }
  /** Spans of time, `{ from, to }`, kept as given. */
  | { readonly kind: 'spans' };

/** One fact that a case may state, under the plain words in which law, cases and questions name it. */
export interface FactDefinition {
  readonly key: string;
  readonly type: FactType;
  /** The question put to a person, ending in a question mark. */
  readonly question: string;
  /** Who can answer. */
  readonly suppliedBy: string;
  /** One value for each action, such as a local policy. */
  readonly perAction?: true;
  /** Where the value lies in the facts object; `[key]` by default. */
  readonly path?: readonly string[];
  /** The value that silence has once the list is declared complete. */
  readonly whenListComplete?: string | boolean | readonly string[];
}

/** A list of records, such as convictions; the case says whether the list is complete. */
export interface ListDefinition {
  readonly key: string;
  /** The word for one record, as in `some conviction`. */
  readonly item: string;
  readonly fields: readonly FactDefinition[];
  readonly question: string;
  readonly suppliedBy: string;
  /** The day field before which the record does not exist yet. */
  readonly existsFrom?: string;
  readonly path?: readonly string[];
}

/** Everything a case may state, and nothing else. */
export interface FactSchema {
  readonly id: string;
  readonly facts: readonly FactDefinition[];
  readonly lists: readonly ListDefinition[];
  /** Where the day of the act lies in the facts object. */
  readonly actDay: readonly string[];
}

export const pathOf = (definition: { key: string; path?: readonly string[] }): readonly string[] =>
  definition.path ?? [definition.key];

export const findFact = (schema: FactSchema, key: string): FactDefinition | undefined =>
  schema.facts.find((fact) => fact.key === key);

export const findList = (schema: FactSchema, key: string): ListDefinition | undefined =>
  schema.lists.find((list) => list.key === key);

export const findListByItem = (schema: FactSchema, item: string): ListDefinition | undefined =>
  schema.lists.find((list) => list.item === item);

export const findField = (list: ListDefinition, key: string): FactDefinition | undefined =>
  list.fields.find((field) => field.key === key);
