import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Work } from '../access/store.ts';
import { type KeyRing, seal, unseal } from '../secret/key-ring.ts';
import { type RowState, rowStateSchema } from './row-state.ts';

/** One row of a letter's list as it was received, with what was decided about it. */
export interface LetterRow {
  readonly row: number;
  readonly place: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly state: RowState;
}

/** Which rows are asked for: those after one, those of a set, at most so many. */
export interface RowsAsked {
  readonly after?: number;
  readonly rows?: readonly number[];
  readonly limit?: number;
}

const ROWS_AT_ONCE = 1000;
const cellsSchema = z.record(z.string(), z.string());
const about = (agency: string, letter: string, row: number): string => `${agency}/letter/${letter}/${row}`;

/** A keyed hash of a row, by which the same row sent again is known without being read. */
export const hashOfRow = (ring: KeyRing, letter: string, cells: LetterRow['cells']): Buffer => {
  const key = Object.values(ring.keys)[0];
  if (key === undefined) throw new Error('the key file holds no key');
  const ordered = Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHmac('sha256', Buffer.from(key))
    .update(`${letter}\n${JSON.stringify(ordered)}`, 'utf8')
    .digest();
};

/**
 * Takes rows in. A row that stands already with the same cells is taken as repeated; one that stands with others is refused and
 * named, and what stood is kept.
 */
export const addRows = async (
  work: Work,
  agency: string,
  letter: string,
  rows: readonly Omit<LetterRow, 'state'>[],
  keys: KeyRing,
): Promise<{ readonly added: number; readonly repeated: number; readonly differs: readonly number[] }> => {
  const [differs, fresh]: [number[], Omit<LetterRow, 'state'>[]] = [[], []];
  let repeated = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const standing = await work
      .selectFrom('letter_row')
      .select(['row', 'hash'])
      .where('agency', '=', agency)
      .where('letter', '=', letter)
      .where(
        'row',
        'in',
        some.map(({ row }) => row),
      )
      .execute();
    const known = new Map(standing.map(({ row, hash }) => [row, hash]));
    for (const one of some) {
      const hash = known.get(one.row);
      if (hash === undefined) fresh.push(one);
      else if (hash.equals(hashOfRow(keys, letter, one.cells))) repeated += 1;
      else differs.push(one.row);
    }
  }
  for (let from = 0; from < fresh.length; from += ROWS_AT_ONCE)
    await work
      .insertInto('letter_row')
      .values(
        fresh.slice(from, from + ROWS_AT_ONCE).map(({ row, place, cells }) => {
          const { bytes, keyId } = seal(keys, JSON.stringify(cells), about(agency, letter, row));
          const hash = hashOfRow(keys, letter, cells);
          return { agency, letter, row, place, sealed: bytes, key_id: keyId, hash };
        }),
      )
      .execute();
  return { added: fresh.length, repeated, differs };
};

/** The rows of a letter, in their order. */
export const rowsOf = async (
  work: Work,
  agency: string,
  letter: string,
  keys: KeyRing,
  { after = 0, rows, limit }: RowsAsked = {},
): Promise<readonly LetterRow[]> => {
  if (rows?.length === 0) return [];
  let query = work
    .selectFrom('letter_row')
    .select(['row', 'place', 'sealed', 'key_id', 'state'])
    .where('agency', '=', agency)
    .where('letter', '=', letter)
    .where('row', '>', after)
    .orderBy('row');
  if (rows !== undefined) query = query.where('row', 'in', [...rows]);
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(({ row, place, sealed, key_id: keyId, state }) => ({
    row,
    place,
    cells: cellsSchema.parse(JSON.parse(unseal(keys, { bytes: sealed, keyId }, about(agency, letter, row)))),
    state: rowStateSchema.parse(state),
  }));
};

/** How many rows of a letter were taken in. */
export const countRows = async (work: Work, agency: string, letter: string): Promise<number> => {
  const [found] = await work
    .selectFrom('letter_row')
    .select(({ fn }) => fn.countAll<string>().as('rows'))
    .where('agency', '=', agency)
    .where('letter', '=', letter)
    .execute();
  return Number(found?.rows ?? 0);
};

/** Keeps what was decided about a row. */
export const keepRowState = async (
  work: Work,
  agency: string,
  letter: string,
  row: number,
  state: RowState,
): Promise<void> => {
  await work
    .updateTable('letter_row')
    .set({ state: JSON.stringify(state) })
    .where('agency', '=', agency)
    .where('letter', '=', letter)
    .where('row', '=', row)
    .execute();
};
