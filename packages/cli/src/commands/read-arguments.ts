import { parseArgs, type ParseArgsConfig } from 'node:util';
import { usageError } from '../exit-codes.ts';

/** Reads the arguments of a command, which is named as it is typed; a slip ends it with where to look. */
export const readArguments = <T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: T,
) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw usageError(`${command}: ${why}; see holdpoint ${command} --help`);
  }
};
