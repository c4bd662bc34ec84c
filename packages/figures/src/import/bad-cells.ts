import type { DuckDBConnection } from '@duckdb/node-api';
import { named } from '../database/open-database.ts';
import { queryRows } from '../database/query-rows.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import { remedyOf } from './column-sql.ts';
import type { ImportFinding } from './import-finding.ts';

/** As many cells are named one by one; of more, how many they are. */
const MOST = 200;

/** The cells that hold no value of their kind, from the column "faults", which is then taken off. */
export const badCells = async (
  connection: DuckDBConnection,
  codebook: Codebook,
  file: string,
): Promise<readonly ImportFinding[]> => {
  const table = named(codebook.table);
  const cells = `SELECT "row", unnest(string_split("faults", chr(30))) AS fault FROM ${table} WHERE "faults" IS NOT NULL`;
  const { rows } = await queryRows(connection, `${cells} ORDER BY "row" LIMIT ${MOST}`);
  const { rows: counted } = await queryRows(connection, `SELECT count(*) FROM (${cells})`);
  await connection.run(`ALTER TABLE ${table} DROP COLUMN "faults"`);
  const findings = rows.map(([row, fault]): ImportFinding => {
    const [name = '', text = ''] = String(fault).split('\u001F');
    const column = codebook.columns.find((one) => one.name === name);
    return {
      code: 'bad-cell',
      file,
      place: `row ${row}, ${name}`,
      found: `"${text}"`,
      remedy: column === undefined ? 'mend the cell' : remedyOf(column),
      rows: 1,
    };
  });
  const more = Number(counted[0]?.[0] ?? 0) - findings.length;
  if (more <= 0) return findings;
  const rest: ImportFinding = {
    code: 'bad-cell',
    file,
    place: `below row ${rows.at(-1)?.[0]}`,
    found: 'cells that hold no value of their kind',
    remedy: 'they are read as empty; mend the column, or its kind in the codebook',
    rows: more,
  };
  return [...findings, rest];
};
