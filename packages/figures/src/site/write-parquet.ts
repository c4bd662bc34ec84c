import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { named, quoted } from '../database/open-database.ts';
import { HIDDEN } from '../suppression/small-count.ts';
import type { BuiltFigure } from '../build/result.ts';

/** Writes each figure's rows as Parquet and gives the names of the files. A hidden cell is NULL there, since its column holds numbers. */
export const writeParquet = async (folder: string, figures: readonly BuiltFigure[]): Promise<readonly string[]> => {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    for (const { figure, columns, rows } of figures) {
      const types = columns.map(({ name, kind }, index) => `${named(name)} ${typeOf(kind, rows, index)}`);
      await connection.run(`CREATE OR REPLACE TABLE one (${types.join(', ')})`);
      for (const row of rows) await connection.run(`INSERT INTO one VALUES (${row.map(literal).join(', ')})`);
      await connection.run(`COPY one TO ${quoted(join(folder, `${figure}.parquet`))} (FORMAT parquet)`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return figures.map(({ figure }) => `${figure}.parquet`);
};

const typeOf = (kind: BuiltFigure['columns'][number]['kind'], rows: BuiltFigure['rows'], index: number): string => {
  if (kind === 'group') return rows.every((row) => typeof row[index] === 'number') ? 'BIGINT' : 'VARCHAR';
  return kind === 'count' ? 'BIGINT' : 'DOUBLE';
};

const literal = (cell: string | number | null): string => {
  if (cell === null || cell === HIDDEN) return 'NULL';
  return typeof cell === 'number' ? String(cell) : quoted(cell);
};
