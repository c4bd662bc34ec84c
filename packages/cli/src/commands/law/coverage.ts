import { join } from 'node:path';
import { Engine } from '@holdpoint/engine';
import { EXIT, usageError } from '../../exit-codes.ts';
import { coverageOf, newestReading } from '../../law-coverage/coverage-view.ts';
import { disagreementsOf } from '../../law-coverage/disagreements.ts';
import { requireLaw } from '../../law/load-law.ts';
import { readJurisdictions } from '../../law-map/jurisdictions.ts';
import { coverageMarkdown } from '../../output/coverage-markdown.ts';
import { LAW_FOLDER } from '../../project-root.ts';
import { readArguments } from '../read-arguments.ts';
import { writeOut } from './write-out.ts';

export const LAW_COVERAGE_HELP = `holdpoint law coverage [--write]

For each place and each of the twelve acts: which way its own law leans, how far it was read, how many rules and worked
examples there are, and when it was last looked up; and the layers of one place that disagree, with both citations. The day
is that of the newest reading, so the same law always gives the same list.

  --write     write it to law/COVERAGE.md, where a test expects it; after any change of a pack

Examples
  holdpoint law coverage
  holdpoint law coverage --write
`;

/** Where the list stands. */
export const COVERAGE_FILE = join(LAW_FOLDER, 'COVERAGE.md');

/** `holdpoint law coverage`. */
export const coverage = (args: readonly string[]): number => {
  const { positionals, values } = readArguments('law coverage', args, { write: { type: 'boolean' } });
  if (positionals.length > 0)
    throw usageError(`law coverage: found "${positionals.join(' ')}"; it takes no names, only --write`);
  writeOut(values.write === true ? COVERAGE_FILE : undefined, coverageText());
  return EXIT.ok;
};

/** The list as it must stand now. */
export const coverageText = (): string => {
  const engine = new Engine(requireLaw({ examples: true }));
  const on = newestReading(engine);
  const places = coverageOf(engine, readJurisdictions(), on);
  const disagreements = new Map(places.map(({ place: { pack } }) => [pack, disagreementsOf(engine, pack, on)]));
  return coverageMarkdown({ on, places, disagreements });
};
