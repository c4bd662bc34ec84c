import { DAWN, type Day, DUSK, parseDay } from '../facts/day.ts';
import { parseCsvRecords, parseCsvRows } from './csv.ts';
import type { Finding } from './finding.ts';
import type { PackFiles } from './pack-files.ts';
import type { TableText } from './provision-schema.ts';
import type { YamlSource } from './yaml-source.ts';

/** One row: what it says of a key while it holds, from one day to before another. */
export interface TableRow {
  readonly from: Day;
  readonly to: Day;
  /** By index of the table's `fills`: `true`, `false`, or `null` where the row leaves it open; all three survive JSON. */
  readonly settles: readonly (boolean | null)[];
}

/** A dated table beside the provisions, such as a list of offenses. */
export interface Table {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly datedBy: 'conviction' | 'act';
  readonly fills: readonly string[];
  readonly through: Day;
  readonly rows: Readonly<Record<string, readonly TableRow[]>>;
}

/** Reads a table that a pack names; a column or day that cannot be read is a finding with its row. */
export const readTable = (
  text: TableText,
  index: number,
  pack: PackFiles,
  source: YamlSource,
): { table: Table; findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const csv = pack.files[text.file];
  const place = source.locate(['tables', index, 'file']);
  const report = (line: number | undefined, found: string, expected: string, remedy: string): void => {
    const where =
      line === undefined ? { file: source.file, ...place } : { file: `${pack.folder}/${text.file}`, line, column: 1 };
    findings.push({ code: 'table-error', ...where, limb: text.id, found, expected, remedy });
  };
  if (csv === undefined)
    report(undefined, `no file ${text.file}`, 'a CSV file in the pack’s folder', 'add it or correct the name');
  const records = parseCsvRecords(csv ?? '');
  const lines = parseCsvRows(csv ?? '')
    .map((row) => row.line)
    .slice(1);
  for (const column of [text.key, ...text.fills.map((fill) => fill.column)]) {
    if (csv !== undefined && records[0] !== undefined && !(column in records[0])) {
      report(
        1,
        `no column "${column}"`,
        `columns ${Object.keys(records[0]).join(', ')}`,
        'correct the header or pack.yaml',
      );
    }
  }
  const rows: Record<string, TableRow[]> = Object.create(null);
  records.forEach((record, i) => {
    const key = normalizeStatute(record[text.key] ?? '');
    if (key === '') return;
    const from = readEnd(record.from, DAWN);
    const to = readEnd(record.to, DUSK);
    if (from === undefined || to === undefined) {
      report(lines[i], `from "${record.from}", to "${record.to}"`, 'days as YYYY-MM-DD, or nothing', 'correct the day');
      return;
    }
    const settles = text.fills.map(({ column, yes, no }) => {
      const value = record[column] ?? '';
      return yes.includes(value) ? true : no.includes(value) ? false : null;
    });
    rows[key] = [...(rows[key] ?? []), { from, to, settles }];
  });
  const through = parseDay(text.through) ?? DAWN;
  const fills = text.fills.map((fill) => fill.fills);
  return {
    table: { id: text.id, key: text.key, title: text.title, datedBy: text['dated by'], fills, through, rows },
    findings,
  };
};

const readEnd = (text: string | undefined, open: number): Day | undefined =>
  text === undefined || text === '' ? open : parseDay(text);

/** One spelling for a statute: `pc 273.5 (a)` becomes `PC 273.5(a)`. */
export const normalizeStatute = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ \(/g, '(')
    .replace(/^[a-z]+/, (code) => code.toUpperCase());
