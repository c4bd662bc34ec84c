import type { CourtHolidays } from '../clocks/court-holidays.ts';
import type { HolidayKept } from '../clocks/holidays.ts';
import { type Day, formatDay, parseDay } from '../facts/day.ts';
import { parseCsvRecords, parseCsvRows } from './csv.ts';
import type { Finding } from './finding.ts';
import type { PackFiles } from './pack-files.ts';
import type { HolidaysText } from './provision-schema.ts';
import type { YamlSource } from './yaml-source.ts';

const COLUMNS = ['day', 'name', 'kept', 'source', 'grade'];

/** What a row says of its day; anything else is a fault of the table. */
const KEPT = ['on the day', 'in lieu', 'doubtful'] as const;

/**
 * Reads the table of the days that courts keep. Every year that it is said to cover must have a row, and no row may
 * lie outside of them: a year forgotten would otherwise count as a year without holidays.
 */
export const readHolidays = (
  text: HolidaysText,
  pack: PackFiles,
  source: YamlSource,
): { holidays: CourtHolidays; findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const csv = pack.files[text.file];
  const atHead = { file: source.file, ...source.locate(['court holidays', 'file']) };
  const report = (line: number | undefined, found: string, expected: string, remedy: string): void => {
    const where = line === undefined ? atHead : { file: `${pack.folder}/${text.file}`, line, column: 1 };
    findings.push({ code: 'table-error', ...where, limb: text.of, found, expected, remedy });
  };
  if (csv === undefined)
    report(undefined, `no file ${text.file}`, 'a CSV file in the pack’s folder', 'add it or correct the name');
  const records = parseCsvRecords(csv ?? '');
  const header = parseCsvRows(csv ?? '')[0]?.cells ?? [];
  const absent = csv === undefined ? [] : COLUMNS.filter((column) => !header.includes(column));
  if (absent.length > 0)
    report(1, `no column "${absent.join('", "')}"`, `columns ${COLUMNS.join(', ')}`, 'correct the header');
  const lines = parseCsvRows(csv ?? '')
    .slice(1)
    .map((row) => row.line);
  const kept: HolidayKept[] = [];
  const doubtful: { day: Day; name: string }[] = [];
  const years = new Set<number>();
  const seen = new Set<Day>();
  records.forEach((record, i) => {
    if (absent.length > 0) return;
    const day = parseDay(record.day ?? '');
    const how = KEPT.find((one) => one === record.kept);
    const name = record.name ?? '';
    if (day === undefined) return report(lines[i], `day "${record.day}"`, 'a day as YYYY-MM-DD', 'correct the day');
    if (how === undefined)
      return report(lines[i], `kept "${record.kept}"`, `one of ${KEPT.join(', ')}`, 'write one of them');
    if (name === '' || record.source === '')
      return report(lines[i], 'no name or no source', 'both', 'write what day it is and where it was read');
    const year = Number(formatDay(day).slice(0, 4));
    if (year < text.years.from || year > text.years.through)
      return report(
        lines[i],
        `the year ${year}`,
        `${text.years.from} to ${text.years.through}`,
        'correct the day or "years" in pack.yaml',
      );
    if (seen.has(day)) return report(lines[i], `${record.day} a second time`, 'each day once', 'join the rows');
    seen.add(day);
    years.add(year);
    if (how === 'doubtful') doubtful.push({ day, name });
    else kept.push({ day, name, isInLieu: how === 'in lieu' });
  });
  if (findings.length === 0) {
    for (let year = text.years.from; year <= text.years.through; year++) {
      if (!years.has(year))
        report(undefined, `no day of ${year} in ${text.file}`, `days of each year`, 'add the year or shorten "years"');
    }
  }
  return { holidays: { years: text.years, kept, doubtful }, findings };
};
