import {
  CaseError,
  type CaseText,
  DESK_ACTIONS,
  Engine,
  type InterviewSubject,
  parseDay,
  type Determination,
} from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { EXIT, usageError } from '../../exit-codes.ts';
import { terminal } from '../../input/terminal.ts';
import { requireLaw } from '../../law/load-law.ts';
import { chooseCase } from '../choose-case.ts';
import { withAgency } from '../decide-rows.ts';
import { type DecideOptions, readDecideOptions } from '../options.ts';
import { takeFlags } from '../take-flags.ts';
import { closingLines } from './closing-lines.ts';
import { type ConversationEnd, converse, type Talk } from './conversation.ts';
import { checkCasePath, keepCase } from './keep-case.ts';

export const ASK_HELP = `holdpoint ask [FILE] [options]

Asks for the facts that matter, the best first, until every act is settled: starts from a case of FILE, or from nothing.
Only what can still change an answer is asked, and nothing twice. Answers are typed, or come from standard input, one a
line: the number of a value or the value itself, a day as YYYY-MM-DD, "?" for don’t know yet. "back" takes the last
answer back; "quit" ends and keeps what is known. Values on one line are one to the law; choose the one that is true.

  --case ID             which case of the file (default: the first)
  --jurisdiction ID     the pack that governs, such as us-ca (default: the case's own)
  --agency KIND         the agency, where a case does not say
  --actions LIST        which acts (default: desk); desk, main, all, or names with commas between
  --on DATE             the day of the act (default: the case's own day, else today)
  --known-on DATE       apply only what was recorded of the law by this day
  --out FILE            write the case as it then stands (default: it is printed)

Examples
  holdpoint ask --jurisdiction us-ca --agency county-jail --actions transfer --out case.json
  holdpoint ask fixtures/sample-docket/docket.json --case held-to-answer --actions transfer

Exit status: 0 every act is settled; 5 something is still open: it is listed.
`;

/** `holdpoint ask`. */
export const ask = async (args: readonly string[]): Promise<number> => {
  const { texts, rest } = takeFlags(args, { texts: ['out'] });
  const options = readDecideOptions(rest, DESK_ACTIONS);
  const [file, ...others] = options.files;
  if (others.length > 0) throw usageError(`ask: one file at a time; found also ${others.join(', ')}`);
  if (file === '-') throw usageError('ask: answers come from standard input; name a file for the case');
  const text = withAgency(file === undefined ? emptyCase(options) : await chooseCase(file, options), options.agency);
  checkCasePath(texts.out);
  return interview(
    new Engine(requireLaw({ stack: options.jurisdiction ?? text.jurisdiction })),
    text,
    options,
    texts.out,
  );
};

const emptyCase = ({ jurisdiction, on }: DecideOptions): CaseText => {
  if (jurisdiction === undefined)
    throw usageError('ask: name a case file, or the law that governs with --jurisdiction, such as us-ca');
  const day = on ?? today();
  return { id: `asked-${day}`, jurisdiction, on: day, knownOn: undefined, facts: {} };
};

const interview = (engine: Engine, text: CaseText, options: DecideOptions, out: string | undefined): number => {
  const framed = {
    ...text,
    jurisdiction: options.jurisdiction ?? text.jurisdiction,
    on: options.on ?? text.on ?? today(),
  };
  const subject = subjectOf(engine, framed, options);
  const talk: Talk = { readLine: terminal.readLine, say: (line) => void process.stdout.write(`${line}\n`) };
  talk.say(`${framed.id}: ${options.actions.join(', ')}; law of ${framed.on} in ${framed.jurisdiction}`);
  talk.say('type a number or a value, ? for don’t know yet, back, quit');
  const end = converse(subject, framed.facts, talk);
  const finished: CaseText = { ...framed, facts: end.interview.facts };
  const decided = engine.decide(finished, { ...options, today: today() });
  for (const line of closing(end, decided)) talk.say(line);
  keepCase(finished, out, talk.say);
  return end.standings.every(({ settled }) => settled !== undefined) ? EXIT.ok : EXIT.stillOpen;
};

const subjectOf = (engine: Engine, text: CaseText, options: DecideOptions): InterviewSubject => {
  // Deciding first names whatever is wrong with the case before anything is asked.
  const { lawOn, knownOn } = engine.decide(text, { ...options, today: today() });
  const act = parseDay(lawOn);
  const known = parseDay(knownOn);
  const law =
    act === undefined || known === undefined
      ? undefined
      : engine.law({ jurisdiction: text.jurisdiction ?? '', lawOn: act, knownOn: known });
  if (law === undefined || act === undefined) throw new CaseError([`on: found ${lawOn}; write a day as YYYY-MM-DD`]);
  return { engine, law, act, actions: options.actions };
};

const ENDINGS: Readonly<Record<ConversationEnd['ended'], string | undefined>> = {
  quit: 'left before the end',
  'input ended': 'no more input',
  'nothing more to ask': undefined,
};

const closing = ({ standings, ended }: ConversationEnd, decided: Determination): readonly string[] => {
  const reason = ENDINGS[ended];
  const isOpen = standings.some(({ settled }) => settled === undefined);
  return [
    '',
    ...(reason === undefined ? [] : [reason]),
    ...(reason === undefined && isOpen
      ? ['nothing more can be asked; what is open waits for what is not known yet']
      : []),
    ...standings.flatMap((standing, index) => {
      const answer = decided.answers[index];
      return answer === undefined ? [] : closingLines(answer, standing);
    }),
  ];
};
