import {
  APART,
  type CountedCell,
  type CountedTable,
  countedCells,
  type Part,
  rowDimensions,
  wholeDimensions,
} from './counted-table.ts';

/** What is known outside of one count, or of a part that no table counts. */
export type Standing =
  /** It stands in a table, and may be hidden. */
  | 'shown'
  | 'hidden'
  /** It is known whatever the tables show. */
  | 'known'
  /** Somebody may well know it. */
  | 'assumed'
  /** No table shows it. */
  | 'unseen';

export interface CellOfSet {
  readonly key: string;
  /** In words, for whoever has to mend a definition. */
  readonly words: string;
  /** By how many dimensions it is broken out of its set. */
  readonly depth: number;
  /** As the records have it; `undefined` where no table says. */
  value: number | undefined;
  standing: Standing;
}

/** A part of a set, and the parts that together come to it. */
export interface SumOfCells {
  readonly total: CellOfSet;
  readonly parts: readonly CellOfSet[];
}

export interface CellSystem {
  readonly cells: ReadonlyMap<string, CellOfSet>;
  readonly sums: readonly SumOfCells[];
  readonly cellOf: (counted: CountedCell) => CellOfSet;
}

const keyOf = (set: string, part: Part): string =>
  JSON.stringify([set, ...Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

const REST = '(the rest)';

/** All counts of all tables with the sums that bind them: equal parts are one cell, and the parts of a part come to it. */
export const cellSystem = (tables: readonly CountedTable[]): CellSystem => {
  const cells = new Map<string, CellOfSet>();
  const parts = new Map<string, { set: string; part: Part }>();
  const ensure = (set: string, part: Part): CellOfSet => {
    const key = keyOf(set, part);
    const known = cells.get(key);
    if (known !== undefined) return known;
    const words = Object.entries(part).map(([name, value]) => `${name} ${value}`);
    const made: CellOfSet = {
      key,
      words: `${set}: ${words.join(', ') || 'all'}`,
      depth: words.length,
      value: undefined,
      standing: 'unseen',
    };
    cells.set(key, made);
    parts.set(key, { set, part });
    return made;
  };
  for (const table of tables) {
    for (const counted of countedCells(table)) {
      const cell = ensure(counted.set, counted.part);
      if (cell.value !== undefined && cell.value !== counted.value)
        throw new MarginError(cell.words, cell.value, counted.value);
      cell.value = counted.value;
      // Nought says nothing of anybody, so everybody may know it.
      if (counted.isStanding || counted.value === 0) cell.standing = counted.isShown ? 'known' : cell.standing;
      else if (counted.isShown && cell.standing === 'unseen') cell.standing = 'shown';
    }
  }
  const whole = new Set(
    tables.flatMap(({ definition }) => wholeDimensions(definition).map((name) => `${setOf(definition)} ${name}`)),
  );
  const sums = sumsOf(cells, parts, whole, ensure);
  fill(sums);
  assumeTotals(tables, ensure);
  return { cells, sums, cellOf: ({ set, part }) => ensure(set, part) };
};

/** Two counts that the definitions say are one, and that differ. */
export class MarginError extends Error {
  constructor(words: string, one: number, other: number) {
    super(`${words}: the definitions say that ${one} and ${other} count the same; correct their "margins"`);
    this.name = 'MarginError';
  }
}

const setOf = ({ margins, figure }: CountedTable['definition']): string => margins?.of ?? `figure ${figure}`;

const sumsOf = (
  cells: ReadonlyMap<string, CellOfSet>,
  parts: ReadonlyMap<string, { set: string; part: Part }>,
  whole: ReadonlySet<string>,
  ensure: (set: string, part: Part) => CellOfSet,
): readonly SumOfCells[] => {
  const found = new Map<string, { total: CellOfSet; parts: CellOfSet[]; rest: () => readonly CellOfSet[] }>();
  // A part's own totals are parts too: the map grows while it is walked, until the whole set is reached.
  for (const [key, { set, part }] of parts) {
    for (const dimension of Object.keys(part)) {
      if (dimension === APART) continue;
      const { [dimension]: _, ...wider } = part;
      const total = ensure(set, wider);
      const name = `${total.key} ${dimension}`;
      const isWhole = whole.has(`${set} ${dimension}`);
      const sum = found.get(name) ?? {
        total,
        parts: [],
        rest: () => (isWhole ? [] : [ensure(set, { ...wider, [dimension]: REST })]),
      };
      const cell = cells.get(key);
      if (cell !== undefined) sum.parts.push(cell);
      found.set(name, sum);
    }
  }
  return [...found.values()].map(({ total, parts: own, rest }) => ({ total, parts: [...own, ...rest()] }));
};

/** Works out what no table counts, where a sum leaves one open, and holds the others to account. */
const fill = (sums: readonly SumOfCells[]): void => {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const { total, parts } of sums) {
      const open = [total, ...parts].filter(({ value }) => value === undefined);
      const [one] = open;
      if (open.length !== 1 || one === undefined) continue;
      const known = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
      one.value = one === total ? known : (total.value ?? 0) - known;
      isChanged = true;
    }
  }
  for (const { total, parts } of sums) {
    if ([total, ...parts].some(({ value }) => value === undefined)) continue;
    const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
    if (sum !== total.value)
      throw new MarginError(
        `${total.words}, and the sum of ${parts.map(({ words }) => words).join(' + ')}`,
        total.value ?? 0,
        sum,
      );
    const below = parts.find(({ value }) => (value ?? 0) < 0);
    if (below !== undefined) throw new MarginError(`${total.words}, and its parts`, sum, sum - (below.value ?? 0));
  }
};

/**
 * The total of a table's rows is taken to be known to somebody outside, even where no table shows it; but not where one row alone makes
 * it up, since whoever knows that total knows the count.
 */
const assumeTotals = (tables: readonly CountedTable[], ensure: (set: string, part: Part) => CellOfSet): void => {
  for (const { definition, rows } of tables) {
    const dimensions = rowDimensions(definition);
    const isWhole = dimensions.every((name) => wholeDimensions(definition).includes(name));
    if (definition.suppression.rule !== 'small-cells' || !isWhole || dimensions.length === 0) continue;
    const made = new Map<CellOfSet, number>();
    for (const { set, part, value } of countedCells({ definition, rows })) {
      const wider = Object.fromEntries(Object.entries(part).filter(([name]) => !dimensions.includes(name)));
      const total = ensure(set, wider);
      if (value > 0) made.set(total, (made.get(total) ?? 0) + 1);
    }
    for (const [total, parts] of made) {
      if (parts > 1 && total.standing === 'unseen' && total.value !== undefined) total.standing = 'assumed';
    }
  }
};
