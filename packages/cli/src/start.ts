// npm start — decides the sample docket, explains one answer, and opens the desk of a made-up county.
import { join } from 'node:path';
import { DESK_ACTIONS, Engine } from '@holdpoint/engine';
import { chooseCase } from './commands/choose-case.ts';
import { decideRow } from './commands/decide-rows.ts';
import { explainCase } from './commands/explain.ts';
import { SAMPLE_PORT, sampleFolder } from './commands/service/sample-folder.ts';
import { serveUntilStopped } from './commands/service/serve.ts';
import { type DecideOptions, readDecideOptions } from './commands/options.ts';
import type { RawCase } from './input/raw-case.ts';
import { readAllCases } from './input/read-cases.ts';
import { requireLaw } from './law/load-law.ts';
import { decisionsTable, tableRows } from './output/decisions.ts';
import { bold, paintAnswer } from './output/paint.ts';
import { formatTable } from './output/table.ts';
import { PROJECT_ROOT } from './project-root.ts';

const DOCKET = join(PROJECT_ROOT, 'fixtures', 'sample-docket', 'docket.json');
const YEARS = ['2015-03-02', '2019-03-02', '2026-03-02'];
/** The cases that follow the examples of the federal letter of February 2026 stand first in the docket. */
const LETTER_CASES = 6;

const engine = new Engine(requireLaw());
const rows = await readAllCases(DOCKET);
const decideAll = (cases: readonly RawCase[], options: DecideOptions) =>
  cases.flatMap((row) => {
    const result = decideRow(engine, row, options);
    return 'determination' in result ? [result.determination] : [];
  });
const say = (text = ''): void => void process.stdout.write(`${text}\n`);

say(bold('The sample docket: twelve synthetic cases in California'));
say(decisionsTable(decideAll(rows, readDecideOptions([], DESK_ACTIONS)).flatMap(tableRows)));
say();
say(bold('The six letter cases under the law of three years'));
const byYear = YEARS.map((on) => decideAll(rows.slice(0, LETTER_CASES), readDecideOptions(['--on', on], DESK_ACTIONS)));
const comparison = (byYear[0] ?? []).flatMap((first, index) =>
  first.answers.map((answer, act) => [
    act === 0 ? first.case : '',
    answer.action,
    ...byYear.map((year) => year[index]?.answers[act]?.answer ?? ''),
  ]),
);
say(
  formatTable(['case', 'act', ...YEARS], comparison, (cell, column) =>
    column > 1 ? paintAnswer(cell.trimEnd(), cell.length) : cell,
  ),
);
say();
say(bold('One answer explained'));
const explained = readDecideOptions(['--case', 'held-to-answer'], ['transfer']);
say(explainCase(engine, await chooseCase(DOCKET, explained), explained));
say();
say(bold('The desk of a made-up county'));
say('A year of it is written at the first start. More: npx holdpoint --help');
// Started from a script that only wants to see the docket, nothing is left running.
if (!process.argv.includes('--docket'))
  process.exitCode = await serveUntilStopped({ folder: sampleFolder(), port: SAMPLE_PORT, isSample: true });
