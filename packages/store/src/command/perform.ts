import type { Actor, Clock, DeskEvent } from '@holdpoint/desk';
import { hashOf, type Instant } from '@holdpoint/engine';
import type { Store, Work } from '../access/store.ts';
import { type Appended, growBy } from '../ledger/append-events.ts';
import { growLogSql } from '../ledger/log-sql.ts';
import { openedLogSchema, openLogSql } from '../ledger/log-state.ts';
import { escapeLiteral } from 'pg';
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
  /** Read once it is this command's turn: one that waited for others is not behind them. */
  readonly clock: Clock;
}

/** What the work of a command leaves behind besides what it wrote. */
export interface CommandDone {
  readonly response: CommandResponse;
  readonly events: readonly DeskEvent[];
  /** Statements that write what nobody reads before the end: they go to the server with it, in one message. */
  readonly writes?: readonly string[];
  /** How many documents got a receipt number. */
  readonly receipts?: number;
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

const requireClock = (lastEnteredAt: number | undefined, at: Instant): void => {
  const behind = lastEnteredAt === undefined ? 0 : lastEnteredAt - at;
  if (behind > CLOCK_SLACK_MS) throw new ClockSetBack(Math.round(behind / 1000));
};

/** The same key came with another request. */
export class KeyReused extends Error {
  constructor() {
    super('this idempotency key was used for another request; choose a fresh one');
    this.name = 'KeyReused';
  }
}

/** What a command may know of its agency before it is decided. */
export interface Opened {
  /** The receipt number that the next document gets, such as `R-0000017`. */
  readonly nextReceipt: string;
}

/**
 * Runs a command: what it changes, its events, their leaves, its messages and its answer are written in one transaction,
 * or none of them is. One writer at a time for each agency.
 */
export const perform = (
  store: Store,
  keys: KeyRing,
  { actor, key, request, clock }: CommandRequest,
  run: (work: Work, opened: Opened) => Promise<CommandDone>,
): Promise<Performed> => {
  const { agency } = actor;
  const requestHash = hashOf({ request, user: actor.user, role: actor.role });
  return store.opening<Performed>(actor, openLogSql(agency, key), async ([row], work) => {
    const { state, before } = openedLogSchema.parse(row);
    if (before !== null) {
      if (before.request_hash !== requestHash) throw new KeyReused();
      return { value: { ...before.response, isRepeated: true, appended: [] } };
    }
    const at = clock.now();
    requireClock(state.lastEnteredAt, at);
    const nextReceipt = receiptNumber(state.documents + 1);
    const { response, events, writes = [], outbox = [], receipts = 0 } = await run(work, { nextReceipt });
    const { appended, rows } = growBy(agency, state, events, keys);
    const kept = [
      agency,
      key,
      requestHash,
      JSON.stringify(response),
      new Date(at).toISOString(),
      JSON.stringify(outbox),
    ];
    const grow = growLogSql(agency, { ...rows, documents: state.documents + receipts });
    const finish = `select finish_command(${kept.map(escapeLiteral).join(', ')})`;
    const last = [...writes, grow, finish].join('; ');
    return { value: { ...response, isRepeated: false, appended }, last };
  });
};

const RECEIPT_DIGITS = 7;

/** The receipt number of a document, counted from 1. */
export const receiptNumber = (count: number): string => `R-${String(count).padStart(RECEIPT_DIGITS, '0')}`;
