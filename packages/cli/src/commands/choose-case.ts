import { type CaseText, readCase } from '@holdpoint/engine';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import type { RawCase } from '../input/raw-case.ts';
import { openCases } from '../input/read-cases.ts';
import type { DecideOptions } from './options.ts';

const NAMED = 20;

/** The case of a file that `--case` names, else its first; the file is read no further than to it. */
export const chooseCase = async (file: string, options: DecideOptions): Promise<CaseText> => {
  const note = (says: string): void => void process.stderr.write(`${says}\n`);
  const { cases } = await openCases(file, { format: options.format, sheet: options.sheet, note });
  const wanted = options.case;
  const known: string[] = [];
  let others = 0;
  for await (const row of cases) {
    const id = readCase(row.raw, `row ${row.row}`).case?.id;
    if (wanted === undefined || id === wanted) return caseOf(row);
    if (id === undefined) continue;
    if (known.length < NAMED) known.push(id);
    else others += 1;
  }
  if (wanted === undefined) throw usageError(`${file}: holds no case`);
  const more = others === 0 ? '' : ` and ${others} more`;
  throw usageError(`--case: no case "${wanted}"; the file has ${known.join(', ')}${more}`);
};

const caseOf = (row: RawCase): CaseText => {
  if (row.faults !== undefined) throw new CommandError(`${row.place} ${row.faults.join(' | ')}`, EXIT.someRejected);
  const read = readCase(row.raw, `row ${row.row}`);
  if (read.case !== undefined) return read.case;
  const faults = read.problems.map(({ field, found, remedy }) => `${row.place} ${field}: ${found}; ${remedy}`);
  throw new CommandError(faults.join('\n'), EXIT.someRejected);
};
