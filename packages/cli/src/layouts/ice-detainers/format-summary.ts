import type { Action } from '@holdpoint/engine';
import { csvLine } from '../../output/csv.ts';
import type { OutputFormat } from '../../output/output-format.ts';
import { bold } from '../../output/paint.ts';
import { formatTable } from '../../output/table.ts';
import type { DetainerSummary, SummaryLine } from './summarize.ts';

/** The summary in the format asked for. JSON and CSV hold every line; the table adds them up in four ways. */
export const formatSummary = (
  summary: DetainerSummary,
  actions: readonly Action[],
  format: Exclude<OutputFormat, 'ndjson'>,
): string => {
  switch (format) {
    case 'json':
      return JSON.stringify(summary, null, 2);
    case 'csv':
      return asCsv(summary, actions);
    case 'table':
      return asTables(summary, actions);
  }
};

const asTables = (summary: DetainerSummary, actions: readonly Action[]): string => {
  const answered = summary.lines.filter((line) => Object.keys(line.answers).length > 0);
  return [
    `${summary.rows.toLocaleString('en-US')} rows; a row is a detainer prepared, not one served, and not a person`,
    tableOf('Rows by standing', ['standing'], summary.lines, (line) => [line.standing]),
    tableOf('Answers by act, for the rows that have a law here', ['act', 'answer'], answered, ...answersOf(actions)),
    tableOf(
      'By law, the day since which it was so, kind of facility and answer to a hold',
      ['state', 'law', 'law since', 'kind', 'hold'],
      answered,
      (line) => [line.state, line.law, line.lawSince, line.kind, line.answers.hold ?? ''],
    ),
    tableOf('By form', ['form', 'standing'], summary.lines, (line) => [line.form, line.standing]),
    tableOf('Facts that the open answers turn on', ['act', 'missing fact'], answered, ...missingOf(actions)),
    tableOf(
      'No pack for this place',
      ['state'],
      summary.lines.filter((line) => line.standing === 'no pack for this place'),
      (line) => [line.state],
    ),
  ].join('\n\n');
};

type Keys = (line: SummaryLine) => readonly string[];

/** One line may count under several keys, such as one for each act. */
const tableOf = (
  title: string,
  header: readonly string[],
  lines: readonly SummaryLine[],
  ...keys: readonly Keys[]
): string => {
  const counts = new Map<string, { cells: readonly string[]; rows: number }>();
  for (const line of lines) {
    for (const key of keys) {
      const cells = key(line);
      if (cells.length === 0) continue;
      const id = cells.join('\n');
      counts.set(id, { cells, rows: (counts.get(id)?.rows ?? 0) + line.rows });
    }
  }
  const rows = [...counts.values()].sort((a, b) => b.rows - a.rows).map(({ cells, rows: count }) => [...cells, count]);
  return `${bold(title)}\n${formatTable([...header, 'rows'], rows)}`;
};

const answersOf = (actions: readonly Action[]): Keys[] =>
  actions.map((action) => (line) => [action, line.answers[action] ?? '']);

/** As many keys as the longest list of missing facts; shorter lists leave the rest empty. */
const missingOf = (actions: readonly Action[]): Keys[] =>
  actions.flatMap((action) =>
    Array.from({ length: 24 }, (_, index): Keys => (line) => {
      const fact = line.missing[action]?.[index];
      return fact === undefined ? [] : [action, fact];
    }),
  );

const asCsv = (summary: DetainerSummary, actions: readonly Action[]): string =>
  [
    csvLine(['standing', 'state', 'law', 'law since', 'kind', 'form', ...actions, 'rows']),
    ...summary.lines.map((line) =>
      csvLine([
        line.standing,
        line.state,
        line.law,
        line.lawSince,
        line.kind,
        line.form,
        ...actions.map((action) => line.answers[action] ?? ''),
        String(line.rows),
      ]),
    ),
  ].join('\n');
