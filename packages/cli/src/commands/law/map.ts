import { Engine, parseDay } from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { EXIT, usageError } from '../../exit-codes.ts';
import { readJurisdictions } from '../../law-map/jurisdictions.ts';
import { type MapRow, mapRows } from '../../law-map/map-view.ts';
import { requireLaw } from '../../law/load-law.ts';
import { mapPage } from '../../output/law-html/map-page.ts';
import { formatTable } from '../../output/table.ts';
import { readArguments } from '../read-arguments.ts';
import { writeOut } from './write-out.ts';

export const LAW_MAP_HELP = `holdpoint law map [--on DAY] [--html | --json] [--out FILE]

For each state, the District and each territory: the answer to one plain case for each act, which way its own law leans on
holding, telling and handing over, the lowest grade of the rules that decide, and when its law was last read. The plain
case: a county jail, an adult without any conviction, a complete and served immigration detainer with a removal warrant.

  --on DAY      the law of that day, since 2008 (default: today)
  --html        one page that needs nothing else: squares for each act, and the same as a table
  --json        the same as data
  --out FILE    write it there

Examples
  holdpoint law map
  holdpoint law map --on 2015-03-02 --html --out map.html
`;

/** `holdpoint law map`. */
export const map = (args: readonly string[]): number => {
  const { values } = readArguments('law map', args, {
    on: { type: 'string' },
    html: { type: 'boolean' },
    json: { type: 'boolean' },
    out: { type: 'string' },
  });
  const on = values.on ?? today();
  if (parseDay(on) === undefined) throw usageError(`--on: found "${on}"; write a day as YYYY-MM-DD`);
  const rows = mapRows(new Engine(requireLaw()), readJurisdictions(), { on, today: today() });
  if (values.json === true) writeOut(values.out, `${JSON.stringify(rows, null, 2)}\n`);
  else if (values.html === true) writeOut(values.out, mapPage(rows, on));
  else writeOut(values.out, `${formatMap(rows)}\n`);
  return EXIT.ok;
};

const SHOWN = ['hold', 'notify-release-date', 'transfer', 'interview', 'share-status', 'agreement-287g'] as const;

const formatMap = (rows: readonly MapRow[]): string =>
  formatTable(
    ['place', 'its own law', ...SHOWN, 'grade', 'last read'],
    rows.map((row) => [
      row.name,
      row.stance,
      ...SHOWN.map((action) => row.cells.find((cell) => cell.action === action)?.answer ?? '–'),
      row.grade ?? '–',
      row.readOn ?? '–',
    ]),
  );
