import { createHash } from 'node:crypto';
import type { Instant } from '@holdpoint/engine';
import type { Work } from '../access/store.ts';
import { type KeyRing, sealBytes, unsealBytes } from '../secret/key-ring.ts';

/** A file as it was received. */
export interface KeptFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const about = (agency: string, sha256: string): string => `${agency}/file/${sha256}`;

/** Keeps a file, sealed, and returns its SHA-256 in hexadecimal. The same file again is kept once. */
export const keepFile = async (
  work: Work,
  agency: string,
  { mediaType, bytes }: KeptFile,
  keys: KeyRing,
  at: Instant,
): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sealed = sealBytes(keys, bytes, about(agency, sha256));
  await work
    .insertInto('file')
    .values({
      agency,
      sha256,
      media_type: mediaType,
      sealed: sealed.bytes,
      key_id: sealed.keyId,
      kept_at: new Date(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return sha256;
};

/** A kept file; `undefined` where it was never kept or was sealed. */
export const fileOf = async (
  work: Work,
  agency: string,
  sha256: string,
  keys: KeyRing,
): Promise<KeptFile | undefined> => {
  const row = await work
    .selectFrom('file')
    .selectAll()
    .where('agency', '=', agency)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const bytes = unsealBytes(keys, { bytes: row.sealed, keyId: row.key_id }, about(agency, sha256));
  return { mediaType: row.media_type, bytes };
};

/** Which of these files are kept here, by their SHA-256. */
export const keptFiles = async (
  work: Work,
  agency: string,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (sha256s.length === 0) return new Set();
  const rows = await work
    .selectFrom('file')
    .select('sha256')
    .where('agency', '=', agency)
    .where('sha256', 'in', [...new Set(sha256s)])
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
};
