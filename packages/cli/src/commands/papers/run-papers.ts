import { usageError } from '../../exit-codes.ts';
import { blank } from './blank.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { list } from './list.ts';
import { notice } from './notice.ts';
import { read } from './read.ts';
import { sampleForm } from './sample-form.ts';
import { translate } from './translate.ts';

type Run = (args: readonly string[]) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, Run>> = {
  list,
  blank,
  notice,
  translate,
  'check-catalogue': checkCatalogue,
  read,
  'sample-form': sampleForm,
};

/** Runs one of the commands on papers. */
export const runPapers = async ([name, ...rest]: readonly string[]): Promise<number> => {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw usageError(`papers: found "${name ?? ''}"; write papers ${Object.keys(COMMANDS).join(', papers ')}`);
  }
  return command(rest);
};
