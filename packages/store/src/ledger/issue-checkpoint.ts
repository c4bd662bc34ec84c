import {
  MemoryTree,
  placeKey,
  placesRead,
  rootOf,
  type ReadNode,
  signCheckpoint,
  type Signer,
} from '@holdpoint/ledger';
import type { Instant } from '@holdpoint/engine';
import type { Work } from '../access/store.ts';

/** Reads the nodes that a proof or a root needs, in one query. */
export const nodeReader = async (work: Work, agency: string, make: (read: ReadNode) => unknown): Promise<ReadNode> => {
  const places = placesRead(make);
  const rows =
    places.length === 0
      ? []
      : await work
          .selectFrom('node')
          .select(['level', 'index', 'hash'])
          .where('agency', '=', agency)
          .where((where) => where.or(places.map(({ level, index }) => where.and({ level, index: String(index) }))))
          .execute();
  const known = new Map(rows.map((row) => [placeKey({ level: row.level, index: Number(row.index) }), row.hash]));
  return (place) => {
    const hash = known.get(placeKey(place));
    if (hash === undefined)
      throw new Error(`the log of this agency lacks node ${placeKey(place)}; run "holdpoint fsck"`);
    return hash;
  };
};

/** Signs what the log now is, and keeps it. A log that has not grown since the last checkpoint is not signed again. */
export const issueCheckpoint = async (work: Work, agency: string, signer: Signer, at: Instant): Promise<string> => {
  const row = await work.selectFrom('log').select('size').where('agency', '=', agency).executeTakeFirst();
  const size = Number(row?.size ?? 0);
  const last = await work
    .selectFrom('checkpoint')
    .select(['size', 'note'])
    .where('agency', '=', agency)
    .where('size', '=', String(size))
    .executeTakeFirst();
  if (last !== undefined) return last.note;
  const root =
    size === 0 ? new MemoryTree().root() : rootOf(size, await nodeReader(work, agency, (read) => rootOf(size, read)));
  const note = signCheckpoint({ origin: signer.name, size, root, extensions: [] }, signer);
  if (row !== undefined)
    await work
      .insertInto('checkpoint')
      .values({ agency, size, note, issued_at: new Date(at) })
      .execute();
  return note;
};
