import { Engine } from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { rejectFile, rejectPath } from '../../commands/reject-file.ts';
import type { DecideOptions } from '../../commands/options.ts';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { readFileText } from '../../input/read-file.ts';
import { requireLaw } from '../../law/load-law.ts';
import { COLUMNS, hasHeader } from './count-rows.ts';
import { formatSummary } from './format-summary.ts';
import { readReferenceTables } from './reference-tables.ts';
import { summarize } from './summarize.ts';

/** `holdpoint decide --layout ice-detainers FILE`: a federal extract, each row under the law of its place and day. */
export const summarizeDetainers = (file: string, options: DecideOptions): number => {
  if (options.output === 'ndjson') throw usageError('--layout: a summary is one whole; write table, json or csv');
  const text = readFileText(file);
  if (!hasHeader(text)) {
    throw new CommandError(
      `${file}: line 1 is not the header of the extract; expected ${COLUMNS.join(',')}`,
      EXIT.noInput,
    );
  }
  const engine = new Engine(requireLaw());
  const summary = summarize(engine, readReferenceTables(), text, {
    actions: options.actions,
    knownOn: options.knownOn ?? today(),
    on: options.on,
  });
  process.stdout.write(`${formatSummary(summary, options.actions, options.output)}\n`);
  const rejects = rejectFile(rejectPath(file, options.rejects));
  for (const { row, source, faults } of summary.bad)
    rejects.add({ place: `row ${row}`, row, faults, kept: { source } });
  return rejects.end() === 0 ? EXIT.ok : EXIT.someRejected;
};
