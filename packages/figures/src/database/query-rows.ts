import { type DuckDBConnection, DuckDBDecimalValue, type DuckDBValue } from '@duckdb/node-api';

/** What a cell of a result holds. */
export type Cell = string | number | null;

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Runs a query and gives its rows in their order, counts as numbers and everything else that is no number as text. */
export const queryRows = async (connection: DuckDBConnection, sql: string): Promise<QueryResult> => {
  const reader = await connection.runAndReadAll(sql);
  return { columns: reader.columnNames(), rows: reader.getRows().map((row) => row.map(cellOf)) };
};

const cellOf = (value: DuckDBValue): Cell => {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  return String(value);
};
