import { realpathSync, statSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { CommandError, EXIT } from '../../exit-codes.ts';

/** A Parquet file that can be asked with SQL, as `file`, and nothing else. */
export interface OpenParquet {
  readonly connection: DuckDBConnection;
  /** The path as an SQL text. */
  readonly file: string;
  readonly close: () => void;
}

/**
 * Opens a Parquet file in a database in memory that may read this one file and nothing else: it loads and fetches no
 * extension, writes nothing, and its settings are locked.
 */
export const openParquet = async (path: string): Promise<OpenParquet> => {
  if (path === '-' || !statSync(path).isFile()) {
    throw new CommandError(
      `${path}: Parquet is read from its end, so it cannot come through a pipe; save it to a file and name that`,
      EXIT.noInput,
    );
  }
  const file = `'${realpathSync(path).replaceAll("'", "''")}'`;
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    threads: '1',
  });
  const connection = await instance.connect();
  for (const setting of SETTINGS) await connection.run(setting.replace('FILE', () => file));
  return {
    connection,
    file,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

const SETTINGS = [
  "SET memory_limit = '1GB'",
  "SET temp_directory = ''",
  'SET allowed_paths = [FILE]',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];
