import type { Actor, Clock, DeskEvent } from '@holdpoint/desk';
import { hashOf, type Instant } from '@holdpoint/engine';
import type { Store, Work } from '../access/store.ts';
import { type Appended, growBy } from '../ledger/append-events.ts';
import { growLogCall } from '../ledger/log-sql.ts';
import { CLAIM_REFUSED, claimLogCall, type LogState, openedLogSchema, openLogSql } from '../ledger/log-state.ts';
import { DatabaseError, escapeLiteral } from 'pg';
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
  /** Calls of functions that write what nobody reads before the end: they go to the server with it, in one statement. */
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
export const perform = async (
  store: Store,
  keys: KeyRing,
  request: CommandRequest,
  run: (work: Work, opened: Opened) => Promise<CommandDone>,
): Promise<Performed> => {
  const { actor, key } = request;
  const requestHash = hashOfRequest(request);
  let next: LogState | undefined;
  const performed = await store.opening<Performed>(actor, openLogSql(actor.agency, key), async ([row], work) => {
    const { state, before } = openedLogSchema.parse(row);
    if (before !== null) {
      if (before.request_hash !== requestHash) throw new KeyReused();
      return { value: { ...before.response, isRepeated: true, appended: [] } };
    }
    const ended = await endOf(request, requestHash, state, keys, (opened) => run(work, opened));
    next = ended.next;
    return { value: ended.performed, last: `select ${ended.calls.join(', ')}` };
  });
  if (next !== undefined) store.logs.remember(actor.agency, next);
  return performed;
};

/**
 * Runs a command that reads nothing. Where the log stands as this process left it, everything goes to the server in one
 * message; where it does not, or the command was done before, as any other command. `run` may be called twice.
 */
export const performUnread = (
  store: Store,
  keys: KeyRing,
  request: CommandRequest,
  run: (opened: Opened) => Promise<CommandDone>,
): Promise<Performed> => {
  const { actor, key } = request;
  return store.logs.inTurn(actor.agency, async () => {
    const state = store.logs.stateOf(actor.agency);
    if (state !== undefined) {
      const { performed, calls, next } = await endOf(request, hashOfRequest(request), state, keys, run);
      try {
        await store.callAtOnce(actor, [claimLogCall(actor.agency, state, key), ...calls]);
        store.logs.remember(actor.agency, next);
        return performed;
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.code !== CLAIM_REFUSED) throw error;
      }
    }
    return perform(store, keys, request, (_, opened) => run(opened));
  });
};

const hashOfRequest = ({ request, actor }: CommandRequest): string =>
  hashOf({ request, user: actor.user, role: actor.role });

/** Runs the work of a command on a log that stands so: what it comes to, and the calls that write it all. */
const endOf = async (
  request: CommandRequest,
  requestHash: string,
  state: LogState,
  keys: KeyRing,
  run: (opened: Opened) => Promise<CommandDone>,
): Promise<{ performed: Performed; calls: readonly string[]; next: LogState }> => {
  const { agency } = request.actor;
  const at = request.clock.now();
  requireClock(state.lastEnteredAt, at);
  const nextReceipt = receiptNumber(state.documents + 1);
  const { response, events, writes = [], outbox = [], receipts = 0 } = await run({ nextReceipt });
  const { appended, rows, next } = growBy(agency, state, events, keys);
  const documents = state.documents + receipts;
  const kept = [
    agency,
    request.key,
    requestHash,
    JSON.stringify(response),
    new Date(at).toISOString(),
    JSON.stringify(outbox),
  ];
  return {
    performed: { ...response, isRepeated: false, appended },
    calls: [
      ...writes,
      growLogCall(agency, { ...rows, documents }),
      `finish_command(${kept.map(escapeLiteral).join(', ')})`,
    ],
    next: { ...next, documents },
  };
};

const RECEIPT_DIGITS = 7;

/** The receipt number of a document, counted from 1. */
export const receiptNumber = (count: number): string => `R-${String(count).padStart(RECEIPT_DIGITS, '0')}`;
