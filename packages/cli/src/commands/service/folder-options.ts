import { usageError } from '../../exit-codes.ts';

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
