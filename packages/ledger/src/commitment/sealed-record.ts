import { canonicalJson, type Json, type JsonObject } from '../canonical/canonical-json.ts';
import { commit, type Opening, opens } from './commitment.ts';

/** The key under which a record carries its commitments. */
export const SEALED = 'sealed';

/** Values of a record that are personal data, by name. */
export type PersonalValues = Readonly<Record<string, Json>>;

/** What opens each commitment of a record, by name. */
export type Openings = Readonly<Record<string, Opening>>;

export interface SealedRecord {
  /** What goes into the log: the open fields, and for each personal value its commitment. */
  readonly record: JsonObject;
  /** What is kept beside it, until sealing or expungement deletes it. */
  readonly openings: Openings;
}

/** Puts commitments in the place of personal values. `newSalt` gives 32 fresh random bytes at each call. */
export const sealRecord = (open: JsonObject, personal: PersonalValues, newSalt: () => Uint8Array): SealedRecord => {
  if (SEALED in open) throw new TypeError(`a record may not have a field of its own named "${SEALED}"`);
  const openings = Object.fromEntries(
    Object.entries(personal).map(([name, value]) => [name, { value, salt: newSalt() }]),
  );
  const sealed = Object.fromEntries(Object.entries(openings).map(([name, opening]) => [name, commit(opening)]));
  return { record: Object.keys(sealed).length === 0 ? open : { ...open, [SEALED]: sealed }, openings };
};

/** The names of openings that do not open what the record, as written in the log, has committed to. */
export const wrongOpenings = (leaf: string, openings: Openings): readonly string[] => {
  const sealed = commitmentsOf(leaf);
  return Object.entries(openings).flatMap(([name, opening]) => {
    const commitment = Object.hasOwn(sealed, name) ? sealed[name] : undefined;
    return typeof commitment === 'string' && opens(commitment, opening) ? [] : [name];
  });
};

/** The commitments of a leaf by name; none where it is not JSON of that form. */
const commitmentsOf = (leaf: string): Readonly<Record<string, unknown>> => {
  try {
    const { [SEALED]: sealed } = JSON.parse(leaf) as { [SEALED]?: Readonly<Record<string, unknown>> };
    return sealed ?? {};
  } catch {
    return {};
  }
};

/** The bytes of a record's leaf. */
export const leafText = (record: JsonObject): string => canonicalJson(record);
