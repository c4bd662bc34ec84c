import {
  type CaseText,
  type Determination,
  type Engine,
  Engine as LawEngine,
  explainAction,
  MAIN_ACTIONS,
  parseDay,
  exactAnswers,
} from '@holdpoint/engine';
import { today } from '../clock.ts';
import { EXIT, usageError } from '../exit-codes.ts';
import { requireLaw } from '../law/load-law.ts';
import { formatExplanation } from '../output/explanation.ts';
import { exactSections } from '../output/exact-sections.ts';
import { chooseCase } from './choose-case.ts';
import { withAgency } from './decide-rows.ts';
import { type DecideOptions, readDecideOptions } from './options.ts';

export const EXPLAIN_HELP = `holdpoint explain FILE [options]

Explains the answer to one case: what to do, why (rule by rule, limb by limb, fact by fact), what is missing and what
each value of it would yield, which duties are owed, what each layer of law says, which missing facts matter (exact, the
best to ask first), and what would change the answer (exact, the least first).

  --case ID             which case of the file (default: the first)
  --actions LIST        which acts (default: main); desk, main, all, or names with commas between
  -o, --output FORMAT   table (text, default) or json
  --on, --known-on, --jurisdiction, --agency, --format, --sheet   as in holdpoint decide

Examples
  holdpoint explain fixtures/sample-docket/docket.json --case murder-and-robbery-county-jail-2026 --actions transfer
  holdpoint explain case.json --actions hold -o json

Marks: + holds, - does not, ? not known, ~ the law is unsettled
`;

/** `holdpoint explain`. */
export const explain = async (args: readonly string[]): Promise<number> => {
  const options = readDecideOptions(args, MAIN_ACTIONS);
  const [file] = options.files;
  if (file === undefined) throw usageError('explain: name a file of cases; see holdpoint explain --help');
  if (options.output === 'csv' || options.output === 'ndjson')
    throw usageError('explain: an explanation is no table; write -o table or -o json');
  const text = withAgency(await chooseCase(file, options), options.agency);
  const engine = new LawEngine(requireLaw({ stack: options.jurisdiction ?? text.jurisdiction }));
  process.stdout.write(`${explainCase(engine, text, options)}\n`);
  return EXIT.ok;
};

/** The explanation of one case. */
export const explainCase = (engine: Engine, text: CaseText, options: DecideOptions): string => {
  const on = options.on ?? text.on ?? today();
  const one = engine.decide(text, { ...options, today: today(), on });
  const trees = treesOf(engine, text, one, options);
  const exact = exactAnswers(engine, text, one);
  if (options.output === 'json') {
    const answers = one.answers.map((answer, index) => ({ ...answer, ...exact[index] }));
    return JSON.stringify({ ...one, answers, because: trees }, null, 2);
  }
  return one.answers
    .map((answer, index) => formatExplanation(one, answer, trees[index] ?? EMPTY, exactSections(answer, exact[index])))
    .join('\n\n\n');
};

const EMPTY = { says: '', truth: 'no', because: [] } as const;

const treesOf = (engine: Engine, text: CaseText, one: Determination, options: DecideOptions) => {
  const [lawOn, knownOn] = [parseDay(one.lawOn) ?? 0, parseDay(one.knownOn) ?? 0];
  const law = engine.law({ jurisdiction: one.jurisdiction, lawOn, knownOn });
  if (law === undefined) return [];
  const { facts } = engine.readFacts(law, text.facts, lawOn);
  return options.actions.map((action) => explainAction(law.plan, facts, action));
};
