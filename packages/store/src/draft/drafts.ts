import type { Actor } from '@holdpoint/desk';
import type { Instant } from '@holdpoint/engine';
import { ChangedMeanwhile } from '../aggregate/repository.ts';
import type { Work } from '../access/store.ts';
import { type KeyRing, seal, unseal } from '../secret/key-ring.ts';

/** What somebody has begun to enter: its text as the pages wrote it, and its times. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly madeAt: number;
  readonly changedAt: number;
  readonly endsAt: number;
}

const about = (agency: string, user: string, id: string): string => `${agency}/draft/${user}/${id}`;

/**
 * Keeps a draft of the actor, sealed, until `endsAt`; a draft of this number that is there is replaced. Throws
 * `ChangedMeanwhile` where the number is another user's.
 */
export const keepDraft = async (
  work: Work,
  { agency, user }: Actor,
  {
    id,
    text,
    at,
    endsAt,
  }: { readonly id: string; readonly text: string; readonly at: Instant; readonly endsAt: number },
  keys: KeyRing,
): Promise<void> => {
  const { bytes, keyId } = seal(keys, text, about(agency, user, id));
  const written = { sealed: bytes, key_id: keyId, changed_at: new Date(at), ends_at: new Date(endsAt) };
  const { numUpdatedRows } = await work
    .updateTable('draft')
    .set(written)
    .where('agency', '=', agency)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const { numInsertedOrUpdatedRows = 0n } = await work
    .insertInto('draft')
    .values({ agency, id, user_name: user, made_at: new Date(at), ...written })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new ChangedMeanwhile('draft');
};

/** A draft of the actor that has not ended; another user's is not found. */
export const draftOf = async (
  work: Work,
  actor: Actor,
  id: string,
  at: Instant,
  keys: KeyRing,
): Promise<Draft | undefined> => (await draftsOf(work, actor, at, keys)).find((one) => one.id === id);

/** The drafts of the actor that have not ended, the newest change first. */
export const draftsOf = async (
  work: Work,
  { agency, user }: Actor,
  at: Instant,
  keys: KeyRing,
): Promise<readonly Draft[]> => {
  const rows = await work
    .selectFrom('draft')
    .selectAll()
    .where('agency', '=', agency)
    .where('user_name', '=', user)
    .where('ends_at', '>', new Date(at))
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map(({ id, sealed, key_id: keyId, made_at, changed_at, ends_at }) => ({
    id,
    text: unseal(keys, { bytes: sealed, keyId }, about(agency, user, id)),
    madeAt: made_at.getTime(),
    changedAt: changed_at.getTime(),
    endsAt: ends_at.getTime(),
  }));
};

/** Deletes a draft of the actor. */
export const endDraft = async (work: Work, { agency, user }: Actor, id: string): Promise<void> => {
  await work
    .deleteFrom('draft')
    .where('agency', '=', agency)
    .where('user_name', '=', user)
    .where('id', '=', id)
    .execute();
};

/** Deletes the drafts of an agency whose time is over; the work's identity must have the role `upkeep`. Returns how many. */
export const endDrafts = async (work: Work, agency: string, at: Instant): Promise<number> => {
  const { numDeletedRows } = await work
    .deleteFrom('draft')
    .where('agency', '=', agency)
    .where('ends_at', '<=', new Date(at))
    .executeTakeFirst();
  return Number(numDeletedRows);
};
