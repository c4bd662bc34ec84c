import { usageError } from '../../exit-codes.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { overstay } from './overstay.ts';
import { publish } from './publish.ts';
import { report } from './report.ts';
import { reproduce } from './reproduce.ts';

export const FIGURES_HELP = `holdpoint figures build | check | explain | diff | overstay | report | reproduce | publish

build      makes figures from the files of the records folder: NAME... or all
           --out FOLDER  write each as JSON and CSV there; --prefer .csv.gz  which edition of a source is read; -o json
check      reads every definition, codebook and claim, reports each fault with file, line, column and remedy, and tries each
           query on empty tables; FOLDER is another folder of definitions (default: figures)
explain    one definition in words: what counts, what does not, which date governs, known biases, the query
diff       what differs between two results, files or folders that build --out wrote; exit status 6 if anything does
overstay   from a jail's bookings: how long each stay went on past the last other reason, on which authority, and what the law in force
           on that day said, as totals: FILE... in the order of the layout's sources (default: the records folder)
           --layout NAME  how the bookings are laid out, a document of figures/overstays; --zone ZONE  whose clock; -o json
report     what a statute has an agency report, from its own records; without a name, the list of reports
           NAME --records FOLDER --period 2026 (or 2026-q1)  proof bundles of its cases, opened; --zone ZONE; -o json
           --close FILE --agency "WHO"  closes the period: from then on it changes only by --revise "the reason"
           NAME --period 2026 --agencies FILE.csv --filed FOLDER  who filed and who has not (exit status 5 if anybody)
reproduce  makes every figure, holds each against what others published, cell by cell, and judges every claim
publish    writes the public site to OUT: pages without script, tables beside charts, downloads of totals
           --record FILE  approvals by two different persons, each for these results; --preview  what they are to approve;
           --law-on DAY  the day of the law in a preview (default: today)

  --data FOLDER     the records folder (default: HOLDPOINT_DATA, else shared/data beside the clone)
  --folder FOLDER   the folder of definitions (default: figures)

Counts from 1 to 10 are hidden where the definition says so, before anything is printed or hashed.

Examples
  holdpoint figures check
  holdpoint figures explain california-by-lift-reason
  holdpoint figures build detainers-2015-by-month --out results
  holdpoint figures diff results-before results
  holdpoint figures overstay --layout pierce-county
  holdpoint figures reproduce
  holdpoint figures publish site --preview
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  build,
  check,
  explain,
  diff,
  overstay,
  publish,
  report,
  reproduce,
};

/** `holdpoint figures`. */
export const figures = async ([name, ...rest]: readonly string[]): Promise<number> => {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw usageError(`figures: found "${name ?? ''}"; write figures ${Object.keys(COMMANDS).join(', figures ')}`);
  }
  return command(rest);
};
