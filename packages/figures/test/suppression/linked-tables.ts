import { type FigureText, figureSchema } from '../../src/register/figure-schema.ts';
import type { CountedTable } from '../../src/suppression/counted-table.ts';

/** A made-up figure over a made-up set: its group columns, and whatever else the test says. */
export const figureOf = (
  name: string,
  groups: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): FigureText =>
  figureSchema.parse({
    figure: name,
    title: name,
    question: 'How many?',
    unit: 'bookings',
    population: 'made up',
    includes: ['all'],
    excludes: ['none'],
    period: { from: '2026-01-01', to: '2027-01-01', governs: 'day' },
    sources: ['made-up'],
    query: 'SELECT 1',
    columns: [
      ...groups.map((group) => ({ name: group, says: group, kind: 'group' })),
      { name: 'bookings', says: 'Bookings', kind: 'count' },
    ],
    biases: ['none'],
    suppression: { rule: 'small-cells' },
    owner: 'a test',
    margins: { of: 'set', rows: Object.fromEntries(groups.map((group) => [group, group])), whole: [...groups] },
    ...more,
  });

/** One record of a made-up set. */
export type Counted = Readonly<Record<string, string>>;

/** The table of a set by some of its dimensions; combinations that nobody has are left out, as a query leaves them out. */
export const tableBy = (groups: readonly string[], cube: readonly (readonly [Counted, number])[]): CountedTable => {
  const counts = new Map<string, number>();
  for (const [record, count] of cube) {
    const key = JSON.stringify(groups.map((group) => record[group] ?? ''));
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const rows = [...counts].map(([key, count]) => [...(JSON.parse(key) as string[]), count]);
  return { definition: figureOf(`by-${groups.join('-') || 'nothing'}`, groups), rows };
};
