import type { DuckDBConnection } from '@duckdb/node-api';
import { named } from '../database/open-database.ts';
import { queryRows } from '../database/query-rows.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import type { OwnReading } from '../own-records/stage-own-table.ts';
import { badCells } from './bad-cells.ts';
import { countLines } from './count-lines.ts';
import { fileRelation } from './file-relation.ts';
import { ImportError } from './import-error.ts';
import type { ImportFinding } from './import-finding.ts';
import { importSql } from './import-sql.ts';
import { markRepeats } from './mark-repeats.ts';
import { matchColumns } from './match-columns.ts';
import { readRejects } from './read-rejects.ts';
import { unknownValues } from './unknown-values.ts';

/** What an import made of a file. */
export interface Imported {
  readonly rows: number;
  readonly findings: readonly ImportFinding[];
}

/**
 * Reads one file into the table of its codebook. Only the columns that the codebook keeps are read; every row comes in,
 * with its place in the file, but for those that cannot be taken apart, which are reported. `path` is where the file lies, `file`
 * what a reader calls it.
 */
export const importSource = async (
  connection: DuckDBConnection,
  codebook: Codebook,
  path: string,
  file: string,
  reading: OwnReading = {},
): Promise<Imported> => {
  const relation = await fileRelation(connection, path, codebook, reading);
  const lines = relation.rejects === undefined ? undefined : await countLines(path, file);
  const { columns, findings } = matchColumns(file, relation.headers, codebook);
  try {
    await connection.run(importSql(codebook, columns, relation));
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw new ImportError(`${file}: cannot be read (${why}); check that it is whole and is what its name says`);
  }
  if (relation.drop !== undefined) await connection.run(relation.drop);
  const { rows: counted } = await queryRows(connection, `SELECT count(*) FROM ${named(codebook.table)}`);
  const rows = Number(counted[0]?.[0] ?? 0);
  if (relation.total !== undefined && relation.total !== rows) {
    throw new ImportError(`${file}: damaged: ${rows} of ${relation.total} rows could be read; copy it again`);
  }
  const rejected =
    relation.rejects === undefined || lines === undefined
      ? []
      : await readRejects(connection, codebook, { file, rejects: relation.rejects, lost: lines - 1 - rows });
  return {
    rows,
    findings: [
      ...findings,
      ...rejected,
      ...(await badCells(connection, codebook, file)),
      ...(await unknownValues(connection, codebook, file)),
      ...(await markRepeats(connection, codebook, file)),
    ],
  };
};
