import type { DuckDBConnection } from '@duckdb/node-api';
import { named } from '../database/open-database.ts';
import { queryRows } from '../database/query-rows.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import { remedyOf, sqlTypeOf, textSql, valueSql } from './column-sql.ts';
import { fileRelation } from './file-relation.ts';
import { ImportError } from './import-error.ts';
import type { ImportFinding } from './import-finding.ts';
import { markRepeats } from './mark-repeats.ts';
import { matchColumns, type MatchedColumn } from './match-columns.ts';
import { readRejects } from './read-rejects.ts';
import type { FileRelation } from './relation.ts';
import { NOT_TOLD } from './stage-sheet.ts';
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
): Promise<Imported> => {
  const relation = await fileRelation(connection, path, codebook.table);
  const { columns, findings } = matchColumns(file, relation.headers, codebook);
  try {
    await connection.run(importSql(codebook, columns, relation));
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw new ImportError(`${file}: cannot be read (${why}); check that it is whole and is what its name says`);
  }
  if (relation.drop !== undefined) await connection.run(relation.drop);
  const rejects = relation.rejects === undefined ? [] : await readRejects(connection, codebook, relation.rejects, file);
  const bad = await badCells(connection, codebook, columns, file);
  const {
    rows: [[rows] = []],
  } = await queryRows(connection, `SELECT count(*) FROM ${named(codebook.table)}`);
  return {
    rows: Number(rows),
    findings: [
      ...findings,
      ...rejects,
      ...bad,
      ...(await unknownValues(connection, codebook, file)),
      ...(await markRepeats(connection, codebook, file)),
    ],
  };
};

const importSql = (codebook: Codebook, columns: readonly MatchedColumn[], relation: FileRelation): string => {
  const { sql, row } = relation;
  const place = row === undefined ? 'row_number() OVER () + 1' : `${row}::BIGINT`;
  const texts = columns.map((one) => `${textSql(one, codebook)} AS ${named(one.column.name)}`);
  const values = columns.map(({ column }) => `${valueSql(column, named(column.name))} AS ${named(column.name)}`);
  // Text can be no fault but in a spreadsheet, whose cells may hold an error instead.
  const checked = columns.filter(
    ({ column, header }) => header !== undefined && (column.type !== 'text' || row !== undefined),
  );
  const faults = checked.map(({ column }) => {
    const name = named(column.name);
    const isBad =
      column.type === 'text'
        ? `starts_with(${name}, '${NOT_TOLD}')`
        : `${name} IS NOT NULL AND (${valueSql(column, name)}) IS NULL`;
    return `CASE WHEN ${isBad} THEN '${column.name}' || chr(31) || ${name} END`;
  });
  const found = faults.length === 0 ? 'NULL::VARCHAR' : `nullif(concat_ws(chr(30), ${faults.join(', ')}), '')`;
  return `CREATE TABLE ${named(codebook.table)} AS
    SELECT "row of the file" AS "row", ${values.join(', ')}, ${found} AS "faults"
    FROM (SELECT ${place} AS "row of the file", ${texts.join(', ')} FROM ${sql})`;
};

const badCells = async (
  connection: DuckDBConnection,
  codebook: Codebook,
  columns: readonly MatchedColumn[],
  file: string,
): Promise<readonly ImportFinding[]> => {
  const table = named(codebook.table);
  const { rows } = await queryRows(
    connection,
    `SELECT "row", unnest(string_split("faults", chr(30))) FROM ${table} WHERE "faults" IS NOT NULL ORDER BY "row"`,
  );
  await connection.run(`ALTER TABLE ${table} DROP COLUMN "faults"`);
  return rows.map(([row, fault]) => {
    const [name = '', text = ''] = String(fault).split('\u001F');
    const column = columns.find((one) => one.column.name === name)?.column;
    return {
      code: 'bad-cell' as const,
      file,
      place: `row ${row}, ${name}`,
      found: `"${text}"`,
      remedy: column === undefined ? 'mend the cell' : remedyOf(column),
      rows: 1,
    };
  });
};

/** The empty table of a codebook, in which a query can be tried without records. */
export const emptyTableSql = (codebook: Codebook): string => {
  const columns = codebook.columns.map((column) => `${named(column.name)} ${sqlTypeOf(column)}`);
  return `CREATE TABLE ${named(codebook.table)} ("row" BIGINT, ${columns.join(', ')}, "repeats_row" BIGINT)`;
};
