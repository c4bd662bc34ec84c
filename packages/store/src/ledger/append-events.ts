import { randomBytes } from 'node:crypto';
import type { DeskEvent } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import {
  leafHash,
  leafText,
  nodesCompletedBy,
  placeKey,
  SALT_LENGTH,
  sealRecord,
  type TreeNode,
} from '@holdpoint/ledger';
import { sql } from 'kysely';
import type { Work } from '../access/store.ts';
import { type KeyRing, seal } from '../secret/key-ring.ts';
import { growLogCall, type LogRows, type OpeningRow } from './log-sql.ts';
import { type LogState, openedLogSchema, openLogSql } from './log-state.ts';

/** Where an event came to stand in the log. */
export interface Appended {
  readonly index: number;
  readonly text: string;
}

/** Leaves that are ready to be written, and where they will stand. */
export interface Growth {
  readonly appended: readonly Appended[];
  readonly rows: LogRows;
  /** How the log stands afterwards. */
  readonly next: LogState;
}

/**
 * Appends events to the log of their agency, in the transaction in which what they tell of is written. One writer at a
 * time for each agency: a lock that ends with the transaction gives every leaf its number.
 */
export const appendEvents = async (
  work: Work,
  agency: string,
  events: readonly DeskEvent[],
  keys: KeyRing,
): Promise<readonly Appended[]> => {
  const { rows } = await sql.raw(openLogSql(agency)).execute(work);
  const { state } = openedLogSchema.parse(rows[0]);
  const { appended, rows: grown } = growBy(agency, state, events, keys);
  await sql.raw(`select ${growLogCall(agency, grown)}`).execute(work);
  return appended;
};

/** What events add to a log that stands so. Personal values become commitments, and what opens them is sealed. */
export const growBy = (agency: string, state: LogState, events: readonly DeskEvent[], keys: KeyRing): Growth => {
  const known = new Map(state.frontier);
  const nodes: TreeNode[] = [];
  const openings: OpeningRow[] = [];
  const leaves = events.map((event, offset) => {
    const index = state.size + offset;
    const { record, openings: own } = sealRecord(recordOf(event), event.personal, () => randomBytes(SALT_LENGTH));
    const text = leafText(record);
    const hash = leafHash(Buffer.from(text, 'utf8'));
    for (const node of nodesCompletedBy(
      index,
      hash,
      (place) => known.get(placeKey(place)) ?? missing(placeKey(place)),
    )) {
      known.set(placeKey(node), node.hash);
      nodes.push(node);
    }
    for (const [name, { value, salt }] of Object.entries(own)) {
      const body = JSON.stringify({ value, salt: Buffer.from(salt).toString('base64') });
      openings.push({ index, name, ...seal(keys, body, aboutOpening(agency, index, name)) });
    }
    return { index, text, hash, enteredAt: event.enteredAt };
  });
  const { documents } = state;
  const size = state.size + events.length;
  return {
    appended: leaves.map(({ index, text }) => ({ index, text })),
    rows: { size, documents, leaves, nodes, openings },
    next: {
      size,
      documents,
      lastEnteredAt: leaves.at(-1)?.enteredAt ?? state.lastEnteredAt,
      frontier: frontierOf(size, known),
    },
  };
};

/** Of known nodes, the roots of the full subtrees that make up a log of a size. */
const frontierOf = (size: number, known: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> => {
  const frontier = new Map<string, Uint8Array>();
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / 2)) {
    const key = placeKey({ level, index: count - 1 });
    if (count % 2 === 1) frontier.set(key, known.get(key) ?? missing(key));
  }
  return frontier;
};

/** What a sealed opening is bound to. */
export const aboutOpening = (agency: string, index: number, name: string): string => `${agency}/${index}/${name}`;

const missing = (key: string): never => {
  throw new Error(`the log of this agency lacks node ${key}; run "holdpoint fsck"`);
};

/** An event as its leaf tells it; personal values come in as commitments. */
const recordOf = ({ act, phase, by, subject, open, at, enteredAt }: DeskEvent) => ({
  v: 1,
  act,
  phase,
  by: { user: by.user, role: by.role },
  agency: by.agency,
  subject: { kind: subject.kind, id: subject.id },
  at: formatInstant(at),
  enteredAt: formatInstant(enteredAt),
  open,
});
