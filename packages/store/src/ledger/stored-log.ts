import { z } from 'zod';
import type { Openings, StoredLeaf, StoredLog, TreeNode, Verifier } from '@holdpoint/ledger';
import type { Work } from '../access/store.ts';
import { type KeyRing, unseal } from '../secret/key-ring.ts';
import { aboutOpening } from './append-events.ts';

const openingSchema = z.strictObject({ value: z.json(), salt: z.string() });
const PAGE = 1000;

/** Everything that is stored of an agency's log, read page by page, for `fsck`. */
export const storedLog = (
  work: Work,
  agency: string,
  {
    origin,
    checkpoints,
    keys,
    ring,
  }: { origin: string; checkpoints: readonly string[]; keys: readonly Verifier[]; ring: KeyRing },
): StoredLog => ({ origin, leaves: leavesOf(work, agency, ring), nodes: nodesOf(work, agency), checkpoints, keys });

/** The checkpoints of an agency's log, in the order in which they were issued. */
export const checkpointsOf = async (work: Work, agency: string): Promise<readonly string[]> => {
  const rows = await work
    .selectFrom('checkpoint')
    .select('note')
    .where('agency', '=', agency)
    .orderBy('issued_at')
    .orderBy('size')
    .execute();
  return rows.map(({ note }) => note);
};

async function* leavesOf(work: Work, agency: string, ring: KeyRing): AsyncGenerator<StoredLeaf> {
  for (let after = -1; ;) {
    const rows = await work
      .selectFrom('leaf')
      .select(['index', 'text', 'hash'])
      .where('agency', '=', agency)
      .where('index', '>', String(after))
      .orderBy('index')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    const last = Number(rows.at(-1)?.index);
    const openings = await openingsBetween(work, agency, after, last, ring);
    for (const { index, text, hash } of rows)
      yield { index: Number(index), text, hash, openings: openings.get(Number(index)) ?? {} };
    after = last;
  }
}

/** What opens the commitments of these leaves, as far as it is still kept. */
export const openingsOf = async (
  work: Work,
  agency: string,
  indexes: readonly number[],
  ring: KeyRing,
): Promise<Record<number, Openings>> => {
  const rows = await work
    .selectFrom('opening')
    .selectAll()
    .where('agency', '=', agency)
    .where('index', 'in', indexes.map(String))
    .execute();
  return Object.fromEntries(opened(rows, agency, ring));
};

const openingsBetween = async (
  work: Work,
  agency: string,
  after: number,
  last: number,
  ring: KeyRing,
): Promise<ReadonlyMap<number, Openings>> => {
  const rows = await work
    .selectFrom('opening')
    .selectAll()
    .where('agency', '=', agency)
    .where('index', '>', String(after))
    .where('index', '<=', String(last))
    .execute();
  return opened(rows, agency, ring);
};

const opened = (
  rows: readonly { readonly index: string; readonly name: string; readonly sealed: Buffer; readonly key_id: string }[],
  agency: string,
  ring: KeyRing,
): ReadonlyMap<number, Openings> => {
  const found = new Map<number, Record<string, Openings[string]>>();
  for (const row of rows) {
    const index = Number(row.index);
    const about = aboutOpening(agency, index, row.name);
    const { value, salt } = openingSchema.parse(
      JSON.parse(unseal(ring, { bytes: row.sealed, keyId: row.key_id }, about)),
    );
    found.set(index, { ...found.get(index), [row.name]: { value, salt: Buffer.from(salt, 'base64') } });
  }
  return found;
};

async function* nodesOf(work: Work, agency: string): AsyncGenerator<TreeNode> {
  for (let level = 0; ; level++) {
    let after = -1;
    for (;;) {
      const rows = await work
        .selectFrom('node')
        .select(['index', 'hash'])
        .where('agency', '=', agency)
        .where('level', '=', level)
        .where('index', '>', String(after))
        .orderBy('index')
        .limit(PAGE)
        .execute();
      if (rows.length === 0) break;
      for (const { index, hash } of rows) yield { level, index: Number(index), hash };
      after = Number(rows.at(-1)?.index);
    }
    if (after === -1) return;
  }
}
