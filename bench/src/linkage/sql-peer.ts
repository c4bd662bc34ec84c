import { mkdtempSync, rmSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { fold, type LinkageRecord } from '@holdpoint/linkage';

/**
 * The same work by the common recipe, as our own SQL on DuckDB (Splink's default engine): blocks joined, names by Jaro–Winkler at 0.92 and
 * 0.8, dates and numbers by Damerau–Levenshtein, weights added up. It knows no order of names, nicknames, places or
 * stays.
 */
const BLOCKS = [
  'l.number = r.number',
  'l.born = r.born',
  'l.last = r.last and left(l.born, 4) = left(r.born, 4)',
  'l.first = r.first and left(l.born, 4) = left(r.born, 4)',
  'l.first = r.first and l.last = r.last and l.facility = r.facility',
];

const nameWeight = (column: string): string => `case
  when l.${column} is null or r.${column} is null then 0
  when l.${column} = r.${column} then 6.5
  when jaro_winkler_similarity(l.${column}, r.${column}) >= 0.92 then 4.5
  when jaro_winkler_similarity(l.${column}, r.${column}) >= 0.8 then 2 else -4 end`;

const WEIGHT = `${nameWeight('first')} + ${nameWeight('last')} + case
  when l.born is null or r.born is null then 0 when l.born = r.born then 13.8
  when damerau_levenshtein(l.born, r.born) <= 1 then 5
  when left(l.born, 4) = left(r.born, 4) then 2 else -6 end + case
  when l.number is null or r.number is null then 0 when l.number = r.number then 20
  when damerau_levenshtein(l.number, r.number) <= 1 then 12 else -8 end + case
  when l.facility is null or r.facility is null then 0 when l.facility = r.facility then 5.5
  when jaro_winkler_similarity(l.facility, r.facility) >= 0.9 then 3 else -5 end`;

/** How long the peer takes for a list against a roll, loading left out, and how many pairs it compares. */
export const sqlPeer = async (
  list: Iterable<LinkageRecord>,
  roll: Iterable<LinkageRecord>,
): Promise<{ seconds: number; processorSeconds: number; compared: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-linkage-'));
  const instance = await DuckDBInstance.create(':memory:');
  try {
    const connection = await instance.connect();
    for (const [name, records] of [
      ['list', list],
      ['roll', roll],
    ] as const) {
      const path = join(folder, `${name}.csv`);
      writeRecords(path, records);
      await connection.run(
        `create table ${name} as select row_number() over () as id, * from read_csv('${path}', header = true, nullstr = '',
         columns = {'number': 'varchar', 'first': 'varchar', 'last': 'varchar', 'born': 'varchar', 'facility': 'varchar'})`,
      );
    }
    const start = process.hrtime.bigint();
    const used = process.cpuUsage();
    const joins = BLOCKS.map((block, at) => {
      const earlier = BLOCKS.slice(0, at).map((before) => `and not coalesce((${before}), false)`);
      return `select l.id as l, r.id as r, ${WEIGHT} as weight from list l join roll r on ${block} ${earlier.join(' ')}`;
    });
    const result = await connection.runAndReadAll(
      `select count(*)::double, count(*) filter (weight >= 20)::double from (${joins.join(' union all ')})`,
    );
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const { user, system } = process.cpuUsage(used);
    return { seconds, processorSeconds: (user + system) / 1e6, compared: Number(result.getRows()[0]?.[0] ?? 0) };
  } finally {
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
};

const writeRecords = (path: string, records: Iterable<LinkageRecord>): void => {
  writeFileSync(path, 'number,first,last,born,facility\n');
  const file = openSync(path, 'a');
  let lines: string[] = [];
  const flush = (): void => {
    writeSync(file, lines.join(''));
    lines = [];
  };
  for (const { number = '', name = '', born = '', facility = '' } of records) {
    const words = fold(name).split(' ');
    lines.push(`${number},${words[0] ?? ''},${words.at(-1) ?? ''},${born},${fold(facility)}\n`);
    if (lines.length === 10_000) flush();
  }
  flush();
  closeSync(file);
};
