import { z } from 'zod';
import type { Work } from '../access/store.ts';
import { type KeyRing, seal, unseal } from '../secret/key-ring.ts';
import { hiddenWord, wordsOf } from './person-words.ts';

/** Identifiers of a person by name, such as `name`, `birth date` and `booking number`. */
export type Identifiers = Readonly<Record<string, string>>;

const identifiersSchema = z.record(z.string(), z.string());
const PEOPLE_AT_ONCE = 500;
const about = (agency: string, id: string): string => `${agency}/person/${id}`;

/** Keeps who a person is: sealed, and findable by each word of it. What was kept before under this number is replaced. */
export const keepPerson = async (
  work: Work,
  agency: string,
  id: string,
  identifiers: Identifiers,
  keys: KeyRing,
): Promise<void> => {
  const { bytes, keyId } = seal(keys, JSON.stringify(identifiers), about(agency, id));
  await work
    .insertInto('person')
    .values({ agency, id, sealed: bytes, key_id: keyId })
    .onConflict((conflict) => conflict.columns(['agency', 'id']).doUpdateSet({ sealed: bytes, key_id: keyId }))
    .execute();
  await work.deleteFrom('person_word').where('agency', '=', agency).where('person', '=', id).execute();
  const words = [...new Set(Object.values(identifiers).flatMap(wordsOf))];
  if (words.length > 0)
    await work
      .insertInto('person_word')
      .values(words.map((word) => ({ agency, word: hiddenWord(keys, keyId, agency, word), person: id })))
      .execute();
};

/** Keeps many people who were not kept before. */
export const keepPersons = async (
  work: Work,
  agency: string,
  people: ReadonlyMap<string, Identifiers>,
  keys: KeyRing,
): Promise<void> => {
  const all = [...people];
  for (let from = 0; from < all.length; from += PEOPLE_AT_ONCE) {
    const some = all.slice(from, from + PEOPLE_AT_ONCE);
    const sealed = some.map(([id, identifiers]) => {
      const { bytes, keyId } = seal(keys, JSON.stringify(identifiers), about(agency, id));
      return { agency, id, sealed: bytes, key_id: keyId };
    });
    await work.insertInto('person').values(sealed).execute();
    const words = some.flatMap(([person, identifiers]) =>
      [...new Set(Object.values(identifiers).flatMap(wordsOf))].map((word) => ({
        agency,
        word: hiddenWord(keys, keys.newest, agency, word),
        person,
      })),
    );
    if (words.length > 0) await work.insertInto('person_word').values(words).execute();
  }
};

/** Who these people are, by their number; one who was sealed or never kept is left out. */
export const personsOf = async (
  work: Work,
  agency: string,
  ids: readonly string[],
  keys: KeyRing,
): Promise<ReadonlyMap<string, Identifiers>> => {
  if (ids.length === 0) return new Map();
  const rows = await work
    .selectFrom('person')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, sealed, key_id: keyId }) => {
      const text = unseal(keys, { bytes: sealed, keyId }, about(agency, id));
      return [id, identifiersSchema.parse(JSON.parse(text))] as const;
    }),
  );
};

/** The numbers of the people of whom every word of `text` is kept, at most `limit` of them. */
export const findPersons = async (
  work: Work,
  agency: string,
  text: string,
  keys: KeyRing,
  limit = 50,
): Promise<readonly string[]> => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const asked = words.map((word) => Object.keys(keys.keys).map((keyId) => hiddenWord(keys, keyId, agency, word)));
  let query = work.selectFrom('person').select('id').where('agency', '=', agency);
  for (const variants of asked)
    query = query.where('id', 'in', (inner) =>
      inner.selectFrom('person_word').select('person').where('agency', '=', agency).where('word', 'in', variants),
    );
  const rows = await query.orderBy('id').limit(limit).execute();
  return rows.map(({ id }) => id);
};
