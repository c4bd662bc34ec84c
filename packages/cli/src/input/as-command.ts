import { TableFault } from '@holdpoint/tables';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';

/** A fault of a table as one that ends the command; anything else as it is. */
export const asCommandError = (error: unknown): unknown => {
  if (!(error instanceof TableFault)) return error;
  return error.isOfAsker ? usageError(error.message) : new CommandError(error.message, EXIT.noInput);
};
