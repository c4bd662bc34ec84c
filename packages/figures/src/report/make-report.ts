import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { canonicalJson } from '@holdpoint/ledger';
import { DefinitionError } from '../build/run-definition.ts';
import { hashFile } from '../build/hash-file.ts';
import { openDatabase } from '../database/open-database.ts';
import { type Cell, queryRows } from '../database/query-rows.ts';
import type { ImportFinding } from '../import/import-finding.ts';
import { importSource } from '../import/import-source.ts';
import type { LawToAsk } from '../overstay/law-of-day.ts';
import type { Document } from '../register/document.ts';
import { type FigureText, figureSchema } from '../register/figure-schema.ts';
import type { Register } from '../register/read-register.ts';
import { hideLinkedCells } from '../suppression/hide-linked-cells.ts';
import type { ReportPeriod } from './report-period.ts';
import type { ReportTable, ReportText } from './report-schema.ts';

/** A table of a report as it came out of the records. */
export interface MadeTable {
  readonly table: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Nothing is counted in it, so that its certificate of none stands in its place. */
  readonly isNone: boolean;
}

/** A report as made, not yet closed. */
export interface MadeReport {
  readonly tables: readonly MadeTable[];
  /** The records: their SHA-256, as a file or as the list of the files of a folder. */
  readonly records: { readonly sha256: string; readonly bytes: number };
  readonly definition: string;
  /** The hash of all tables. */
  readonly result: string;
  readonly findings: readonly ImportFinding[];
}

export interface ReportAsked {
  /** A proof bundle or a folder of them. */
  readonly records: string;
  readonly period: ReportPeriod;
  readonly zone?: string | undefined;
  readonly law?: LawToAsk;
}

/** Makes a statutory report from an agency's own records. Throws `ImportError` or `DefinitionError` with the place. */
export const makeReport = async (
  { codebooks }: Register,
  { value: report, source, sha256 }: Document<ReportText>,
  { records, period, zone = report.zone, law }: ReportAsked,
): Promise<MadeReport> => {
  const path = realpathSync(records);
  const database = await openDatabase([]);
  try {
    const findings: ImportFinding[] = [];
    for (const name of report.sources) {
      const codebook = codebooks.find(({ value }) => value.codebook === name)?.value;
      if (codebook === undefined) throw new DefinitionError(`${source.file}: no codebook ${name}`);
      findings.push(...(await importSource(database.connection, codebook, path, records, { zone, law })).findings);
    }
    await database.connection.run(
      `CREATE TABLE period AS SELECT DATE '${period.from}' AS from_day, DATE '${period.before}' AS before_day`,
    );
    const counted = [];
    for (const table of report.tables) {
      const { columns, rows } = await queryRows(database.connection, table.query).catch((error: unknown) => {
        const why = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
        throw new DefinitionError(`${source.file}: ${table.table}: the query cannot be run (${why})`);
      });
      const names = table.columns.map(({ name }) => name);
      if (columns.join() !== names.join())
        throw new DefinitionError(
          `${source.file}: ${table.table}: the query gives ${columns.join(', ')}; expected ${names.join(', ')}`,
        );
      counted.push({ definition: asFigure(report, table), rows });
    }
    const shown = hideLinkedCells(counted);
    const tables = report.tables.map((table, at): MadeTable => {
      const rows = shown[at] ?? [];
      return { table: table.table, rows, isNone: isNone(table, rows) };
    });
    const result = createHash('sha256').update(
      canonicalJson({ period: { ...period }, tables: tables.map((one) => ({ ...one })) }),
    );
    return { tables, records: await hashFile(path), definition: sha256, result: result.digest('hex'), findings };
  } finally {
    database.close();
  }
};

const isNone = ({ columns }: ReportTable, rows: readonly (readonly Cell[])[]): boolean => {
  const counts = columns.flatMap(({ kind }, at) => (kind === 'count' ? [at] : []));
  return rows.length === 0 || (counts.length > 0 && rows.every((row) => counts.every((at) => row[at] === 0)));
};

/** A table of a report hides small counts by the rule of figures. */
const asFigure = (
  { report, suppression }: ReportText,
  { table, title, columns, margins, query }: ReportTable,
): FigureText =>
  figureSchema.parse({
    figure: `${report}-${table.replaceAll('_', '-')}`,
    title,
    question: title,
    unit: 'acts',
    population: title,
    includes: [title],
    excludes: ['nothing'],
    period: { from: '2000-01-01', to: '2000-01-02', governs: 'the period of the report' },
    sources: [report],
    query,
    columns,
    biases: ['none'],
    suppression,
    owner: 'the agency',
    ...(margins === undefined ? {} : { margins }),
  });
