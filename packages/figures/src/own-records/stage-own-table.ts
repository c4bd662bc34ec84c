import type { DuckDBConnection } from '@duckdb/node-api';
import { isRefused, readZone } from '@holdpoint/engine';
import { named } from '../database/open-database.ts';
import { stageTable } from '../database/stage-table.ts';
import { ImportError } from '../import/import-error.ts';
import type { FileRelation } from '../import/relation.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import type { LawToAsk } from '../overstay/law-of-day.ts';
import type { OwnRows } from './own-rows.ts';
import { ownTable } from './own-tables.ts';

/** Whose clock a desk's records are read by (an IANA zone; universal time without one), and the law that is asked. */
export interface OwnReading {
  readonly zone?: string | undefined;
  readonly law?: LawToAsk | undefined;
}

const PLACE = 'row of the records';

/** The rows of one kind that a desk's proof bundles make, in a table of text columns. */
export const stageOwnTable = async (
  connection: DuckDBConnection,
  path: string,
  { table, columns }: Codebook,
  kind: OwnRows,
  reading: OwnReading,
): Promise<FileRelation> => {
  const zone = readZone(reading.zone ?? 'Etc/UTC');
  if (isRefused(zone)) throw new ImportError(`${reading.zone ?? ''}: no time zone; ${zone.problem.remedy}`);
  const headers = columns.map(({ name }) => name);
  const name = `${table}_records`;
  const staged = await stageTable(connection, name, [PLACE, ...headers]);
  const rows = ownTable(path, kind, { zone: zone.zone, packs: reading.law?.packs });
  for (const [at, row] of rows.entries()) staged.add([String(at + 1), ...headers.map((header) => row[header] ?? null)]);
  staged.end();
  return { sql: named(name), headers, rejects: undefined, drop: `DROP TABLE ${named(name)}`, row: named(PLACE) };
};
