import { parseArgs, type ParseArgsConfig } from 'node:util';
import { usageError } from '../../exit-codes.ts';

/** Reads the arguments of a command of `holdpoint figures`; a slip ends the command with a remedy. */
export const readFigureArguments = <T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: T,
) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw usageError(`figures ${command}: ${why}; see holdpoint figures --help`);
  }
};
