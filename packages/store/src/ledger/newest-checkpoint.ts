import type { Work } from '../access/store.ts';

/** A signed checkpoint of an agency's log, as it was issued. */
export interface IssuedCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly issuedAt: Date;
}

/** The newest checkpoint that was issued; `undefined` where none was. */
export const newestCheckpoint = async (work: Work, agency: string): Promise<IssuedCheckpoint | undefined> => {
  const row = await work
    .selectFrom('checkpoint')
    .select(['size', 'note', 'issued_at'])
    .where('agency', '=', agency)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { size: Number(row.size), note: row.note, issuedAt: row.issued_at };
};
