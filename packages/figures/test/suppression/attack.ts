import type { BuiltFigure } from '../../src/index.ts';
import type { FigureText } from '../../src/register/figure-schema.ts';
import { type Exact, eliminate } from './eliminate.ts';

/** What a reader has: the definition, and the rows as they are published. */
export interface Published {
  readonly definition: FigureText;
  readonly rows: BuiltFigure['rows'];
}

interface Part {
  readonly set: string;
  readonly values: ReadonlyMap<string, string>;
}

const nameOf = ({ set, values }: Part): string =>
  [set, ...[...values].map(([name, value]) => `${name}=${value}`).toSorted()].join(' | ');

/**
 * The hidden cells that a reader can work out from all tables together, written by itself and from the published rows alone: every sum
 * that the definitions imply is solved exactly; then bounds are drawn in, since no count is below nought and a hidden one is at least one.
 */
export const workedOut = (tables: readonly Published[]): readonly string[] => {
  const parts = new Map<string, Part>();
  const shown = new Map<string, number>();
  const hidden = new Set<string>();
  const whole = new Set<string>();
  for (const { definition, rows } of tables) {
    const { columns, margins, figure } = definition;
    const set = margins?.of ?? `table ${figure}`;
    const groups = columns.filter(({ kind }) => kind === 'group').map(({ name }) => name);
    for (const name of margins?.whole ?? groups) whole.add(`${set} ${name}`);
    const visible = columns.filter(({ shown: isShown }) => isShown);
    for (const row of rows) {
      for (const [at, column] of visible.entries()) {
        if (column.kind !== 'count') continue;
        const values = new Map<string, string>();
        for (const [place, { kind, name }] of visible.entries()) {
          const dimension = margins === undefined ? name : margins.rows[name];
          const value = String(row[place] ?? '(nothing)');
          if (kind === 'group' && dimension !== undefined && value !== margins?.all) values.set(dimension, value);
        }
        for (const [name, value] of Object.entries(margins?.columns[column.name] ?? {})) values.set(name, value);
        const part = { set: margins === undefined ? `${set} ${column.name}` : set, values };
        if (margins === undefined) for (const name of groups) whole.add(`${part.set} ${name}`);
        const cell = row[at];
        parts.set(nameOf(part), part);
        if (typeof cell === 'number') shown.set(nameOf(part), cell);
        if (cell === '[c]') hidden.add(nameOf(part));
      }
    }
  }
  const sums = impliedSums(parts, whole);
  const unknowns = [...new Set(sums.flatMap((sum) => [...sum.keys()]))].filter((name) => !shown.has(name));
  const rows = sums.map((sum): Exact[] => {
    const right = [...sum].reduce((total, [name, times]) => total - times * (shown.get(name) ?? 0), 0);
    return [...unknowns.map((name): Exact => [BigInt(sum.get(name) ?? 0), 1n]), [BigInt(right), 1n]];
  });
  const least = unknowns.map((name) => (hidden.has(name) ? 1 : 0));
  const fixed = eliminate(rows, least);
  return unknowns.filter((name, at) => hidden.has(name) && fixed.has(at));
};

/** For each part and each of its dimensions: what is one value wider, less all that lies in it, comes to nought. */
const impliedSums = (parts: Map<string, Part>, whole: ReadonlySet<string>): readonly Map<string, number>[] => {
  const sums = new Map<string, Map<string, number>>();
  for (const [name, { set, values }] of parts) {
    for (const dimension of values.keys()) {
      const wider = { set, values: new Map([...values].filter(([one]) => one !== dimension)) };
      parts.set(nameOf(wider), parts.get(nameOf(wider)) ?? wider);
      const key = `${nameOf(wider)} by ${dimension}`;
      const sum = sums.get(key) ?? new Map([[nameOf(wider), 1]]);
      sum.set(name, -1);
      if (!whole.has(`${set} ${dimension}`)) sum.set(`${key}, what is left`, -1);
      sums.set(key, sum);
    }
  }
  return [...sums.values()];
};
