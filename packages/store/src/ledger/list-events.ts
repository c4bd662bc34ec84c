import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../access/store.ts';

/** Which events are asked for; days are UTC days of entry, the last one included. */
export interface EventsAsked {
  readonly subject?: string | undefined;
  readonly user?: string | undefined;
  readonly act?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The index after which the page begins. */
  readonly after: number;
  readonly limit: number;
}

/** An event as the log tells it, without what is personal. */
export const listedEventSchema = z.object({
  index: z.number(),
  act: z.string(),
  phase: z.string(),
  by: z.object({ user: z.string(), role: z.string() }),
  subject: z.object({ kind: z.string(), id: z.string() }),
  at: z.string(),
  enteredAt: z.string(),
  open: z.record(z.string(), z.unknown()),
});
export type ListedEvent = Readonly<z.infer<typeof listedEventSchema>>;

/** Events of an agency in the order of the log, a page of them. */
export const listEvents = async (
  work: Work,
  agency: string,
  { subject, user, act, from, to, after, limit }: EventsAsked,
): Promise<readonly ListedEvent[]> => {
  let query = work
    .selectFrom('leaf')
    .select(['index', 'text'])
    .where('agency', '=', agency)
    .where('index', '>', String(after));
  const member = (path: string) => sql<string>`text::jsonb #>> ${path}::text[]`;
  if (subject !== undefined) query = query.where(member('{subject,id}'), '=', subject);
  if (user !== undefined) query = query.where(member('{by,user}'), '=', user);
  if (act !== undefined) query = query.where(member('{act}'), '=', act);
  if (from !== undefined) query = query.where('entered_at', '>=', new Date(`${from}T00:00:00Z`));
  if (to !== undefined) query = query.where('entered_at', '<', nextDay(to));
  const rows = await query.orderBy('index').limit(limit).execute();
  return rows.map(listedEvent);
};

/** A leaf as a list shows it. */
export const listedEvent = ({ index, text }: { readonly index: string; readonly text: string }): ListedEvent =>
  listedEventSchema.parse({ ...JSON.parse(text), index: Number(index) });

const MS_OF_DAY = 86_400_000;
const nextDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + MS_OF_DAY);
