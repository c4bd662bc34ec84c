import { Engine, formatDay, parseDay, readPackFolders } from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { EXIT, usageError } from '../../exit-codes.ts';
import { requireLaw } from '../../law/load-law.ts';
import { checkedPack } from '@holdpoint/law-view';
import { actsTouchedWith } from '../../law-changes/acts-touched.ts';
import { daysOfChange, placesOf } from '../../law-changes/changes-view.ts';
import { packsOver } from '../../law-changes/plain-effects.ts';
import { changeLines, changesCsv } from '../../output/law-changes.ts';
import { LAW_FOLDER } from '../../project-root.ts';
import { readArguments } from '../read-arguments.ts';
import { writeOut } from './write-out.ts';

export const LAW_CHANGES_HELP = `holdpoint law changes --from DAY --to DAY [--jurisdiction ID] [-o json|csv]

Every change of law of a period, by day: each provision, or version of one, that begins or ends, and each court order that
suspends rules or ends; which acts it touches; and where the plain case of "holdpoint law map" gets another answer than the
day before, act by act. A document without a rule is left out, since it decides nothing; dated tables, such
as lists of offenses, are not compared (holdpoint law diff names those that differ).

  --from DAY            the first day
  --to DAY              the day after the last
  --jurisdiction ID     one place, such as us-ny-nyc, with the layers above it (default: all)
  --known-on DAY        only what was recorded of the law by this day (default: today)
  -o, --output FORMAT   text (default), json, or csv: a line for each change and each answer that it has a hand in
  --out FILE            write it there

Examples
  holdpoint law changes --from 2025-01-01 --to 2026-01-01
  holdpoint law changes --from 2011-11-22 --to 2018-12-01 --jurisdiction us-ny-nyc
  holdpoint law changes --from 2026-01-01 --to 2027-01-01 -o csv --out changes-2026.csv
`;

const FORMATS = ['text', 'json', 'csv'];

/** `holdpoint law changes`. */
export const changes = (args: readonly string[]): number => {
  const { positionals, values } = readArguments('law changes', args, {
    from: { type: 'string' },
    to: { type: 'string' },
    jurisdiction: { type: 'string' },
    'known-on': { type: 'string' },
    output: { type: 'string', short: 'o', default: 'text' },
    out: { type: 'string' },
  });
  if (positionals.length > 0)
    throw usageError(`law changes: found "${positionals.join(' ')}"; name the days with --from and --to`);
  const period = { from: dayOf('from', values.from), to: dayOf('to', values.to) };
  if (period.to <= period.from)
    throw usageError(
      `--to: found ${period.to}, which is not after --from ${period.from}; write the day after the last, at the earliest ${nextDay(period.from)}`,
    );
  if (!FORMATS.includes(values.output)) throw usageError(`--output: found "${values.output}"; write text, json or csv`);
  const engine = new Engine(requireLaw());
  const { jurisdiction } = values;
  const places = placesOf(engine);
  if (jurisdiction !== undefined && !places.includes(jurisdiction))
    throw usageError(`--jurisdiction: found "${jurisdiction}"; write one of ${places.join(', ')}`);
  const days = daysOfChange(engine, period, {
    knownOn: dayOf('known-on', values['known-on'] ?? today()),
    jurisdiction,
    actsTouched: actsTouchedWith((id) => checkedPack(readPackFolders(LAW_FOLDER), id)),
  });
  writeOut(values.out, written(engine, values.output, { ...period, days }));
  return EXIT.ok;
};

const written = (
  engine: Engine,
  format: string,
  found: { readonly from: string; readonly to: string; readonly days: ReturnType<typeof daysOfChange> },
): string => {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  if (format === 'csv') return changesCsv(found.days, (place, pack) => packsOver(engine, place).has(pack));
  const count = found.days.reduce((sum, { changes }) => sum + changes.length, 0);
  const total = `${count} changes of law on ${found.days.length} days from ${found.from} to before ${found.to}`;
  return `${[...changeLines(found.days), total].join('\n')}\n`;
};

const dayOf = (name: string, text: string | undefined): string => {
  if (text === undefined) throw usageError(`law changes: --${name} is missing; write --${name} YYYY-MM-DD`);
  if (parseDay(text) === undefined) throw usageError(`--${name}: found "${text}"; write a day as YYYY-MM-DD`);
  return text;
};

const nextDay = (day: string): string => formatDay((parseDay(day) ?? 0) + 1);
