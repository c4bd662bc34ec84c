import type { StoredFigure } from './built-schema.ts';

/** One cell that differs between two builds of a figure; a row that only one build has is a difference in each of its cells. */
export interface CellDifference {
  readonly at: string;
  readonly column: string;
  readonly before: string | number | null | undefined;
  readonly after: string | number | null | undefined;
}

export interface FigureDifference {
  readonly cells: readonly CellDifference[];
  /** Files whose bytes are not the same, or that only one build read. */
  readonly inputs: readonly string[];
  readonly isDefinitionChanged: boolean;
}

/** What changed from one build of a figure to another, and whether its files or its definition did. */
export const diffFigures = (before: StoredFigure, after: StoredFigure): FigureDifference => {
  const [old, fresh] = [rowsOf(before), rowsOf(after)];
  const names = [...new Set([...before.columns, ...after.columns].filter(isMeasured).map(({ name }) => name))];
  const cells = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((at) =>
    names.flatMap((column) => {
      const [was, is] = [old.get(at)?.get(column), fresh.get(at)?.get(column)];
      return was === is ? [] : [{ at, column, before: was, after: is }];
    }),
  );
  const hashes = ({ inputs }: StoredFigure) => new Map(inputs.map(({ file, sha256 }) => [file, sha256]));
  const [oldInputs, newInputs] = [hashes(before), hashes(after)];
  const files = [...new Set([...oldInputs.keys(), ...newInputs.keys()])];
  return {
    cells,
    inputs: files.filter((file) => oldInputs.get(file) !== newInputs.get(file)),
    isDefinitionChanged: before.definition !== after.definition,
  };
};

const isMeasured = ({ kind }: StoredFigure['columns'][number]): boolean => kind !== 'group';

const rowsOf = ({ columns, rows }: StoredFigure) =>
  new Map(
    rows.map((row) => {
      const at = columns.flatMap(({ kind, name }, index) => (kind === 'group' ? [`${name} ${row[index] ?? ''}`] : []));
      return [at.join(', '), new Map(columns.map(({ name }, index) => [name, row[index]]))] as const;
    }),
  );
