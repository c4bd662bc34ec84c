import { type Day, Engine, parseDay } from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { EXIT, usageError } from '../../exit-codes.ts';
import { requireLaw } from '../../law/load-law.ts';
import { type LawChange, lawChanges } from '../../law-changes/changes.ts';
import { csvLine } from '../../output/csv.ts';
import { bold } from '../../output/paint.ts';
import { readArguments } from './read-arguments.ts';

export const LAW_CHANGES_HELP = `holdpoint law changes --from DAY --to DAY [--jurisdiction ID] [-o table | json | csv]

Every day of the span on which law changed: which provisions came into force, ended or were stopped by a court, which acts
they speak of, and what that did to the plain case of holdpoint law map in that place: the answer the day before and the
answer on the day. The first day is in the span, the last is not.

  --jurisdiction ID   only one place, such as us-ny

Examples
  holdpoint law changes --from 2025-01-01 --to 2026-01-01
  holdpoint law changes --from 2014-01-01 --to 2026-12-01 --jurisdiction us-ny-nyc -o csv
`;

/** `holdpoint law changes`. */
export const changes = (args: readonly string[]): number => {
  const { values } = readArguments('changes', args, {
    from: { type: 'string' },
    to: { type: 'string' },
    jurisdiction: { type: 'string' },
    output: { type: 'string', short: 'o', default: 'table' },
  });
  const [from, to] = [dayOf('--from', values.from), dayOf('--to', values.to)];
  if (to <= from) throw usageError('--to: write a day after the first; it is not in the span itself');
  const packs = requireLaw();
  const only = values.jurisdiction;
  if (only !== undefined && !packs.some(({ id }) => id === only))
    throw usageError(`--jurisdiction: no pack "${only}"; there are ${packs.map(({ id }) => id).join(', ')}`);
  const found = lawChanges(new Engine(packs), { from, to, today: today() }, only);
  process.stdout.write(`${format(found, values.output)}\n`);
  return EXIT.ok;
};

const dayOf = (option: string, text: string | undefined): Day => {
  const day = text === undefined ? undefined : parseDay(text);
  if (day === undefined) throw usageError(`${option}: found ${text === undefined ? 'nothing' : `"${text}"`}; write a day as YYYY-MM-DD`);
  return day;
};

const format = (found: readonly LawChange[], output: string): string => {
  switch (output) {
    case 'json':
      return JSON.stringify(found, null, 2);
    case 'csv':
      return asCsv(found);
    case 'table':
      return found.length === 0 ? 'no law changed in this span' : found.map(asText).join('\n\n');
    default:
      throw usageError(`--output: found "${output}"; write table, json or csv`);
  }
};

const asText = ({ day, title, pack, provisions, answers }: LawChange): string =>
  [
    bold(`${day}  ${title} (${pack})`),
    ...provisions.map(({ cite, happening, acts }) => `  ${cite} ${happening}: ${listed(acts)}`),
    ...(answers.length === 0
      ? ['  the plain case comes out as before']
      : answers.map(({ action, before, after }) => `  ${action}: ${before} -> ${after}`)),
  ].join('\n');

const MOST_SHOWN = 8;

/** A closing norm speaks of every act; a list of them all says nothing. */
const listed = (acts: readonly string[]): string =>
  acts.length > MOST_SHOWN ? `${acts.length} acts` : acts.join(', ');

const asCsv = (found: readonly LawChange[]): string =>
  [
    csvLine(['day', 'pack', 'provisions', 'action', 'before', 'after']),
    ...found.flatMap(({ day, pack, provisions, answers }) => {
      const cites = provisions.map(({ cite, happening }) => `${cite} ${happening}`).join('; ');
      const rows = answers.length === 0 ? [{ action: '', before: '', after: '' }] : answers;
      return rows.map(({ action, before, after }) => csvLine([day, pack, cites, action, before, after]));
    }),
  ].join('\n');
