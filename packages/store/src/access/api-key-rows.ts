import { type Actor, ROLES } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';
import { z } from 'zod';
import type { Store, Work } from './store.ts';

/** A key of the API as it is kept: its hash, whom it lets in, and since when. */
export interface ApiKeyRow extends Actor {
  readonly id: string;
  readonly sha256: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly revokedAt?: Instant;
}

const DOOR = { user: 'sign-on', agency: '', role: 'sign-on' } as const;
const roleSchema = z.enum(ROLES);
const instant = (date: Date): Instant => {
  const at = instantOf(date.getTime());
  if (at === undefined) throw new Error('a key was issued at a time that is none');
  return at;
};

/** The keys of one agency, as its administrators and auditors see them; of every agency for the door. */
export const apiKeyRows = async (work: Work, agency?: string): Promise<readonly ApiKeyRow[]> => {
  const all = work.selectFrom('api_key').selectAll().orderBy('issued_at').orderBy('id');
  const rows = await (agency === undefined ? all : all.where('agency', '=', agency)).execute();
  return rows.map((row) => ({
    id: row.id,
    agency: row.agency,
    sha256: row.sha256,
    user: row.user_name,
    role: roleSchema.parse(row.role),
    issuedAt: instant(row.issued_at),
    issuedBy: row.issued_by,
    ...(row.revoked_at === null ? {} : { revokedAt: instant(row.revoked_at) }),
  }));
};

/** Writes a fresh key. */
export const insertApiKey = async (work: Work, row: ApiKeyRow): Promise<void> => {
  await work.insertInto('api_key').values(valuesOf(row)).execute();
};

/** Revokes a key: from then on it lets nobody in. False where there is none, or it was revoked before. */
export const revokeApiKey = async (work: Work, agency: string, id: string, at: Instant): Promise<boolean> => {
  const { numUpdatedRows } = await work
    .updateTable('api_key')
    .set({ revoked_at: new Date(at) })
    .where('agency', '=', agency)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Takes over keys that a folder begins with, each once, and tells every key there now is: what was revoked stays revoked. */
export const takeOverApiKeys = (store: Store, rows: readonly ApiKeyRow[]): Promise<readonly ApiKeyRow[]> =>
  store.as(DOOR, async (work) => {
    if (rows.length > 0)
      await work
        .insertInto('api_key')
        .values(rows.map(valuesOf))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    return apiKeyRows(work);
  });

const valuesOf = ({ id, agency, sha256, user, role, issuedAt, issuedBy }: ApiKeyRow) => ({
  id,
  agency,
  sha256,
  user_name: user,
  role,
  issued_at: new Date(issuedAt),
  issued_by: issuedBy,
});
