import type { Cell, QueryResult } from '../database/query-rows.ts';
import type { FigureText, OfficialText } from '../register/figure-schema.ts';
import type { Compared } from './result.ts';

/** Every cell that somebody published, beside ours; a row that only one side has is a difference too. */
export const compareOfficial = async (
  definition: FigureText,
  rows: readonly (readonly Cell[])[],
  run: (sql: string) => Promise<QueryResult>,
): Promise<readonly Compared[]> => {
  const compared: Compared[] = [];
  for (const official of definition.official) {
    const theirs = official.query === undefined ? undefined : await run(official.query);
    compared.push(
      ...(theirs === undefined
        ? compareValues(definition, official, rows)
        : compareTables(definition, official, rows, theirs)),
    );
  }
  return compared;
};

const compareValues = (
  { columns }: FigureText,
  official: OfficialText,
  rows: readonly (readonly Cell[])[],
): readonly Compared[] =>
  (official.values ?? []).map(({ at, column, is }) => {
    const position = columns.findIndex(({ name }) => name === column);
    const row = rows.find((one) =>
      Object.entries(at).every(([name, value]) => {
        const index = columns.findIndex((known) => known.name === name);
        return String(one[index] ?? '') === String(value);
      }),
    );
    const words = Object.entries(at).map(([name, value]) => `${name} ${value}`);
    return compare(official, words.join(', '), column, row?.[position], is);
  });

const compareTables = (
  { columns }: FigureText,
  official: OfficialText,
  rows: readonly (readonly Cell[])[],
  theirs: QueryResult,
): readonly Compared[] => {
  const groups = columns.flatMap(({ kind, name }, index) => (kind === 'group' ? [{ name, index }] : []));
  const keyOf = (row: readonly Cell[], indexes: readonly number[]) =>
    indexes.map((index) => String(row[index] ?? '')).join('\u001F');
  const theirIndexes = groups.map(({ name }) => theirs.columns.indexOf(name));
  const byKey = new Map(theirs.rows.map((row) => [keyOf(row, theirIndexes), row]));
  const ourIndexes = groups.map(({ index }) => index);
  const ours = new Map(rows.map((row) => [keyOf(row, ourIndexes), row]));
  return [...new Set([...ours.keys(), ...byKey.keys()])].flatMap((key) => {
    const parts = key.split('\u001F');
    const words = groups.map(({ name }, index) => `${name} ${parts[index] === '' ? '(nothing)' : parts[index]}`);
    return columns.flatMap(({ kind, name }, index) => {
      const position = theirs.columns.indexOf(name);
      if (kind === 'group' || position === -1) return [];
      return [compare(official, words.join(', '), name, ours.get(key)?.[index], byKey.get(key)?.[position])];
    });
  });
};

const compare = (
  { by, threshold }: OfficialText,
  at: string,
  column: string,
  ours: Cell | undefined,
  theirs: Cell | undefined,
): Compared => {
  const own = typeof ours === 'number' ? ours : undefined;
  const other = typeof theirs === 'number' ? theirs : undefined;
  const digits = String(other ?? '').split('.')[1]?.length ?? 0;
  const difference =
    own === undefined || other === undefined
      ? undefined
      : Number((Number(own.toFixed(digits)) - other).toFixed(digits));
  return {
    by,
    at,
    column,
    ours: own,
    theirs: other,
    difference,
    threshold,
    isWithin: difference !== undefined && Math.abs(difference) <= threshold,
  };
};
