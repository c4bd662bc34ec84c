import { sql } from 'kysely';
import type { Instant } from '@holdpoint/engine';
import type { Work } from '../access/store.ts';

/** Keeps a field map of a form, known by the SHA-256 of its fields' names; the maps of it that were there stay, and count no more. */
export const addFieldMap = async (
  work: Work,
  agency: string,
  { form, body, by, at }: { readonly form: string; readonly body: object; readonly by: string; readonly at: Instant },
): Promise<void> => {
  const { number } = await work
    .selectFrom('field_map')
    .select(sql<number>`coalesce(max(number), 0)`.as('number'))
    .where('agency', '=', agency)
    .where('form', '=', form)
    .executeTakeFirstOrThrow();
  await work
    .insertInto('field_map')
    .values({ agency, form, number: number + 1, body: JSON.stringify(body), made_by: by, made_at: new Date(at) })
    .execute();
};

/** The newest map of each form that the agency's people mapped, as it was written. */
export const fieldMapsOf = async (
  work: Work,
  agency: string,
): Promise<readonly { readonly form: string; readonly body: unknown; readonly by: string }[]> => {
  const rows = await work
    .selectFrom('field_map')
    .distinctOn('form')
    .select(['form', 'body', 'made_by'])
    .where('agency', '=', agency)
    .orderBy('form')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ form, body, made_by: by }) => ({ form, body, by }));
};
