import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, instantOf, parseInstant } from '@holdpoint/engine';
import { z } from 'zod';

/** A secret of the service: where it comes from and, for a file, since when it is as it is. */
export interface SecretFile {
  readonly name: string;
  readonly from: 'file' | 'command';
  readonly changedAt?: Instant;
}

/** What an administrator must know of the machine. */
export interface Machine {
  readonly disk: () => { readonly freeBytes: number; readonly totalBytes: number };
  /** When the last backup of this folder was finished; `undefined` where none ever was. */
  readonly lastBackup: () => Instant | undefined;
  readonly secrets: () => readonly SecretFile[];
}

/** The file in which `holdpoint backup` notes its last success. */
export const BACKUP_NOTE = 'last-backup.json';
const noteSchema = z.object({ at: z.string() });
const SECRETS = [
  ['log-signing-key.pem', 'HOLDPOINT_SIGNING_KEY_COMMAND'],
  ['field-keys', 'HOLDPOINT_FIELD_KEYS_COMMAND'],
] as const;

/** The machine on which a data folder lies. */
export const machineOf = (folder: string): Machine => ({
  disk: () => {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  },
  lastBackup: () => {
    const path = join(folder, BACKUP_NOTE);
    if (!existsSync(path)) return undefined;
    const note = noteSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return note.success ? parseInstant(note.data.at) : undefined;
  },
  secrets: () =>
    SECRETS.map(([name, variable]): SecretFile => {
      if ((process.env[variable] ?? '') !== '') return { name, from: 'command' };
      const path = join(folder, name);
      const changedAt = existsSync(path) ? instantOf(Math.round(statSync(path).mtimeMs)) : undefined;
      return { name, from: 'file', ...(changedAt === undefined ? {} : { changedAt }) };
    }),
});
