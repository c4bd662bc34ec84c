import type { DuckDBConnection } from '@duckdb/node-api';
import { named } from '../database/open-database.ts';
import { queryRows } from '../database/query-rows.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import { ImportError } from './import-error.ts';
import type { ImportFinding } from './import-finding.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'a cell is missing; check commas and quotes',
  'TOO MANY COLUMNS': 'a cell is too many; put text with commas in quotes',
  'UNQUOTED VALUE': 'a quote is not closed, or stands inside a cell; double it',
  'INVALID ENCODING': 'the bytes are not UTF-8; save the file as UTF-8',
};

/** With more of them a file is not in its layout, and a count of the rest would be no count of it. */
const MOST = 1000;

export interface Rejects {
  readonly file: string;
  /** The table that the database keeps them in. */
  readonly rejects: string;
  /** How many lines of the file are not rows of the table. */
  readonly lost: number;
}

/**
 * The rows of a CSV file that could not be taken apart and are therefore not counted. The text of the row is not shown: it may
 * hold columns that are dropped. The places of the rows after them are set right. A quote that is never closed takes the rows
 * below it along; its finding says how many.
 */
export const readRejects = async (
  connection: DuckDBConnection,
  { table }: Codebook,
  { file, rejects, lost }: Rejects,
): Promise<readonly ImportFinding[]> => {
  const { rows } = await queryRows(
    connection,
    `SELECT line, any_value(error_type::VARCHAR) FROM ${named(rejects)} GROUP BY line ORDER BY line`,
  );
  if (rows.length > MOST) {
    throw new ImportError(
      `${file}: ${rows.length.toLocaleString('en-US')} rows cannot be taken apart, the first is row ${rows[0]?.[0]}; check that the file is whole, and its commas and quotes`,
    );
  }
  // Each row that was left out before a row moves that row down by one.
  for (const [line] of rows) {
    await connection.run(`UPDATE ${named(table)} SET "row" = "row" + 1 WHERE "row" >= ${Number(line)}`);
  }
  const open = rows.findLast(([, type]) => type === 'UNQUOTED VALUE');
  return rows.map((one) => {
    const [line, type] = one;
    const taken = one === open ? lost - rows.length + 1 : 1;
    return {
      code: 'unreadable-row' as const,
      file,
      place: `row ${line}`,
      found: String(type).toLowerCase(),
      remedy: `${REMEDIES[String(type)] ?? 'mend the row'}; ${taken > 1 ? 'they are' : 'it is'} not counted until it is mended`,
      rows: Math.max(1, taken),
    };
  });
};
