import { parseArgs, type ParseArgsConfig } from 'node:util';
import { usageError } from '../../exit-codes.ts';

/** Reads the arguments of a command of `holdpoint law`; a slip ends the command with a remedy. */
export const readArguments = <T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: T,
) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw usageError(`law ${command}: ${why}; see holdpoint law ${command} --help`);
  }
};
