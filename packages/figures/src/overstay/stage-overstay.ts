import type { DuckDBConnection } from '@duckdb/node-api';
import { CaseError, isRefused, makeCalendar, type ResolvedPack } from '@holdpoint/engine';
import { DefinitionError } from '../build/run-definition.ts';
import { named } from '../database/open-database.ts';
import { type Cell, queryRows } from '../database/query-rows.ts';
import { stageTable } from '../database/stage-table.ts';
import type { Document } from '../register/document.ts';
import { type LawOfDay, type LawToAsk, lawOfDay } from './law-of-day.ts';
import { type OverstayText, STAY_COLUMNS, WORKED_OUT } from './overstay-schema.ts';
import { timePast } from './time-past.ts';

/** Makes the table of an overstay: each stay with the time past the last other reason and what the law said. Gives the packs that were asked. */
export const stageOverstay = async (
  connection: DuckDBConnection,
  { value, source }: Document<OverstayText>,
  law: LawToAsk,
  zone = value.zone,
): Promise<readonly ResolvedPack[]> => {
  const calendar = makeCalendar({ zone });
  if (isRefused(calendar)) throw new DefinitionError(`${source.file}: zone: ${calendar.problem.remedy}`);
  const { columns, rows } = await stays(connection, value, source.file);
  const at = (name: string): number => columns.indexOf(name);
  const absent = STAY_COLUMNS.find((name) => at(name) === -1);
  if (absent !== undefined)
    throw new DefinitionError(`${source.file}: the query gives no column ${absent}; name it so`);
  const asked = new Map<string, LawOfDay>();
  const lawFor = (jurisdiction: string): LawOfDay => {
    const known = asked.get(jurisdiction) ?? lawOfDay(jurisdiction, value.facts, law);
    asked.set(jurisdiction, known);
    return known;
  };
  const raw = `${value.table} as text`;
  const staged = await stageTable(connection, raw, [...columns, ...WORKED_OUT.map(([name]) => name)]);
  try {
    for (const row of rows) {
      const past = timePast(textOf(row[at('other_reasons_ended')]), textOf(row[at('left_at')]), calendar);
      const place = textOf(row[at('jurisdiction')]) ?? value.jurisdiction;
      const said = past.endedOn === undefined ? undefined : lawFor(place).on(past.endedOn);
      staged.add([
        ...row.map(textOf),
        past.endedOn ?? null,
        textOf(past.minutes),
        textOf(past.days),
        past.isPast48Hours === undefined ? null : String(past.isPast48Hours),
        ...[said?.asEntered, said?.plain].flatMap((one) => [
          one?.answer ?? null,
          one?.by ?? null,
          one?.turnsOn ?? null,
        ]),
      ]);
    }
  } catch (error) {
    if (error instanceof CaseError) throw new DefinitionError(`${source.file}: facts: ${error.message}`);
    throw error;
  }
  staged.end();
  const typed = WORKED_OUT.map(([name, type]) => `CAST(${named(name)} AS ${type}) AS ${named(name)}`).join(', ');
  const kept = columns.map(named).join(', ');
  await connection.run(`CREATE TABLE ${named(value.table)} AS SELECT ${kept}, ${typed} FROM ${named(raw)}`);
  await connection.run(`DROP TABLE ${named(raw)}`);
  return [...new Map([...asked.values()].flatMap((one) => one.packs()).map((pack) => [pack.id, pack])).values()];
};

const stays = async (connection: DuckDBConnection, { query }: OverstayText, file: string) => {
  try {
    return await queryRows(connection, query);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    throw new DefinitionError(`${file}: the query cannot be run (${why}); run holdpoint figures check`);
  }
};

const textOf = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));

/** An overstay's table without a row, on which the query of a figure can be tried. */
export const emptyOverstaySql = ({ table, query }: OverstayText): string => {
  const worked = WORKED_OUT.map(([name, type]) => `NULL::${type} AS ${named(name)}`).join(', ');
  return `CREATE TABLE ${named(table)} AS SELECT * , ${worked} FROM (${query.trim().replace(/;$/, '')}) LIMIT 0`;
};
