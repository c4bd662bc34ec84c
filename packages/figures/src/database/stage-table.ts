import { type DuckDBConnection, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import { named } from './open-database.ts';

/** What one chunk of the database holds at most. */
const CHUNK_ROWS = 2048;

/** A table that is being filled with text, row by row. */
export interface StagedTable {
  /** Takes a row, in the order of the columns. */
  readonly add: (cells: readonly (string | null)[]) => void;
  readonly end: () => void;
}

/** Makes a table of text columns and fills it in chunks. */
export const stageTable = async (
  connection: DuckDBConnection,
  table: string,
  names: readonly string[],
): Promise<StagedTable> => {
  await connection.run(`CREATE TABLE ${named(table)} (${names.map((name) => `${named(name)} VARCHAR`).join(', ')})`);
  const appender = await connection.createAppender(table);
  let columns: (string | null)[][] = names.map(() => []);
  let rows = 0;
  const flush = (): void => {
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create(names.map(() => VARCHAR));
    chunk.setColumns(columns);
    appender.appendDataChunk(chunk);
    columns = names.map(() => []);
    rows = 0;
  };
  return {
    add: (cells) => {
      for (let index = 0; index < names.length; index++) columns[index]?.push(cells[index] ?? null);
      rows += 1;
      if (rows === CHUNK_ROWS) flush();
    },
    end: () => {
      flush();
      appender.closeSync();
    },
  };
};
