import { rmSync } from 'node:fs';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { apiClient } from '../../import/api-client.ts';
import type { ImportPlan } from '../../import/import-unit.ts';
import { hashOfInput, planFiles } from '../../import/plan-files.ts';
import { readMapping } from '../../import/read-mapping.ts';
import { checkedUnit, runImport, tell } from '../../import/run-import.ts';
import { rejectPath } from '../reject-file.ts';
import { type ImportOptions, readImportOptions } from './import-options.ts';
import { untilStopped } from './until-stopped.ts';

export const IMPORT_HELP = `holdpoint import bookings FILE... --mapping MAP.yaml --url URL [options]
holdpoint import detainers FILE... --mapping MAP.yaml --url URL [options]

Sends the rows of somebody's table to a running "holdpoint serve": bookings as the jail's own system has them, or the
detainers that are open on the day on which an agency starts (send the bookings first). CSV, Excel, Parquet, NDJSON and
JSON are read. The mapping says which column is what; docs/how-to/import-and-feed.md shows how to write one. The key of
the service (role api-feed or clerk) is taken from the environment variable HOLDPOINT_KEY.

  --mapping FILE    which column is what
  --url URL         the running service, as holdpoint serve prints it
  --dry-run         read and check everything, send nothing, write nothing
  --rejects FILE    where rows that did not get in are kept (default: NAME.rejects.ndjson); mend them there and import
                    that file like any other; while it runs, FILE.state.json says how far it came
  --format FORMAT   what the files are, whatever their names: json, ndjson, csv, xlsx, parquet
  --sheet NAME      the sheet of an Excel workbook (default: the first)

A run that was stopped, or that lost the service, goes on where it stopped when the same command is given again. No row
is doubled or lost by it. A row that cannot be read keeps the other rows of its booking back, and no others.

Exit status: 0 every row got in; 1 some rows were rejected; 8 stopped before the end; 2 the command line, the key or the
mapping is wrong; 4 a file cannot be read.
`;

const KINDS = ['bookings', 'detainers'] as const;
const EMPTY = 'there is no row in it; check the file';

/** `holdpoint import`. */
export const importRecords = async (args: readonly string[]): Promise<number> => {
  const [word, ...rest] = args;
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined)
    throw usageError(`import: found "${word ?? 'nothing'}"; write ${KINDS.join(' or ')}; see holdpoint import --help`);
  const options = readImportOptions(`import ${kind}`, rest, process.env);
  const [first] = options.files;
  if (first === undefined) throw usageError(`import ${kind}: name a file; see holdpoint import --help`);
  const mapping = readMapping(options.mapping);
  if (mapping.mapping.imports !== kind)
    throw usageError(
      `${options.mapping}: it imports ${mapping.mapping.imports}; say holdpoint import ${mapping.mapping.imports}`,
    );
  const note = (says: string): void => void process.stderr.write(`${says}\n`);
  const input = options.isDryRun ? '' : await hashOfInput(options.files, mapping.text, options.url);
  const plan = await planFiles(mapping, options.files, { format: options.format, sheet: options.sheet, note });
  if (plan.units.length === 0 && plan.counts.rows === 0)
    throw new CommandError(`${options.files.join(', ')}: ${EMPTY}`, EXIT.noInput);
  return options.isDryRun ? dryRun(plan) : realRun(first, options, plan, input, note);
};

const dryRun = (plan: ImportPlan): number => {
  const units = plan.units.map(checkedUnit);
  const rejected = units.filter(({ request }) => request === undefined);
  const told = rejected.flatMap((unit) => tell(unit, unit.faults));
  tellSome(told, told.length);
  const rows = rejected.reduce((sum, unit) => sum + unit.rows.length, 0);
  process.stdout.write(
    [
      'dry run: nothing was sent',
      ...planLines(plan),
      `would be sent ${count(units.length - rejected.length)}; would be rejected ${count(rejected.length)} (${count(rows)} rows)`,
      '',
    ].join('\n'),
  );
  return rejected.length === 0 ? EXIT.ok : EXIT.someRejected;
};

const realRun = async (
  first: string,
  options: ImportOptions,
  plan: ImportPlan,
  input: string,
  note: (says: string) => void,
): Promise<number> => {
  const rejects = rejectPath(first, options.rejects);
  const files = { rejects, state: `${rejects}.state.json` };
  const send = apiClient(options.url, options.key);
  const { state, told } = await untilStopped((isStopped) => runImport({ plan, input, files, send, isStopped, note }));
  tellSome(told, state.rejectedRows);
  const answers = Object.entries(state.answers).map(([answer, number]) => `${answer} ${count(number)}`);
  const lines = [...planLines(plan), answers.join(', ')];
  if (state.rejectedRows > 0)
    lines.push(`${count(state.rejectedRows)} rows did not get in; they are kept in ${rejects}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!state.isComplete) {
    note(
      `stopped after ${count(state.done)} of ${count(plan.units.length)}; run the same command again, and it goes on there`,
    );
    return EXIT.unfinished;
  }
  rmSync(files.state, { force: true });
  return state.rejectedRows === 0 ? EXIT.ok : EXIT.someRejected;
};

const TOLD = 20;
const tellSome = (told: readonly string[], total: number): void => {
  for (const line of told.slice(0, TOLD)) process.stderr.write(`${line}\n`);
  if (total > TOLD) process.stderr.write(`… and ${count(total - TOLD)} more rows\n`);
};

const planLines = ({ counts, unread }: ImportPlan): readonly string[] => [
  Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([what, number]) => `${what} ${count(number)}`)
    .join(', '),
  ...(unread.length === 0 ? [] : [`columns not read ${count(unread.length)}: ${unread.join(', ')}`]),
];

const count = (number: number): string => number.toLocaleString('en-US');
