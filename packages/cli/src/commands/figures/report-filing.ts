import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvRecords } from '@holdpoint/engine';
import { type ReportText, whoHasNotFiled } from '@holdpoint/figures';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { readClosed } from './report-files.ts';

/** Who of a list of agencies filed a report for a period, and who did not. */
export const filing = (
  { report, title }: ReportText,
  period: string,
  agencies: string | undefined,
  folder: string | undefined,
): number => {
  if (agencies === undefined || folder === undefined)
    throw usageError(
      'figures report: --agencies FILE and --filed FOLDER go together: who owes the report, and what came in',
    );
  for (const path of [agencies, folder])
    if (!existsSync(path)) throw new CommandError(`${path}: no such file or folder; check the name`, EXIT.noInput);
  if (!statSync(folder).isDirectory())
    throw new CommandError(`${folder}: no folder; name the one with closed reports`, EXIT.noInput);
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => readClosed(join(folder, name)) ?? []);
  const { filed, notFiled, notListed } = whoHasNotFiled(namesIn(agencies), reports, { report, period });
  const lines = [
    `${title}, ${period}`,
    '',
    `Filed: ${filed.length}`,
    ...filed.map(
      ({ agency, on, revision, isNone }) =>
        `  ${agency}, ${on}${revision === 0 ? '' : `, revision ${revision}`}${isNone ? ', certifies that there was none' : ''}`,
    ),
    `Not filed: ${notFiled.length}`,
    ...notFiled.map((agency) => `  ${agency}`),
    ...(notListed.length === 0
      ? []
      : ['Filed, and not on the list; correct the list or the name:', ...notListed.map((agency) => `  ${agency}`)]),
    '',
  ];
  process.stdout.write(lines.join('\n'));
  return notFiled.length === 0 ? EXIT.ok : EXIT.stillOpen;
};

const namesIn = (path: string): readonly string[] => {
  const rows = parseCsvRecords(readFileSync(path, 'utf8'));
  const names = rows.map(({ agency = '' }) => agency.trim()).filter((name) => name !== '');
  if (names.length > 0) return names;
  throw new CommandError(`${path}: names no agency; expected CSV with a column "agency"`, EXIT.noInput);
};
