import type { Instant } from '@holdpoint/engine';
import type { Work } from '../access/store.ts';

/** Keeps what a witness answered to a checkpoint of this size: one line of a signed note. */
export const keepCosignature = async (
  work: Work,
  agency: string,
  { size, witness, line }: { readonly size: number; readonly witness: string; readonly line: string },
  at: Instant,
): Promise<void> => {
  await work
    .insertInto('cosignature')
    .values({ agency, size, witness, line, seen_at: new Date(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** The size of the newest checkpoint that a witness cosigned; 0 where it saw none. */
export const lastWitnessed = async (work: Work, agency: string, witness: string): Promise<number> => {
  const row = await work
    .selectFrom('cosignature')
    .select((select) => select.fn.max('size').as('size'))
    .where('agency', '=', agency)
    .where('witness', '=', witness)
    .executeTakeFirst();
  return Number(row?.size ?? 0);
};

/** The checkpoint of a size as a note with every cosignature that came for it. */
export const cosignedCheckpoint = async (work: Work, agency: string, size: number): Promise<string> => {
  const { note } = await work
    .selectFrom('checkpoint')
    .select('note')
    .where('agency', '=', agency)
    .where('size', '=', String(size))
    .executeTakeFirstOrThrow();
  const lines = await work
    .selectFrom('cosignature')
    .select('line')
    .where('agency', '=', agency)
    .where('size', '=', String(size))
    .orderBy('witness')
    .execute();
  return [note, ...lines.map(({ line }) => line)].join('');
};

/** The size of the newest checkpoint that at least one witness cosigned; `undefined` where none did. */
export const newestWitnessed = async (work: Work, agency: string): Promise<number | undefined> => {
  const row = await work
    .selectFrom('cosignature')
    .select((select) => select.fn.max('size').as('size'))
    .where('agency', '=', agency)
    .executeTakeFirst();
  return row?.size === null || row?.size === undefined ? undefined : Number(row.size);
};
