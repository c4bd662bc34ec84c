import { type Read, cellTime, type TimeReading } from './cell-time.ts';
import type { ImportPlan, ImportUnit } from './import-unit.ts';
import type { DetainerMapping } from './mapping-schema.ts';
import { namedColumns } from './named-columns.ts';
import { requireColumns, type TableRow } from './table-row.ts';
import { wordOf } from './worded-cell.ts';

/** The detainers of a list, a row each; rows that the mapping leaves out are counted. */
export const planDetainers = async (
  mapping: DetainerMapping,
  times: TimeReading,
  files: readonly AsyncIterable<TableRow>[],
): Promise<ImportPlan> => {
  const needed = [...new Set(namedColumns(mapping).map(({ column }) => column))];
  const units: ImportUnit[] = [];
  const columns = new Set<string>();
  const counts = { rows: 0, 'rows about something else': 0, 'rows that are not open any more': 0, detainers: 0 };
  for (const file of files) {
    let isFirst = true;
    for await (const row of file) {
      counts.rows += 1;
      if (isFirst) requireColumns(row, [needed]);
      isFirst = isFirst && row.faults !== undefined;
      for (const name of Object.keys(row.cells)) columns.add(name);
      if (row.faults !== undefined) units.push({ rows: [row], faults: [row.faults] });
      else if (isOther(row, mapping)) counts['rows about something else'] += 1;
      else if ((row.cells[mapping['open while empty'] ?? ''] ?? '') !== '')
        counts['rows that are not open any more'] += 1;
      else {
        const unit = unitOf(row, mapping, times);
        units.push(unit);
        if (unit.request !== undefined) counts.detainers += 1;
      }
    }
  }
  return { units, counts, unread: [...columns].filter((name) => !needed.includes(name)) };
};

const isOther = ({ cells }: TableRow, { 'only rows': only }: DetainerMapping): boolean => {
  if (only === undefined) return false;
  const cell = (cells[only.column] ?? '').toLowerCase();
  return !only.values.some((value) => value.trim().toLowerCase() === cell);
};

const unitOf = (row: TableRow, { detainer }: DetainerMapping, times: TimeReading): ImportUnit => {
  const { cells } = row;
  const faults: string[] = [];
  const take = <T>(read: Read<T>, column = ''): T | undefined => {
    if ('value' in read) return read.value;
    faults.push(column === '' ? read.fault : `${column}: ${read.fault}`);
    return undefined;
  };
  const needed = (column: string, what: string): string => {
    const cell = cells[column] ?? '';
    if (cell === '') faults.push(`${column}: found nothing; write ${what}`);
    return cell;
  };
  const booking = needed(detainer.booking, 'the booking number');
  const received = needed(detainer.received, 'when the detainer was received');
  const fields: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(detainer.fields)) {
    const value = take(fieldOf(cells, part));
    if (value !== undefined && value !== '') fields[name] = value;
  }
  const [mark, sha256] = [cells[detainer.mark ?? ''] ?? '', cells[detainer.sha256 ?? ''] ?? ''];
  const body = {
    booking,
    ...(mark === '' ? {} : { mark }),
    receivedAt: received === '' ? '' : take(cellTime(received, times), detainer.received),
    channel: take(wordOf(cells, detainer.channel)),
    ...(sha256 === '' ? {} : { sha256 }),
    fields,
  };
  if (faults.length > 0) return { rows: [row], faults: [faults] };
  return { rows: [row], request: { method: 'POST', path: '/v1/open-detainers', body }, faults: [[]] };
};

const fieldOf = (
  cells: Readonly<Record<string, string>>,
  part: DetainerMapping['detainer']['fields'][string],
): Read<string | readonly string[]> => {
  if ('value' in part) return part;
  const cell = cells[part.column] ?? '';
  if ('values' in part) {
    const known = Object.entries(part.values).find(([written]) => written.trim().toLowerCase() === cell.toLowerCase());
    const value = known?.[1] ?? part.otherwise;
    return value === undefined
      ? {
          fault: `${part.column}: found "${cell}"; the mapping knows ${Object.keys(part.values).join(', ')}; add it there`,
        }
      : { value };
  }
  if (part.split === undefined || cell === '') return { value: cell };
  return { value: cell.split(part.split).map((one) => one.trim()) };
};
