import { z } from 'zod';
import type { Work } from '../access/store.ts';
import { type KeyRing, seal, unseal } from '../secret/key-ring.ts';

const valuesSchema = z.record(z.string(), z.string());
const about = (agency: string, letter: string, row: number): string => `${agency}/letter/${letter}/${row}/disclosed`;

/** Keeps what the gate let through about a row, sealed: a reply must be able to show again what it told. */
export const keepDisclosed = async (
  work: Work,
  agency: string,
  letter: string,
  row: number,
  values: Readonly<Record<string, string>>,
  keys: KeyRing,
): Promise<void> => {
  const { bytes, keyId } = seal(keys, JSON.stringify(values), about(agency, letter, row));
  await work
    .updateTable('letter_row')
    .set({ disclosed: bytes, disclosed_key_id: keyId })
    .where('agency', '=', agency)
    .where('letter', '=', letter)
    .where('row', '=', row)
    .execute();
};

/** What the gate let through, by row. */
export const disclosedRows = async (
  work: Work,
  agency: string,
  letter: string,
  keys: KeyRing,
): Promise<ReadonlyMap<number, Readonly<Record<string, string>>>> => {
  const rows = await work
    .selectFrom('letter_row')
    .select(['row', 'disclosed', 'disclosed_key_id'])
    .where('agency', '=', agency)
    .where('letter', '=', letter)
    .where('disclosed', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ row, disclosed, disclosed_key_id: keyId }) =>
      disclosed === null || keyId === null
        ? []
        : [
            [
              row,
              valuesSchema.parse(JSON.parse(unseal(keys, { bytes: disclosed, keyId }, about(agency, letter, row)))),
            ],
          ],
    ),
  );
};
