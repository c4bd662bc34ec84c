import { sql } from 'kysely';
import type { Work } from '../access/store.ts';
import { type ListedEvent, listedEvent } from './list-events.ts';

/** The most events that one report is made from; a report says when it was cut off. */
export const MOST_EVENTS = 5000;

/** Events of some acts that were entered within UTC days, the last one included, in the order of the log. */
export const eventsOfActs = async (
  work: Work,
  agency: string,
  { acts, from, to }: { readonly acts: readonly string[]; readonly from: Date; readonly to: Date },
): Promise<readonly ListedEvent[]> => {
  const rows = await work
    .selectFrom('leaf')
    .select(['index', 'text'])
    .where('agency', '=', agency)
    .where('entered_at', '>=', from)
    .where('entered_at', '<', to)
    .where(sql<string>`text::jsonb ->> 'act'`, 'in', [...acts])
    .orderBy('index')
    .limit(MOST_EVENTS)
    .execute();
  return rows.map(listedEvent);
};

/** Which of these subjects an act was ever completed on. */
export const subjectsWithAct = async (
  work: Work,
  agency: string,
  act: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (subjects.length === 0) return new Set();
  const subject = sql<string>`text::jsonb #>> '{subject,id}'`;
  const rows = await work
    .selectFrom('leaf')
    .select(subject.as('subject'))
    .distinct()
    .where('agency', '=', agency)
    .where(sql<string>`text::jsonb ->> 'act'`, '=', act)
    .where(sql<string>`text::jsonb ->> 'phase'`, '=', 'completed')
    .where(subject, 'in', [...subjects])
    .execute();
  return new Set(rows.map((row) => row.subject));
};
