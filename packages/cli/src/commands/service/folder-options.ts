import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, usageError } from '../../exit-codes.ts';

/** Reads the options of a command on the data of a folder; a slip ends it with where to look. */
export const readOptions = <O extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: O,
) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw usageError(`${command}: ${why}; see holdpoint ${command} --help`);
  }
};

/** A whole number of an option. */
export const wholeNumber = (name: string, text: string, most: number): number => {
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  throw usageError(`--${name}: found "${text}"; write a number up to ${most}`);
};

/** An option that must be there. */
export const needed = (command: string, name: string, value: string | undefined, what: string): string => {
  if (value !== undefined && value !== '') return value;
  throw usageError(`${command}: name ${what} with --${name}`);
};
