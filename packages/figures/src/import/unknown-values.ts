import type { DuckDBConnection } from '@duckdb/node-api';
import { named, quoted } from '../database/open-database.ts';
import { queryRows } from '../database/query-rows.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import type { ImportFinding } from './import-finding.ts';

/** As many values of a column are named one by one. */
const MOST = 50;

/** Values that the codebook does not know, one finding for each, with the first row that has it. They are kept as they are. */
export const unknownValues = async (
  connection: DuckDBConnection,
  { codebook, table, columns }: Codebook,
  file: string,
): Promise<readonly ImportFinding[]> => {
  const findings: ImportFinding[] = [];
  const remedy = `it is kept; add it to figures/codebooks/${codebook}.yaml once somebody has learnt what it means`;
  for (const { name, values } of columns) {
    if (values === undefined) continue;
    const known = values.map(({ value }) => quoted(value)).join(', ');
    const { rows } = await queryRows(
      connection,
      `SELECT ${named(name)}::VARCHAR, min("row"), count(*) FROM ${named(table)}
       WHERE ${named(name)}::VARCHAR NOT IN (${known}) GROUP BY 1 ORDER BY 2`,
    );
    for (const [value, row, count] of rows.slice(0, MOST)) {
      findings.push({
        code: 'unknown-value',
        file,
        place: `row ${row}, ${name}`,
        found: `"${value}"`,
        remedy,
        rows: Number(count),
      });
    }
    const others = rows.slice(MOST);
    if (others.length > 0) {
      findings.push({
        code: 'unknown-value',
        file,
        place: `row ${others[0]?.[1]}, ${name}`,
        found: `${others.length.toLocaleString('en-US')} other values`,
        remedy,
        rows: others.reduce((sum, [, , count]) => sum + Number(count), 0),
      });
    }
  }
  return findings;
};
