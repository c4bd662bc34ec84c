import {
  formatImportFinding,
  type ClosedReport,
  type MadeReport,
  type ReportPeriod,
  type ReportText,
} from '@holdpoint/figures';
import { bold } from '../../output/paint.ts';
import { formatTable } from '../../output/table.ts';

/** The reports that there are, a line each. */
export const reportList = (reports: readonly ReportText[]): string =>
  `${formatTable(
    ['report', 'covers', 'provision', 'to'],
    reports.map(({ report, period, cite, to }) => [report, period, cite, to]),
  )}\n`;

/** A report for paper: each table with the words that ask for it, certificates of none, what is elsewhere, what is unsettled, the signature. */
export const formatReport = (
  report: ReportText,
  period: ReportPeriod,
  made: MadeReport,
  closed: ClosedReport | undefined,
): string => {
  const tables = report.tables.flatMap(({ table, title, cite, columns, none }) => {
    const found = made.tables.find((one) => one.table === table);
    const shown = columns.flatMap((column, at) => (column.shown ? [{ ...column, at }] : []));
    return [
      `${bold(title)}  ${cite}`,
      found?.isNone === true && none !== undefined
        ? `Certified: ${none}`
        : formatTable(
            shown.map(({ says }) => says),
            (found?.rows ?? []).map((row) => shown.map(({ at }) => row[at] ?? '[z]')),
          ),
      '',
    ];
  });
  const newest = closed?.versions.at(-1);
  return [
    bold(report.title),
    `${report.cite}. To: ${report.to}. Due: ${report.due}.`,
    `Period: from ${period.from} to the day before ${period.before}`,
    newest === undefined || closed === undefined
      ? 'Draft: not closed'
      : `${closed.agency}. Closed on ${closed.versions[0]?.on}${newest.revision === 0 ? '' : `; revision ${newest.revision} of ${newest.on} [r]`}`,
    ...(closed?.versions.slice(1) ?? []).map(({ revision, on, reason }) => `Revision ${revision}, ${on}: ${reason}`),
    '',
    ...tables,
    ...section(
      'Not in these records [x]',
      report.elsewhere.map(({ cite, says, where }) => `${cite}: ${says}. ${where}`),
    ),
    ...section(
      'Unsettled, for counsel',
      report.unsettled.map(({ asks, why, settled }) => `${asks} ${why} Settled by: ${settled}.`),
    ),
    ...section('Notes', [
      ...report.notes,
      report.suppression.rule === 'none'
        ? `Small counts are shown: ${report.suppression.because}.`
        : 'Counts from 1 to 10 are hidden [c], and others with them so that none can be worked out.',
    ]),
    ...section('Found in the records', made.findings.map(formatImportFinding)),
    `Certificate: ${report.certifies}`,
    '',
    'Name, office, date, signature: ____________________________________________',
    '',
    `records ${made.records.sha256}`,
    `result ${made.result}`,
    '',
  ].join('\n');
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${line}`), ''];
