import { DESK_ACTIONS, Engine } from '@holdpoint/engine';
import { EXIT, usageError } from '../exit-codes.ts';
import { openCases } from '../input/read-cases.ts';
import { requireLaw } from '../law/load-law.ts';
import { summarizeDetainers } from '../layouts/ice-detainers/command.ts';
import { decisionWriter } from '../output/decision-writer.ts';
import { standardOutput } from '../output/write-out.ts';
import { decideRows } from './decide-rows.ts';
import { type DecideOptions, readDecideOptions } from './options.ts';
import { rejectFile, rejectPath } from './reject-file.ts';

export const DECIDE_HELP = `holdpoint decide FILE [options]

Decides every case of a file: JSON (one case, a list, or { "cases": [ … ] }), NDJSON (one case a line), or a table with a
header row: CSV, Excel (.xlsx), Parquet. JSON, NDJSON and CSV may be packed with gzip. The format is docs/case-format.md.
The ending of the name says which it is, else the first bytes; "-" reads standard input, JSON unless told otherwise.

  --format FORMAT       what the file is, whatever its name: json, ndjson, csv, xlsx, parquet
  --sheet NAME          the sheet of an Excel workbook (default: the first)
  --on DATE             apply the law of this day (default: the case's own day, else today)
  --known-on DATE       apply only what was recorded of the law by this day
  --jurisdiction ID     the pack that governs, such as us-ca (default: the case's own)
  --agency KIND         the agency, where a case does not say
  --actions LIST        desk (default), main, all, or names with commas between
  -o, --output FORMAT   table (default), json, ndjson (one case a line), csv; all but the table are written as they come
  --needs               with -o json: which missing facts matter, the best to ask first (slower)
  --rejects FILE        where rows that cannot be read are kept (default: NAME.rejects.ndjson); mend that file and
                        decide it like any other
  --layout NAME         ice-detainers: a federal detainer extract, summarized

Examples
  holdpoint decide fixtures/sample-docket/docket.json
  holdpoint decide cases.csv --jurisdiction us-ca --on 2026-03-02 -o csv
  holdpoint decide custody.xlsx --sheet Docket
  holdpoint decide history.parquet -o ndjson > answers.ndjson
  holdpoint decide --layout ice-detainers detainers_fy15ytd.csv.gz
`;

/** `holdpoint decide`. */
export const decide = async (args: readonly string[]): Promise<number> => {
  const options = readDecideOptions(args, DESK_ACTIONS);
  const [file, ...others] = options.files;
  if (file === undefined) throw usageError('decide: name a file of cases; see holdpoint decide --help');
  if (others.length > 0) throw usageError(`decide: one file at a time; found also ${others.join(', ')}`);
  if (options.layout === 'ice-detainers') return summarizeDetainers(file, options);
  if (options.layout !== undefined) throw usageError(`--layout: found "${options.layout}"; write ice-detainers`);
  if (options.needs && options.output !== 'json') throw usageError('decide: --needs goes with -o json');
  return decideFile(file, options);
};

const decideFile = async (file: string, options: DecideOptions): Promise<number> => {
  const engine = new Engine(requireLaw());
  const note = (says: string): void => void process.stderr.write(`${says}\n`);
  const cases = await openCases(file, { format: options.format, sheet: options.sheet, note });
  const out = standardOutput();
  const writer = decisionWriter(options.output, out);
  const rejects = rejectFile(rejectPath(file, options.rejects));
  try {
    await decideRows(engine, cases, options, {
      decided: writer.add,
      rejected: ({ row, place, kept }, faults) => rejects.add({ row, place, faults, kept }),
    });
  } catch (error) {
    // A file that breaks off: what was decided until then has been written, and the rows rejected are kept.
    await out.flush();
    rejects.end();
    throw error;
  }
  await writer.end();
  return rejects.end() === 0 ? EXIT.ok : EXIT.someRejected;
};
