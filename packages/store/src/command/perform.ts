import { sql } from 'kysely';
import type { Actor, DeskEvent } from '@holdpoint/desk';
import { hashOf, type Instant } from '@holdpoint/engine';
import type { Store, Work } from '../access/store.ts';
import { type Appended, appendEvents } from '../ledger/append-events.ts';
import type { KeyRing } from '../secret/key-ring.ts';

/** What a command comes to, as its client gets it, now and at every repetition. */
export interface CommandResponse {
  readonly status: number;
  readonly body: unknown;
}

/** One request to change something. */
export interface CommandRequest {
  readonly actor: Actor;
  /** Chosen by the client, fresh for each thing it wants done once. */
  readonly key: string;
  /** What is asked, whole: the same key with another request is refused. */
  readonly request: unknown;
  readonly at: Instant;
}

/** What the work of a command leaves behind besides what it wrote. */
export interface CommandDone {
  readonly response: CommandResponse;
  readonly events: readonly DeskEvent[];
  /** Messages that must leave once this is durable. */
  readonly outbox?: readonly { readonly topic: string; readonly body: unknown }[];
}

export interface Performed extends CommandResponse {
  /** Whether this is the answer given before to the same request. */
  readonly isRepeated: boolean;
  readonly appended: readonly Appended[];
}

/** This machine's clock is behind what was entered before: times written now would be wrong. */
export class ClockSetBack extends Error {
  constructor(seconds: number) {
    super(
      `the clock of this machine is ${seconds} s behind the newest entry and nothing was done; set it right, and follow the paper instruction meanwhile`,
    );
    this.name = 'ClockSetBack';
  }
}

/** What a clock may be corrected by without a word, in milliseconds. */
const CLOCK_SLACK_MS = 2000;

const requireClock = async (work: Work, agency: string, at: Instant): Promise<void> => {
  const last = await work
    .selectFrom('leaf')
    .select('entered_at')
    .where('agency', '=', agency)
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  const behind = last === undefined ? 0 : last.entered_at.getTime() - at;
  if (behind > CLOCK_SLACK_MS) throw new ClockSetBack(Math.round(behind / 1000));
};

/** The same key came with another request. */
export class KeyReused extends Error {
  constructor() {
    super('this idempotency key was used for another request; choose a fresh one');
    this.name = 'KeyReused';
  }
}

/**
 * Runs a command: what it changes, its events, their leaves, its messages and its answer are written in one transaction,
 * or none of them is. One writer at a time for each agency.
 */
export const perform = (
  store: Store,
  keys: KeyRing,
  { actor, key, request, at }: CommandRequest,
  run: (work: Work) => Promise<CommandDone>,
): Promise<Performed> =>
  store.as(actor, async (work) => {
    const { agency } = actor;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`log ${agency}`}, 0))`.execute(work);
    const requestHash = hashOf({ request, user: actor.user, role: actor.role });
    const before = await work
      .selectFrom('command')
      .select(['request_hash', 'response'])
      .where('agency', '=', agency)
      .where('key', '=', key)
      .executeTakeFirst();
    if (before !== undefined) {
      if (before.request_hash !== requestHash) throw new KeyReused();
      return { ...(before.response as CommandResponse), isRepeated: true, appended: [] };
    }
    await requireClock(work, agency, at);
    const { response, events, outbox = [] } = await run(work);
    const appended = await appendEvents(work, agency, events, keys);
    const made = new Date(at);
    for (const { topic, body } of outbox)
      await work
        .insertInto('outbox')
        .values({ agency, topic, body: JSON.stringify(body), made_at: made, sent_at: null })
        .execute();
    await work
      .insertInto('command')
      .values({ agency, key, request_hash: requestHash, response: JSON.stringify(response), made_at: made })
      .execute();
    return { ...response, isRepeated: false, appended };
  });
