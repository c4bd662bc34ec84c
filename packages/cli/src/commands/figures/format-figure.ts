import type { BuiltFigure } from '@holdpoint/figures';
import { bold } from '../../output/paint.ts';
import { formatTable } from '../../output/table.ts';

/** A figure for a terminal: its rows, its result and the files that it was made from. */
export const formatFigure = (figure: BuiltFigure): string =>
  [
    bold(figure.figure),
    formatTable(
      figure.columns.map(({ name }) => name),
      figure.rows.map((row) => row.map((cell) => cell ?? '')),
    ),
    `result ${figure.result}`,
    ...figure.inputs.map(({ file, sha256, rows }) => `from ${file}, ${rows.toLocaleString('en-US')} rows, ${sha256}`),
    '',
  ].join('\n');
