import { sql } from 'kysely';
import { type Bundle, type BundledLeaf, multiProof, type Openings } from '@holdpoint/ledger';
import type { Work } from '../access/store.ts';
import type { KeyRing } from '../secret/key-ring.ts';
import { cosignedCheckpoint } from './cosignatures.ts';
import { nodeReader } from './issue-checkpoint.ts';
import { openingsOf } from './stored-log.ts';

/** What a bundle is to prove. */
export interface ProofAsked {
  readonly title: string;
  /** The numbers of the case, its custody and its documents, or of one disclosure's case. */
  readonly subjects: readonly string[];
  /** Whether the personal values are opened in it. */
  readonly isOpened: boolean;
}

/**
 * The records of these subjects with one proof that they stand in the log, against a checkpoint that covers them all;
 * `undefined` where the log holds none.
 */
export const proofOf = async (
  work: Work,
  agency: string,
  { title, subjects, isOpened }: ProofAsked,
  size: number,
  ring: KeyRing,
): Promise<Bundle | undefined> => {
  const rows = await work
    .selectFrom('leaf')
    .select(['index', 'text'])
    .where('agency', '=', agency)
    .where('index', '<', String(size))
    .where(sql<string>`text::jsonb -> 'subject' ->> 'id'`, 'in', [...subjects])
    .orderBy('index')
    .execute();
  return proofOfRows(work, agency, { title, isOpened }, rows, size, ring);
};

/** These very records with one proof, as `proofOf` makes it for subjects; `undefined` for none. */
export const proofOfLeaves = async (
  work: Work,
  agency: string,
  {
    title,
    indexes,
    isOpened = false,
  }: { readonly title: string; readonly indexes: readonly number[]; readonly isOpened?: boolean },
  size: number,
  ring: KeyRing,
): Promise<Bundle | undefined> => {
  if (indexes.length === 0) return undefined;
  const rows = await work
    .selectFrom('leaf')
    .select(['index', 'text'])
    .where('agency', '=', agency)
    .where('index', '<', String(size))
    .where('index', 'in', indexes.map(String))
    .orderBy('index')
    .execute();
  return proofOfRows(work, agency, { title, isOpened }, rows, size, ring);
};

const proofOfRows = async (
  work: Work,
  agency: string,
  { title, isOpened }: Omit<ProofAsked, 'subjects'>,
  rows: readonly { readonly index: string; readonly text: string }[],
  size: number,
  ring: KeyRing,
): Promise<Bundle | undefined> => {
  if (rows.length === 0) return undefined;
  const leaves: BundledLeaf[] = rows.map(({ index, text }) => ({ index: Number(index), text }));
  const indexes = leaves.map(({ index }) => index);
  const proof = multiProof(indexes, size, await nodeReader(work, agency, (read) => multiProof(indexes, size, read)));
  const openings: Record<number, Openings> = isOpened ? await openingsOf(work, agency, indexes, ring) : {};
  return { title, checkpoint: await cosignedCheckpoint(work, agency, size), proof, leaves, openings };
};
