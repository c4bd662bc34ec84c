import { realpathSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A database in memory that may read the named files and nothing else. */
export interface Database {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** A path or a name as an SQL text. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column's name as SQL has it. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Opens a database in memory. It reads only `paths`, writes nothing, loads and fetches no extension, and its settings
 * are locked, so that a query of a definition can do no more than count.
 */
export const openDatabase = async (paths: readonly string[]): Promise<Database> => {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    threads: '2',
  });
  const connection = await instance.connect();
  const settings = [
    "SET memory_limit = '1200MB'",
    "SET temp_directory = ''",
    `SET allowed_paths = [${paths.map((path) => quoted(realpathSync(path))).join(', ')}]`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
  for (const setting of settings) await connection.run(setting);
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};
