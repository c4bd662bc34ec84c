import { named } from '../database/open-database.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import { sqlTypeOf, textSql, valueSql } from './column-sql.ts';
import type { MatchedColumn } from './match-columns.ts';
import type { FileRelation } from './relation.ts';
import { NOT_TOLD } from './stage-sheet.ts';

/** The statement that makes the table of a codebook from a file; what is wrong with a row's cells stands in "faults". */
export const importSql = (codebook: Codebook, columns: readonly MatchedColumn[], relation: FileRelation): string => {
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

/** The empty table of a codebook, in which a query can be tried without records. */
export const emptyTableSql = (codebook: Codebook): string => {
  const columns = codebook.columns.map((column) => `${named(column.name)} ${sqlTypeOf(column)}`);
  return `CREATE TABLE ${named(codebook.table)} ("row" BIGINT, ${columns.join(', ')}, "repeats_row" BIGINT)`;
};
