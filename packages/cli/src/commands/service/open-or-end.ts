import { type OpenData, openData } from '@holdpoint/web';
import { CommandError, EXIT } from '../../exit-codes.ts';

/** Runs something on the opened data of a folder, and closes them. What cannot be opened ends the command with a remedy. */
export const withData = async <T>(command: string, folder: string, run: (data: OpenData) => Promise<T>): Promise<T> => {
  const data = await orEnd(command, () => openData({ folder, databaseUrl: process.env.DATABASE_URL }));
  try {
    return await orEnd(command, () => run(data));
  } finally {
    await data.close();
  }
};

/** Ends the command with what an error says, in place of a stack trace. */
export const orEnd = async <T>(command: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${command}: ${error instanceof Error ? error.message : String(error)}`, EXIT.noInput);
  }
};
