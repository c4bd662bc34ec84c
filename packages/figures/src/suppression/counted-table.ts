import type { Cell } from '../database/query-rows.ts';
import type { FigureText } from '../register/figure-schema.ts';

/** A figure's numbers before anything is hidden, those that are counted for the hiding alone among them. */
export interface CountedTable {
  readonly definition: FigureText;
  readonly rows: readonly (readonly Cell[])[];
}

/** One count of a table: its place, and the part of its set that it counts. */
export interface CountedCell {
  readonly row: number;
  readonly column: number;
  readonly set: string;
  readonly part: Part;
  readonly value: number;
  readonly isShown: boolean;
  /** Others published it before, or the definition hides nothing. */
  readonly isStanding: boolean;
}

/** A value for each of some dimensions; the whole set has none. */
export type Part = Readonly<Record<string, string>>;

/** The dimension that only keeps the columns of one table apart. It is no part of anything. */
export const APART = '#';

/** The counts of a table. Without "margins" each of its columns is a set of its own, and its rows are all there is. */
export const countedCells = ({ definition, rows }: CountedTable): readonly CountedCell[] => {
  const { columns, margins, suppression, figure } = definition;
  const sharesShown = columns.some(({ kind }) => kind === 'share');
  return rows.flatMap((row, at) =>
    columns.flatMap(({ kind, name, shown }, column) => {
      const value = row[column];
      if (kind !== 'count' || typeof value !== 'number') return [];
      return [
        {
          row: at,
          column,
          set: margins?.of ?? `figure ${figure}`,
          part: { ...rowPart(definition, row), ...(margins === undefined ? { [APART]: name } : margins.columns[name]) },
          value,
          // With its total a share gives away what it is a share of.
          isShown: shown || sharesShown,
          isStanding: suppression.rule !== 'small-cells' || stands(definition, row, name),
        },
      ];
    }),
  );
};

/** The dimensions of which a table's rows and columns are the whole. */
export const wholeDimensions = ({ columns, margins }: FigureText): readonly string[] =>
  margins?.whole ?? columns.flatMap(({ kind, name }) => (kind === 'group' ? [name] : []));

/** The dimensions by which the rows of a table break its set. */
export const rowDimensions = ({ columns, margins }: FigureText): readonly string[] =>
  columns.flatMap(({ kind, name }) => {
    const dimension = margins === undefined ? name : margins.rows[name];
    return kind !== 'group' || dimension === undefined ? [] : [dimension];
  });

const rowPart = ({ columns, margins }: FigureText, row: readonly Cell[]): Part =>
  Object.fromEntries(
    columns.flatMap(({ kind, name }, index) => {
      const dimension = margins === undefined ? name : margins.rows[name];
      const value = String(row[index] ?? '(nothing)');
      if (kind !== 'group' || dimension === undefined || value === margins?.all) return [];
      return [[dimension, value]];
    }),
  );

const stands = ({ columns, suppression }: FigureText, row: readonly Cell[], column: string): boolean =>
  suppression.rule === 'small-cells' &&
  suppression.standing.some(
    (one) =>
      one.column === column &&
      Object.entries(one.at).every(
        ([name, value]) => String(row[columns.findIndex((known) => known.name === name)]) === String(value),
      ),
  );
