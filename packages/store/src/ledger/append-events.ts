import { randomBytes } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import type { DeskEvent } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import {
  leafHash,
  leafText,
  nodesCompletedBy,
  nodesNeededBy,
  placeKey,
  type ReadNode,
  SALT_LENGTH,
  sealRecord,
  type TreeNode,
} from '@holdpoint/ledger';
import type { Work } from '../access/store.ts';
import type { Tables } from '../schema/tables.ts';
import { type KeyRing, seal } from '../secret/key-ring.ts';

/** Where an event came to stand in the log. */
export interface Appended {
  readonly index: number;
  readonly text: string;
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
  await lockLog(work, agency);
  const first = await sizeOf(work, agency);
  const appended: Appended[] = [];
  const fresh: TreeNode[] = [];
  const leaves: LeafRow[] = [];
  const sealedOpenings: OpeningRow[] = [];
  const known = new Map<string, Uint8Array>();
  for (const [offset, event] of events.entries()) {
    const index = first + offset;
    const { record, openings } = sealRecord(recordOf(event), event.personal, () => randomBytes(SALT_LENGTH));
    const text = leafText(record);
    const hash = leafHash(Buffer.from(text, 'utf8'));
    await learn(work, agency, index, known);
    for (const node of nodesCompletedBy(index, hash, readerOf(known))) {
      known.set(placeKey(node), node.hash);
      fresh.push(node);
    }
    leaves.push({ agency, index, text, hash: Buffer.from(hash), entered_at: new Date(event.enteredAt) });
    for (const [name, { value, salt }] of Object.entries(openings)) {
      const body = JSON.stringify({ value, salt: Buffer.from(salt).toString('base64') });
      const { bytes, keyId } = seal(keys, body, aboutOpening(agency, index, name));
      sealedOpenings.push({ agency, index, name, sealed: bytes, key_id: keyId });
    }
    appended.push({ index, text });
  }
  const nodes = fresh.map(({ level, index, hash }) => ({ agency, level, index, hash: Buffer.from(hash) }));
  for (const rows of inParts(leaves)) await work.insertInto('leaf').values(rows).execute();
  for (const rows of inParts(sealedOpenings)) await work.insertInto('opening').values(rows).execute();
  for (const rows of inParts(nodes)) await work.insertInto('node').values(rows).execute();
  await work
    .updateTable('log')
    .set({ size: first + events.length })
    .where('agency', '=', agency)
    .execute();
  return appended;
};

type LeafRow = Insertable<Tables['leaf']>;
type OpeningRow = Insertable<Tables['opening']>;

/** PostgreSQL takes at most 65,535 parameters with one statement. */
const ROWS_AT_ONCE = 2000;

const inParts = <T>(rows: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, part) =>
    rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );

/** What a sealed opening is bound to. */
export const aboutOpening = (agency: string, index: number, name: string): string => `${agency}/${index}/${name}`;

const lockLog = async (work: Work, agency: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`log ${agency}`}, 0))`.execute(work);
};

const sizeOf = async (work: Work, agency: string): Promise<number> => {
  await work
    .insertInto('log')
    .values({ agency, size: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { size } = await work.selectFrom('log').select('size').where('agency', '=', agency).executeTakeFirstOrThrow();
  return Number(size);
};

/** Reads the nodes that a leaf completes and that are not known yet, in one query. */
const learn = async (work: Work, agency: string, index: number, known: Map<string, Uint8Array>): Promise<void> => {
  const wanted = nodesNeededBy(index).filter((place) => !known.has(placeKey(place)));
  if (wanted.length === 0) return;
  const rows = await work
    .selectFrom('node')
    .select(['level', 'index', 'hash'])
    .where('agency', '=', agency)
    .where((where) => where.or(wanted.map((place) => where.and({ level: place.level, index: String(place.index) }))))
    .execute();
  for (const row of rows) known.set(placeKey({ level: row.level, index: Number(row.index) }), row.hash);
};

const readerOf =
  (known: ReadonlyMap<string, Uint8Array>): ReadNode =>
  (place) => {
    const hash = known.get(placeKey(place));
    if (hash === undefined)
      throw new Error(`the log of this agency lacks node ${placeKey(place)}; run "holdpoint fsck"`);
    return hash;
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
