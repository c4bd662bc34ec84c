import type { DuckDBConnection } from '@duckdb/node-api';
import { canonicalJson } from '@holdpoint/ledger';
import { createHash } from 'node:crypto';
import { type Cell, queryRows } from '../database/query-rows.ts';
import type { Document } from '../register/document.ts';
import type { FigureText } from '../register/figure-schema.ts';
import { compareOfficial } from './compare-official.ts';
import type { BuiltFigure, Input } from './result.ts';

/** A definition that its query does not keep to; the message names the document. */
export class DefinitionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DefinitionError';
  }
}

/** Runs the query of a definition and rounds what is measured to its digits. Nothing is hidden yet. */
export const runDefinition = async (
  connection: DuckDBConnection,
  { value: definition, source }: Document<FigureText>,
): Promise<readonly (readonly Cell[])[]> => {
  const { columns, rows } = await run(connection, source.file, definition.query);
  const names = definition.columns.map(({ name }) => name);
  if (columns.join(', ') !== names.join(', ')) {
    throw new DefinitionError(
      `${source.file}: the query gives the columns ${columns.join(', ')}; expected ${names.join(', ')}, as under "columns"`,
    );
  }
  return rows.map((row) => row.map((cell, index) => roundTo(cell, definition.columns[index]?.decimals)));
};

/** The figure that leaves the house: columns that are counted for the hiding alone are gone, and others' totals stand beside the rest. */
export const finishFigure = async (
  connection: DuckDBConnection,
  { value: definition, source, sha256 }: Document<FigureText>,
  rows: readonly (readonly Cell[])[],
  inputs: readonly Input[],
): Promise<BuiltFigure> => {
  const columns = definition.columns.filter(({ shown }) => shown);
  const shown = rows.map((row) => row.filter((_, index) => definition.columns[index]?.shown !== false));
  const shape = columns.map(({ name, kind }) => ({ name, kind }));
  return {
    figure: definition.figure,
    columns: shape,
    rows: shown,
    inputs,
    compared: await compareOfficial({ ...definition, columns }, shown, (sql) => run(connection, source.file, sql)),
    definition: sha256,
    result: resultHash(shape, shown),
  };
};

const run = async (connection: DuckDBConnection, file: string, sql: string) => {
  try {
    return await queryRows(connection, sql);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    throw new DefinitionError(`${file}: the query cannot be run (${why}); run holdpoint figures check`);
  }
};

/** The hash by which two builds of one figure are compared. */
const resultHash = (columns: BuiltFigure['columns'], rows: BuiltFigure['rows']): string =>
  createHash('sha256').update(canonicalJson({ columns, rows })).digest('hex');

const roundTo = (cell: Cell, decimals: number | undefined): Cell =>
  typeof cell === 'number' && decimals !== undefined ? Number(cell.toFixed(decimals)) : cell;
