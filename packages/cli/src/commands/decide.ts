import { DESK_ACTIONS, Engine } from '@holdpoint/engine';
import { EXIT, usageError } from '../exit-codes.ts';
import { readCaseFile } from '../input/read-cases.ts';
import { requireLaw } from '../law/load-law.ts';
import { summarizeDetainers } from '../layouts/ice-detainers/command.ts';
import { formatDecisions } from '../output/decisions.ts';
import { decideRows } from './decide-rows.ts';
import { readDecideOptions } from './options.ts';
import { rejectPath, reportRejected } from './reject-file.ts';

export const DECIDE_HELP = `holdpoint decide FILE [options]

Decides every case of a file: JSON (one case, a list, or { "cases": [ … ] }) or CSV with a header row.
The format is docs/case-format.md; "-" reads JSON from standard input.

  --on DATE             apply the law of this day (default: the case's own day, else today)
  --known-on DATE       apply only what was recorded of the law by this day
  --jurisdiction ID     the pack that governs, such as us-ca (default: the case's own)
  --agency KIND         the agency, where a case does not say
  --actions LIST        desk (default), main, all, or names with commas between
  -o, --output FORMAT   table (default), json, csv
  --needs               with -o json: which missing facts matter, the best to ask first (slower)
  --rejects FILE        where rows that cannot be read are kept (default: NAME.rejects.ndjson)
  --layout NAME         ice-detainers: a federal detainer extract, summarized

Examples
  holdpoint decide fixtures/sample-docket/docket.json
  holdpoint decide cases.csv --jurisdiction us-ca --on 2026-03-02 -o csv
  holdpoint decide --layout ice-detainers detainers_fy15ytd.csv.gz
`;

/** `holdpoint decide`. */
export const decide = (args: readonly string[]): number => {
  const options = readDecideOptions(args, DESK_ACTIONS);
  const [file, ...others] = options.files;
  if (file === undefined) throw usageError('decide: name a file of cases; see holdpoint decide --help');
  if (others.length > 0) throw usageError(`decide: one file at a time; found also ${others.join(', ')}`);
  if (options.layout === 'ice-detainers') return summarizeDetainers(file, options);
  if (options.layout !== undefined) throw usageError(`--layout: found "${options.layout}"; write ice-detainers`);
  if (options.needs && options.output !== 'json') throw usageError('decide: --needs goes with -o json');
  const engine = new Engine(requireLaw());
  const { determinations, rejected } = decideRows(engine, readCaseFile(file), options);
  process.stdout.write(`${formatDecisions(determinations, options.output)}\n`);
  if (rejected.length === 0) return EXIT.ok;
  reportRejected(rejected, rejectPath(file, options.rejects));
  return EXIT.someRejected;
};
