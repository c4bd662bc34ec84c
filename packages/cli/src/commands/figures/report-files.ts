import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type ClosedReport, closedReportSchema, DefinitionError, ImportError } from '@holdpoint/figures';
import { CommandError, EXIT } from '../../exit-codes.ts';

/** A report that was closed before; `undefined` where the file is not there yet. */
export const readClosed = (path: string): ClosedReport | undefined => {
  if (!existsSync(path)) return undefined;
  try {
    return closedReportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new CommandError(
      `${path}: no closed report; name a file that figures report --close wrote, or a new one`,
      EXIT.noInput,
    );
  }
};

/** Writes a closed report beside its place first, so that what was closed before is never half gone. */
export const writeClosed = (path: string, closed: ClosedReport): void => {
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(closed, null, 2)}\n`);
    renameSync(`${path}.new`, path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path} cannot be written (${why}); name another file with --close`, EXIT.noInput);
  }
};

/** Runs what reads records; what is wrong with them ends the command. */
export const orEndReport = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ImportError) throw new CommandError(error.message, EXIT.noInput);
    if (error instanceof DefinitionError) throw new CommandError(error.message, EXIT.lawFault);
    throw error;
  }
};
