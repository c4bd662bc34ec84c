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

/** Takes the agency's lock to the end of the transaction and tells how its log stands, as one row `{ opened }`. */
export const openLogSql = (agency: string, key?: string): string =>
  `select open_log(${escapeLiteral(agency)}, ${key === undefined ? 'null' : escapeLiteral(key)}) as opened`;

/** The code with which the server refuses a claim. */
export const CLAIM_REFUSED = 'HP001';

/** Takes the agency's lock for a log that stands as thought, and for a command that was not done before. */
export const claimLogCall = (agency: string, { size, documents }: LogState, key: string): string =>
  `claim_log(${escapeLiteral(agency)}, ${size}, ${documents}, ${escapeLiteral(key)})`;

export const openedLogSchema = z
  .object({
    opened: z.object({
      size: z.number().int(),
      documents: z.number().int(),
      last_entered_at: z.number().nullable(),
      frontier: z.array(z.tuple([z.number().int(), z.number().int(), z.string()])),
      before: z
        .object({ request_hash: z.string(), response: z.object({ status: z.number(), body: z.unknown() }) })
        .nullable(),
    }),
  })
  .transform(({ opened: { size, documents, last_entered_at: last, frontier, before } }) => {
    const state: LogState = {
      size,
      documents,
      lastEnteredAt: last ?? undefined,
      frontier: new Map(
        frontier.map(([level, index, hash]) => [placeKey({ level, index }), Buffer.from(hash, 'base64')]),
      ),
    };
    return { state, before };
  });
