import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from '@holdpoint/engine';
import { EXIT } from '../../exit-codes.ts';
import { requireLaw } from '../../law/load-law.ts';
import { coverage as coverageOf } from '../../law-coverage/coverage.ts';
import { coveragePage } from '../../law-coverage/coverage-page.ts';
import { LAW_FOLDER } from '../../project-root.ts';
import { readArguments } from './read-arguments.ts';

export const LAW_COVERAGE_HELP = `holdpoint law coverage [--write]

What is encoded: for each place its provisions, norms, worked examples and the day it was last looked up; for each act the
answer to the plain case, the grade of reading and the number of examples; and where layers of one place disagree.

  --write    into law/COVERAGE.md
`;

export const COVERAGE_FILE = join(LAW_FOLDER, 'COVERAGE.md');

/** The page as the law now stands. */
export const currentCoverage = (): string => coveragePage(coverageOf(new Engine(requireLaw({ examples: true }))));

/** `holdpoint law coverage`. */
export const coverage = (args: readonly string[]): number => {
  const { values } = readArguments('coverage', args, { write: { type: 'boolean', default: false } });
  if (values.write) writeFileSync(COVERAGE_FILE, currentCoverage());
  else process.stdout.write(currentCoverage());
  return EXIT.ok;
};
