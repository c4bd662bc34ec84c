import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { scratchFolder } from './run-main.ts';

/** Writes what a query gives as a Parquet file to a folder of its own, and returns its path. */
export const parquetFile = async (query: string, options = ''): Promise<string> => {
  const path = join(scratchFolder(), 'a.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet ${options})`);
  connection.closeSync();
  instance.closeSync();
  return path;
};
