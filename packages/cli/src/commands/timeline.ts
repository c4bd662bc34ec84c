import { addYears, type Action, Engine, formatDay, parseDay, timeline as timelineOf } from '@holdpoint/engine';
import { today } from '../clock.ts';
import { EXIT, usageError } from '../exit-codes.ts';
import { requireLaw } from '../law/load-law.ts';
import { type ActTimeline, formatTimelines } from '../output/timelines.ts';
import { chooseCase } from './choose-case.ts';
import { withAgency } from './decide-rows.ts';
import { type DecideOptions, readDecideOptions } from './options.ts';
import { takeFlags } from './take-flags.ts';

export const TIMELINE_HELP = `holdpoint timeline FILE --actions LIST [options]

The answer to one case on every day of a period: what the law says, and what periods that run out make of it, no fact
changing. A record that is dated later is left out until its day. Where the answer is open, the answers still possible.

  --case ID             which case of the file (default: the first)
  --actions LIST        which acts: desk, main, all, or names with commas between
  --from DATE           the first day (default: --on, else the case's own day, else today)
  --to DATE             the day after the last (default: twenty years on)
  -o, --output FORMAT   table (default) or json; in both "to" is the first day that no longer belongs to the span
  --on, --known-on, --jurisdiction, --agency   as in holdpoint decide

Examples
  holdpoint timeline fixtures/sample-docket/docket.json --case held-to-answer --actions transfer
  holdpoint timeline fixtures/sample-docket/docket.json --actions notify-release-date --from 2012-01-01 -o json
`;

const YEARS = 20;

/** `holdpoint timeline`. */
export const timeline = async (args: readonly string[]): Promise<number> => {
  const { texts, rest } = takeFlags(args, { texts: ['from', 'to'] });
  const options = readDecideOptions(rest, []);
  const [file, ...others] = options.files;
  if (file === undefined) throw usageError('timeline: name a file of cases; see holdpoint timeline --help');
  if (others.length > 0) throw usageError(`timeline: one file at a time; found also ${others.join(', ')}`);
  if (options.actions.length === 0)
    throw usageError('timeline: name the acts with --actions, such as transfer; see holdpoint timeline --help');
  if (options.output !== 'table' && options.output !== 'json')
    throw usageError(`--output: found "${options.output}"; write table or json`);
  const text = withAgency(await chooseCase(file, options), options.agency);
  const from = dayOf('from', texts.from ?? options.on ?? text.on ?? today());
  const period = { from, to: texts.to === undefined ? addYears(from, YEARS) : dayOf('to', texts.to) };
  if (period.to <= period.from)
    throw usageError(`--to: found ${formatDay(period.to)}; write a day after the first, ${formatDay(period.from)}`);
  const timelines = linesOf(
    new Engine(requireLaw({ stack: options.jurisdiction ?? text.jurisdiction })),
    text,
    options,
    period,
  );
  const frame = { case: text.id, from: formatDay(period.from), to: formatDay(period.to) };
  const shown =
    options.output === 'json'
      ? JSON.stringify({ ...frame, acts: timelines }, null, 2)
      : formatTimelines(frame, timelines);
  process.stdout.write(`${shown}\n`);
  return EXIT.ok;
};

const linesOf = (
  engine: Engine,
  text: Awaited<ReturnType<typeof chooseCase>>,
  options: DecideOptions,
  period: { readonly from: number; readonly to: number },
): readonly ActTimeline[] => {
  const jurisdiction = options.jurisdiction ?? text.jurisdiction ?? '';
  const knownOn = dayOf('known-on', options.knownOn ?? text.knownOn ?? today());
  return options.actions.map((action: Action) => ({
    action,
    spans: timelineOf(engine, { jurisdiction, facts: text.facts, action, knownOn, ...period }),
  }));
};

const dayOf = (name: string, text: string): number => {
  const day = parseDay(text);
  if (day === undefined) throw usageError(`--${name}: found "${text}"; write a day as YYYY-MM-DD`);
  return day;
};
