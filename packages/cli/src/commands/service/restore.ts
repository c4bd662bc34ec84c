import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { restoreBackup } from '@holdpoint/store';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { readArguments } from '../read-arguments.ts';
import { needed } from './folder-options.ts';
import { withData } from './open-or-end.ts';

export const RESTORE_HELP = `holdpoint restore FILE --data FOLDER

Restores a backup into a database that holds nothing, whole or not at all. Copy field-keys, log-signing-key.pem, api-keys and
agency.json into FOLDER first. Then check it: holdpoint fsck --data FOLDER.

  --data FOLDER    a folder with the keys of the agency and without records

Example
  holdpoint restore holdpoint-2026-11-23.backup --data /srv/holdpoint-new
`;

const KEYS = ['field-keys', 'log-signing-key.pem'];

/** `holdpoint restore`. */
export const restore = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments('restore', args, { data: { type: 'string' } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw usageError('restore: name one backup to read');
  if (!existsSync(file)) throw new CommandError(`restore: ${file}: no such file; check the name`, EXIT.noInput);
  const folder = needed('restore', 'data', values.data, 'the folder of the data');
  const missing = KEYS.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0 && process.env.HOLDPOINT_FIELD_KEYS_COMMAND === undefined)
    throw usageError(
      `restore: copy ${missing.join(' and ')} of the agency into ${folder} first; with fresh keys nothing sealed could be read`,
    );
  const rows = await withData('restore', folder, ({ ownerUrl }) => restoreBackup(ownerUrl, linesOf(file)));
  process.stdout.write(`${rows} rows restored; check them with: holdpoint fsck --data ${folder}\n`);
  return EXIT.ok;
};

/** The lines of a compressed file; one that is cut off ends early, and the backup's last line is found missing. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  try {
    yield* createInterface({ input: unpacked });
  } catch (error) {
    throw new Error(`${file} is damaged or no backup (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
}
