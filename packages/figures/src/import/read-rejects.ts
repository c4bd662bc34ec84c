import type { DuckDBConnection } from '@duckdb/node-api';
import { named } from '../database/open-database.ts';
import { queryRows } from '../database/query-rows.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import type { ImportFinding } from './import-finding.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'a cell is missing; check commas and quotes',
  'TOO MANY COLUMNS': 'a cell is too many; put text with commas in quotes',
  'UNQUOTED VALUE': 'a quote is not closed, or stands inside a cell; double it',
  'INVALID ENCODING': 'the bytes are not UTF-8; save the file as UTF-8',
};

/**
 * The rows of a CSV file that could not be taken apart and are therefore not counted. The text of the row is not shown: it may
 * hold columns that are dropped. The places of the rows after them are set right.
 */
export const readRejects = async (
  connection: DuckDBConnection,
  { table }: Codebook,
  rejects: string,
  file: string,
): Promise<readonly ImportFinding[]> => {
  const { rows } = await queryRows(
    connection,
    `SELECT line, any_value(error_type::VARCHAR) FROM ${named(rejects)} GROUP BY line ORDER BY line`,
  );
  // Each row that was left out before a row moves that row down by one.
  for (const [line] of rows) {
    await connection.run(`UPDATE ${named(table)} SET "row" = "row" + 1 WHERE "row" >= ${Number(line)}`);
  }
  return rows.map(([line, type]) => ({
    code: 'unreadable-row' as const,
    file,
    place: `row ${line}`,
    found: String(type).toLowerCase(),
    remedy: `${REMEDIES[String(type)] ?? 'mend the row'}; it is not counted until it is mended`,
    rows: 1,
  }));
};
