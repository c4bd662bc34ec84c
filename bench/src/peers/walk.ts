import type { Condition } from '../rule-sets.ts';

/** How a peer writes the parts of a condition. */
export interface Dialect<T> {
  readonly and: (parts: readonly T[]) => T;
  readonly or: (parts: readonly T[]) => T;
  readonly isTrue: (path: string, wanted: boolean) => T;
  readonly oneOf: (path: string, values: readonly string[]) => T;
  readonly someConviction: (filter: ConvictionFilter) => T;
}

export interface ConvictionFilter {
  readonly category?: string;
  readonly level?: string;
  readonly classes?: readonly string[];
  readonly withinDays?: number;
}

/** A condition of the law documents, written in a peer's dialect. */
export const translate = <T>(condition: Condition, dialect: Dialect<T>): T =>
  dialect.and(Object.entries(condition).map(([key, value]) => translatePart(key, value, dialect)));

const translatePart = <T>(key: string, value: unknown, dialect: Dialect<T>): T => {
  if (key === 'any') return dialect.or((value as readonly Condition[]).map((one) => translate(one, dialect)));
  if (key === 'some conviction') return dialect.someConviction(readFilter(value as Condition));
  if (value === 'yes' || value === 'no') return dialect.isTrue(key, value === 'yes');
  return dialect.oneOf(key, listOf(value));
};

const readFilter = ({ category, level, class: classes, within }: Condition): ConvictionFilter => ({
  ...(category === undefined ? {} : { category: String(category) }),
  ...(level === undefined ? {} : { level: String(level) }),
  ...(classes === undefined ? {} : { classes: listOf(classes) }),
  ...(within === undefined ? {} : { withinDays: Number.parseInt(String(within), 10) }),
});

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);
