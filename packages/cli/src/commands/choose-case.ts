import { type CaseText, readCase } from '@holdpoint/engine';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { readCaseFile } from '../input/read-cases.ts';
import type { DecideOptions } from './options.ts';

/** The case of a file that `--case` names, else its first. */
export const chooseCase = (file: string, { case: id }: DecideOptions): CaseText => {
  const reads = readCaseFile(file).map((row) => ({ row, read: readCase(row.raw, `row ${row.row}`) }));
  const chosen = id === undefined ? reads[0] : reads.find(({ read }) => read.case?.id === id);
  if (chosen === undefined) {
    const known = reads.map(({ read }) => read.case?.id).filter((one) => one !== undefined);
    throw usageError(
      id === undefined ? `${file}: holds no case` : `--case: no case "${id}"; the file has ${known.join(', ')}`,
    );
  }
  const { read, row } = chosen;
  if (row.faults !== undefined) throw new CommandError(`row ${row.row} ${row.faults.join(' | ')}`, EXIT.someRejected);
  if (read.case !== undefined) return read.case;
  const faults = read.problems.map(({ field, found, remedy }) => `row ${row.row} ${field}: ${found}; ${remedy}`);
  throw new CommandError(faults.join('\n'), EXIT.someRejected);
};
