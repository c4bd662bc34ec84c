import type { Work } from '../access/store.ts';
import type { Tables } from '../schema/tables.ts';

export type ReferenceKind = Tables['reference']['kind'];

/** Enters that something is found by `value` too. Throws where it is found by it already. */
export const refer = async (
  work: Work,
  agency: string,
  { kind, value, target }: { readonly kind: ReferenceKind; readonly value: string; readonly target: string },
): Promise<void> => {
  await work.insertInto('reference').values({ agency, kind, value, target }).execute();
};

/** What is found by any of these values, in the order of the identifiers. */
export const referredTo = async (
  work: Work,
  agency: string,
  kind: ReferenceKind,
  values: readonly string[],
): Promise<readonly string[]> => {
  const rows = await work
    .selectFrom('reference')
    .select('target')
    .where('agency', '=', agency)
    .where('kind', '=', kind)
    .where('value', 'in', [...values])
    .orderBy('target')
    .execute();
  return [...new Set(rows.map(({ target }) => target))];
};
