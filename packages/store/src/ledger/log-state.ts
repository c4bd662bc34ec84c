import { placeKey } from '@holdpoint/ledger';
import { escapeLiteral } from 'pg';
import { z } from 'zod';

/** How an agency's log stands: what the next leaf needs to know. */
export interface LogState {
  readonly size: number;
  /** Documents received: the last receipt number. */
  readonly documents: number;
  /** When the newest leaf was entered, in milliseconds since 1970. */
  readonly lastEnteredAt: number | undefined;
  /** The roots of the full subtrees that make up the log, by place: every later node is made from these. */
  readonly frontier: ReadonlyMap<string, Uint8Array>;
}

/** Holds the agency's lock to the end of the transaction: one writer at a time. */
export const lockSql = (agency: string): string =>
  `select pg_advisory_xact_lock(hashtextextended(${escapeLiteral(`log ${agency}`)}, 0))`;

/** The most levels that a log of this software can have. */
const LEVELS = 52;

/** Columns of one row that say how the log of an agency stands; `log l` is joined, and may be absent. */
export const logStateColumns = (agency: string): string => `
  coalesce(l.size, 0)::float8 as size, coalesce(l.documents, 0)::float8 as documents,
  (select extract(epoch from entered_at)::float8 * 1000 from leaf where agency = ${escapeLiteral(agency)} order by index desc limit 1) as last_entered_at,
  (select coalesce(json_agg(json_build_array(n.level, n.index, encode(n.hash, 'base64'))), '[]')
   from generate_series(0, ${LEVELS}) height join node n on n.agency = ${escapeLiteral(agency)} and n.level = height
     and n.index = (l.size >> height) - 1 where (l.size >> height) & 1 = 1) as frontier`;

export const logStateFrom = (agency: string): string =>
  `(select 1) one left join log l on l.agency = ${escapeLiteral(agency)}`;

export const logStateSchema = z
  .object({
    size: z.number().int(),
    documents: z.number().int(),
    last_entered_at: z.number().nullable(),
    frontier: z.array(z.tuple([z.number().int(), z.number().int(), z.string()])),
  })
  .transform(({ size, documents, last_entered_at: last, frontier }): LogState => ({
    size,
    documents,
    lastEnteredAt: last ?? undefined,
    frontier: new Map(
      frontier.map(([level, index, hash]) => [placeKey({ level, index }), Buffer.from(hash, 'base64')]),
    ),
  }));
