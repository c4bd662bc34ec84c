import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from '../database/open-database.ts';
import { type OwnReading, stageOwnTable } from '../own-records/stage-own-table.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import { ImportError } from './import-error.ts';
import { readHeader } from './read-header.ts';
import type { FileRelation } from './relation.ts';
import { stageBundle } from './stage-bundle.ts';
import { stageSheet } from './stage-sheet.ts';

/** Opens a file by its ending: CSV, CSV packed with gzip, Excel, Parquet or a proof bundle of our own. */
export const fileRelation = async (
  connection: DuckDBConnection,
  path: string,
  codebook: Codebook,
  reading: OwnReading,
): Promise<FileRelation> => {
  const { table: name, bundle } = codebook;
  if (bundle !== 'acts') return stageOwnTable(connection, path, codebook, bundle, reading);
  if (/\.csv(\.gz)?$/i.test(path)) return csvRelation(path, name);
  if (/\.parquet$/i.test(path)) return parquetRelation(connection, path);
  if (/\.xlsx$/i.test(path)) return stageSheet(connection, path, `${name}_sheet`);
  if (/\.bundle$/i.test(path)) return stageBundle(connection, path, `${name}_bundle`);
  throw new ImportError(`${path}: neither .csv, .csv.gz, .xlsx, .parquet nor .bundle; save it as one of these`);
};

const csvRelation = async (path: string, name: string): Promise<FileRelation> => {
  const headers = await readHeader(path);
  const unnamed = headers.map((header, index) => (header.trim() === '' ? `column ${index + 1}` : header));
  const columns = unnamed.map((header) => `${quoted(header)}: 'VARCHAR'`).join(', ');
  const rejects = `${name}_rejects`;
  const options = [
    `columns = {${columns}}`,
    'auto_detect = false',
    'header = true',
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
    'strict_mode = true',
    'store_rejects = true',
    `rejects_table = '${rejects}'`,
    `rejects_scan = '${rejects}_scan'`,
    ...(path.endsWith('.gz') ? ["compression = 'gzip'"] : []),
  ];
  return {
    sql: `read_csv(${quoted(path)}, ${options.join(', ')})`,
    headers: unnamed,
    rejects,
    drop: undefined,
  };
};

const parquetRelation = async (connection: DuckDBConnection, path: string): Promise<FileRelation> => {
  const sql = `read_parquet(${quoted(path)})`;
  try {
    const reader = await connection.runAndReadAll(`SELECT * FROM ${sql} LIMIT 0`);
    const said = await connection.runAndReadAll(
      `SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata(${quoted(path)})`,
    );
    const total = Number(said.getRows()[0]?.[0] ?? 0);
    return { sql, headers: reader.columnNames(), rejects: undefined, drop: undefined, total };
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw new ImportError(`${path}: not a whole Parquet file (${why}); check that it was copied to its end`);
  }
};
