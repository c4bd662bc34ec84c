import { createWriteStream, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { backupLines } from '@holdpoint/store';
import { BACKUP_NOTE } from '@holdpoint/web';
import { now } from '../../clock.ts';
import { EXIT, usageError } from '../../exit-codes.ts';
import { readArguments } from '../read-arguments.ts';
import { needed } from './folder-options.ts';
import { orEnd, withData } from './open-or-end.ts';

export const BACKUP_HELP = `holdpoint backup FILE --data FOLDER

Writes everything that the database holds to one compressed file, as it stood at one moment. With DATABASE_URL set it may run
beside the service; the private PostgreSQL of a folder must be stopped for it.

The keys of the folder (field-keys, log-signing-key.pem) are not in the file: keep copies of them apart. Without field-keys
nobody can read names and other identifiers in a restored backup.

  --data FOLDER    the folder of the service

Example
  holdpoint backup holdpoint-2026-11-23.backup --data /srv/holdpoint
`;

/** `holdpoint backup`. */
export const backup = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments('backup', args, { data: { type: 'string' } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw usageError('backup: name one file to write');
  if (existsSync(file)) throw usageError(`backup: ${file} is there already; name another, nothing is overwritten`);
  const folder = needed('backup', 'data', values.data, 'the folder of the data');
  await withData('backup', folder, ({ ownerUrl }) =>
    orEnd('backup', async () => {
      const partial = `${file}.partial`;
      await pipeline(
        Readable.from(backupLines(ownerUrl)),
        createGzip(),
        createWriteStream(partial, { mode: 0o600, flush: true }),
      );
      renameSync(partial, file);
      // The health page of the service tells from this note how old the newest backup is.
      writeFileSync(join(folder, BACKUP_NOTE), `${JSON.stringify({ at: new Date(now()).toISOString(), file })}\n`);
    }),
  );
  process.stdout.write(`${file} written; keep copies of field-keys and log-signing-key.pem apart from it\n`);
  return EXIT.ok;
};
