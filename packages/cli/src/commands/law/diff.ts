import { type Action, ACTIONS, compareLaws, formatDay } from '@holdpoint/engine';
import { EXIT, usageError } from '../../exit-codes.ts';
import { actDifference, type ActDifference, differenceLines } from '../../output/law-difference.ts';
import { type DecideOptions, readDecideOptions } from '../options.ts';
import { takeFlags } from '../take-flags.ts';
import { type CaseCounts, countCases, countLines } from './count-cases.ts';
import { type TwoLaws, readTwoLaws } from './two-laws.ts';

export const LAW_DIFF_HELP = `holdpoint law diff A B [options]

What two laws answer differently, act by act: "same in every possible case (proved)", or a case that gets another answer,
with both answers and what decides them. A and B are two days, for the law in force on each (the same case is judged on
the later day under both), or two folders of packs, for instance of two checkouts.

  --jurisdiction ID     one jurisdiction, such as us-ca (default: every one that both have)
  --actions LIST        which acts (default: all); desk, main, all, or names with commas between
  --on DATE             with two folders: the day of the law and of the act (default: today)
  --known-on DATE       apply only what was recorded of the law by this day
  --cases FILE          count also how many cases of a file get another answer, and list the first ten
  --exit-code           exit with 6 where an act or a case differs or is not decided
  -o, --output FORMAT   table (text, default) or json

Examples
  holdpoint law diff 2017-12-31 2018-01-04 --jurisdiction us-ca --actions desk
  holdpoint law diff 2017-12-31 2018-01-04 --cases fixtures/sample-docket/docket.json
  holdpoint law diff ../main/law law --exit-code
`;

/** `holdpoint law diff`. */
export const diff = async (args: readonly string[]): Promise<number> => {
  const { texts, marks, rest } = takeFlags(args, { texts: ['cases'], marks: ['exit-code'] });
  const options = readDecideOptions(rest, ACTIONS);
  const [a, b, ...others] = options.files;
  if (a === undefined || b === undefined)
    throw usageError('law diff: name two days or two folders of packs; see holdpoint law diff --help');
  if (others.length > 0) throw usageError(`law diff: two at a time; found also ${others.join(', ')}`);
  if (options.output !== 'table' && options.output !== 'json')
    throw usageError(`--output: found "${options.output}"; write table or json`);
  const laws = readTwoLaws(a, b, options);
  const acts = laws.jurisdictions.flatMap((jurisdiction) =>
    options.actions.map((action) => compare(laws, jurisdiction, action)),
  );
  const counts = texts.cases === undefined ? undefined : await countCases(laws, texts.cases, options);
  say(laws, acts, counts, options);
  for (const fault of counts?.rejected ?? []) process.stderr.write(`${fault}\n`);
  const isDifferent = acts.some(({ is }) => is !== 'same') || (counts?.changed.length ?? 0) > 0;
  if (marks.has('exit-code') && isDifferent) return EXIT.different;
  return (counts?.rejected.length ?? 0) > 0 ? EXIT.someRejected : EXIT.ok;
};

const compare = (laws: TwoLaws, jurisdiction: string, action: Action): ActDifference => {
  const { act } = laws;
  return actDifference(
    jurisdiction,
    action,
    compareLaws(laws.before(jurisdiction, act), laws.after(jurisdiction, act), { action, act }),
  );
};

const say = (
  laws: TwoLaws,
  acts: readonly ActDifference[],
  counts: CaseCounts | undefined,
  { output }: DecideOptions,
): void => {
  const frame = { before: laws.names[0], after: laws.names[1], judgedOn: formatDay(laws.act) };
  const text =
    output === 'json'
      ? JSON.stringify({ ...frame, acts, ...(counts === undefined ? {} : { cases: counts }) }, null, 2)
      : [
          ...laws.onlyInOne.map(({ jurisdiction, name }) => `${jurisdiction}: only in ${name}`),
          ...laws.jurisdictions.flatMap((jurisdiction) =>
            differenceLines(
              jurisdiction,
              frame,
              acts.filter((one) => one.jurisdiction === jurisdiction),
            ),
          ),
          ...(counts === undefined ? [] : countLines(counts)),
        ].join('\n');
  process.stdout.write(`${text}\n`);
};
