import { sql } from 'kysely';
import type { Json } from '@holdpoint/ledger';
import type { Work } from '../access/store.ts';
import type { KeyRing } from '../secret/key-ring.ts';
import { type ListedEvent, listedEvent } from './list-events.ts';
import { openingsOf } from './stored-log.ts';

/** An event with what is personal in it, as far as that is still kept. */
export interface OpenedEvent extends ListedEvent {
  readonly personal: Readonly<Record<string, Json>>;
}

/** Every event about these subjects, or about some acts on them alone, opened, in the order of the log. */
export const eventsAbout = async (
  work: Work,
  agency: string,
  { subjects, acts }: { readonly subjects: readonly string[]; readonly acts?: readonly string[] },
  ring: KeyRing,
): Promise<readonly OpenedEvent[]> => {
  let query = work
    .selectFrom('leaf')
    .select(['index', 'text'])
    .where('agency', '=', agency)
    .where(sql<string>`text::jsonb -> 'subject' ->> 'id'`, 'in', [...subjects]);
  if (acts !== undefined) query = query.where(sql<string>`text::jsonb ->> 'act'`, 'in', [...acts]);
  const rows = await query.orderBy('index').execute();
  if (rows.length === 0) return [];
  const opened = await openingsOf(
    work,
    agency,
    rows.map(({ index }) => Number(index)),
    ring,
  );
  return rows.map((row) => {
    const own = Object.entries(opened[Number(row.index)] ?? {});
    return { ...listedEvent(row), personal: Object.fromEntries(own.map(([name, { value }]) => [name, value])) };
  });
};
