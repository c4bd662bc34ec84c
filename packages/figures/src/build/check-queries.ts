import { StatementType } from '@duckdb/node-api';
import type { Finding } from '@holdpoint/engine';
import { named, openDatabase } from '../database/open-database.ts';
import { emptyTableSql } from '../import/import-sql.ts';
import { emptyOverstaySql } from '../overstay/stage-overstay.ts';
import { type OverstayText, STAY_COLUMNS } from '../overstay/overstay-schema.ts';
import type { Register } from '../register/read-register.ts';

/** Tries every query on empty tables of the codebooks: whether it can be run, reads only, and gives the columns that are promised. */
export const checkQueries = async ({
  figures,
  codebooks,
  overstays,
  reports,
}: Register): Promise<readonly Finding[]> => {
  const database = await openDatabase([]);
  try {
    for (const { value } of codebooks) await database.connection.run(emptyTableSql(value));
    const findings: Finding[] = [];
    for (const { value, source } of overstays) {
      const fault = await overstayFault(database.connection, value);
      if (fault !== undefined)
        findings.push({ code: 'wrong-value', file: source.file, ...source.locate(['query']), ...fault });
      else await database.connection.run(emptyOverstaySql(value));
    }
    await database.connection.run('CREATE TABLE period (from_day DATE, before_day DATE)');
    for (const { value, source } of reports) {
      for (const [at, table] of value.tables.entries()) {
        const promised = table.columns.map(({ name }) => name);
        const fault = await faultOf(database.connection, table.query, { promised });
        if (fault === undefined) continue;
        const place = source.locate(['tables', at, 'query']);
        findings.push({ code: 'wrong-value', file: source.file, ...place, ...fault });
      }
    }
    for (const { value, source } of figures) {
      const promised = value.columns.map(({ name }) => name);
      const queries = [
        { path: ['query'] as (string | number)[], sql: value.query, sources: value.sources, isWhole: true },
        ...value.official.flatMap(({ query, sources }, index) =>
          query === undefined ? [] : [{ path: ['official', index, 'query'], sql: query, sources, isWhole: false }],
        ),
      ];
      for (const { path, sql, sources, isWhole } of queries) {
        const groups = value.columns.flatMap(({ kind, name }) => (kind === 'group' ? [name] : []));
        const fault = await faultOf(database.connection, sql, isWhole ? { promised } : { promised, groups });
        const foreign = tablesBeside(sql, sources, codebooks);
        const found = fault ?? foreign;
        if (found !== undefined)
          findings.push({ code: 'wrong-value', file: source.file, ...source.locate(path), ...found });
      }
    }
    return findings;
  } finally {
    database.close();
  }
};

type Fault = Pick<Finding, 'found' | 'expected' | 'remedy'>;

const overstayFault = async (
  connection: Awaited<ReturnType<typeof openDatabase>>['connection'],
  { query }: OverstayText,
): Promise<Fault | undefined> => {
  try {
    const given = (await connection.runAndReadAll(query)).columnNames();
    const absent = STAY_COLUMNS.filter((name) => !given.includes(name));
    if (absent.length === 0) return undefined;
    return {
      found: `the columns ${given.join(', ')}`,
      expected: STAY_COLUMNS.join(', '),
      remedy: `give ${absent.join(', ')} in the query`,
    };
  } catch (error) {
    return notRun(error);
  }
};

const notRun = (error: unknown): Fault => ({
  found: error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error),
  expected: 'a query that DuckDB can run',
  remedy: 'correct the query; the codebooks name its tables and columns',
});

const faultOf = async (
  connection: Awaited<ReturnType<typeof openDatabase>>['connection'],
  sql: string,
  { promised, groups }: { promised: readonly string[]; groups?: readonly string[] },
): Promise<Fault | undefined> => {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) {
      return { found: `${statements.count} statements`, expected: 'one', remedy: 'keep the one that gives the rows' };
    }
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== StatementType.SELECT) {
      return {
        found: 'a statement that is no SELECT',
        expected: 'a query that reads only',
        remedy: 'begin with SELECT or WITH',
      };
    }
    const given = (await connection.runAndReadAll(sql)).columnNames();
    // What others published may be a part of the columns, but it must name its rows.
    const isPart =
      groups?.every((name) => given.includes(name)) === true && given.every((name) => promised.includes(name));
    if (isPart || given.join() === promised.join()) return undefined;
    return {
      found: `the columns ${given.join(', ')}`,
      expected: promised.join(', '),
      remedy: 'name them alike in the query and under "columns", in the same order',
    };
  } catch (error) {
    return notRun(error);
  }
};

/** A query that reads a table whose codebook is not named would be built without its file. */
const tablesBeside = (sql: string, sources: readonly string[], codebooks: Register['codebooks']): Fault | undefined => {
  const beside = codebooks.find(
    ({ value }) => !sources.includes(value.codebook) && new RegExp(`\\b${value.table}\\b`).test(sql),
  );
  if (beside === undefined) return undefined;
  return {
    found: `table ${named(beside.value.table)} of a source that is not named`,
    expected: 'each table’s codebook under "sources"',
    remedy: `add ${beside.value.codebook} to "sources"`,
  };
};
