import { normalizeStatute } from '../authoring/table.ts';
import { addYears, type Day, DUSK } from '../facts/day.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { Disputed, isKnown } from '../facts/fact-value.ts';
import type { Item } from '../facts/read-facts.ts';
import type { Test } from '../facts/test.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import type { Law } from '../answer/engine.ts';
import { fieldTestsOf } from './tests-of.ts';

/** A day on which an answer may become another one though no fact changes, and why. */
export interface Breakpoint {
  readonly day: Day;
  readonly why: string;
  /** A table that says something else; where the law itself changes on that day the tables change with it. */
  readonly isOfTable?: true;
}

/**
 * The days on which the answer to a case may change while one law holds: periods that run out, records that begin to
 * exist, rows of tables that begin or end. None is left out; some change nothing.
 */
export const breakpointsOf = (
  schema: FactSchema,
  law: Law,
  action: Action,
  facts: Readonly<Record<string, unknown>>,
): readonly Breakpoint[] => {
  const tests = fieldTestsOf(law.plan.forAction(action));
  return schema.lists.flatMap(({ key: list, item: word, fields, existsFrom }) =>
    ((facts[list] ?? []) as readonly Item[]).flatMap((item, index) => {
      const name = nameOf(word, index, item);
      return [
        ...fields.flatMap(({ key, type }) =>
          type.kind !== 'day'
            ? []
            : daysOf(item[key]).flatMap((day) => [
                ...(key === existsFrom ? [{ day, why: `${name} begins to exist` }] : []),
                ...(tests.get(list)?.get(key) ?? []).flatMap((test) => endsOf(test, day, name)),
              ]),
        ),
        ...(tests.has(list) ? tableEdges(law, item, name) : []),
      ];
    }),
  );
};

const nameOf = (word: string, index: number, item: Item): string =>
  typeof item.statute === 'string' ? `${word} ${index + 1} (${item.statute})` : `${word} ${index + 1}`;

const daysOf = (value: unknown): readonly Day[] => {
  if (value instanceof Disputed) return value.values.filter((one): one is Day => typeof one === 'number');
  return isKnown(value) && typeof value === 'number' ? [value] : [];
};

/** The days around the end of a look-back: an anniversary on 29 February falls on one of several. */
const endsOf = (test: Test, day: Day, name: string): readonly Breakpoint[] => {
  switch (test.is) {
    case 'within years': {
      const anniversary = addYears(day, test.years);
      const words = test.years === 1 ? 'one year' : `${test.years} years`;
      return [-1, 0, 1, 2].map((offset) => ({ day: anniversary + offset, why: `${name}: ${words}` }));
    }
    case 'within days':
      return [{ day: day + test.days + 1, why: `${name}: ${test.days} days` }];
    default:
      return [];
  }
};

/** The days on which a table begins to say something else of a record's statute. */
const tableEdges = (law: Law, item: Item, name: string): readonly Breakpoint[] => {
  if (typeof item.statute !== 'string') return [];
  const [section = ''] = normalizeStatute(item.statute).split('(');
  return law.plan.slice.tables.flatMap(({ table }) => {
    const rows = Object.entries(table.rows).filter(([key]) => key === section || key.startsWith(section));
    const edges = rows.flatMap(([, dated]) => dated.flatMap(({ from, to }) => [from, to]));
    return [...new Set([...edges, table.through + 1])]
      .filter((day) => Math.abs(day) < DUSK)
      .map((day) => ({ day, why: `${name}: ${table.title}`, isOfTable: true as const }));
  });
};
