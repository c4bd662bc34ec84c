import type { DuckDBConnection } from '@duckdb/node-api';
import { named } from '../database/open-database.ts';
import { queryRows } from '../database/query-rows.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import type { ImportFinding } from './import-finding.ts';

/** Marks each row that repeats an earlier one, by the rule of the codebook, with the place of the first. None is removed. */
export const markRepeats = async (
  connection: DuckDBConnection,
  { table, duplicates }: Codebook,
  file: string,
): Promise<readonly ImportFinding[]> => {
  await connection.run(`ALTER TABLE ${named(table)} ADD COLUMN "repeats_row" BIGINT`);
  const { key } = duplicates;
  if (key === undefined) return [];
  const keys = key.map(named);
  const present = keys.map((name) => `${name} IS NOT NULL`).join(' AND ');
  const first = `SELECT ${keys.join(', ')}, min("row") AS first_row FROM ${named(table)} WHERE ${present} GROUP BY ALL HAVING count(*) > 1`;
  const same = keys.map((name) => `one.${name} = first.${name}`).join(' AND ');
  await connection.run(
    `UPDATE ${named(table)} AS one SET "repeats_row" = first.first_row FROM (${first}) AS first
     WHERE ${same} AND one."row" > first.first_row`,
  );
  const { rows } = await queryRows(
    connection,
    `SELECT min("row"), count(*) FROM ${named(table)} WHERE "repeats_row" IS NOT NULL`,
  );
  const [row, count] = rows[0] ?? [];
  if (row === null || row === undefined) return [];
  return [
    {
      code: 'repeated-row',
      file,
      place: `row ${row}`,
      found: `the same ${key.join(', ')} as in an earlier row`,
      remedy: `it is kept and marked in repeats_row; ${duplicates.says}`,
      rows: Number(count),
    },
  ];
};
