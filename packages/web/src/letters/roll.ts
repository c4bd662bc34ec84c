import type { Custody } from '@holdpoint/desk';
import { formatDay, localDayOf } from '@holdpoint/engine';
import type { LinkageRecord } from '@holdpoint/linkage';
import { CUSTODIES, type Identifiers, personsOf, type Work } from '@holdpoint/store';
import type { Agency, Service } from '../service/service.ts';

/** A stay with who it is of, as a list is matched against it. */
export interface RollEntry {
  readonly custody: Custody;
  readonly person: Identifiers;
}

const AT_ONCE = 1000;

/** Every stay of an agency with whom it is of. */
export const rollOf = async (work: Work, agency: string, { keys }: Service): Promise<readonly RollEntry[]> => {
  const roll: RollEntry[] = [];
  for (let after = ''; ;) {
    const some = await CUSTODIES.list(work, agency, { after, limit: AT_ONCE });
    const people = await personsOf(work, agency, [...new Set(some.map(({ body }) => body.person))], keys);
    for (const { body } of some) roll.push({ custody: body, person: people.get(body.person) ?? {} });
    after = some.at(-1)?.id ?? '';
    if (some.length < AT_ONCE) return roll;
  }
};

/** Where a stay was: as its record says, else the agency itself with its state. */
export const facilityOf = ({ person }: RollEntry, { name, jurisdiction }: Agency): string =>
  person.facility ?? `${name}, ${jurisdiction.replace(/^us-/, '').toUpperCase()}`;

/** A stay as linkage compares it; the number compared is the one that the list gives. */
export const rollRecord = (entry: RollEntry, agency: Agency, isByBooking: boolean): LinkageRecord => {
  const { custody, person } = entry;
  const day = (at: Custody['bookedAt']): string => formatDay(localDayOf(at, agency.zone));
  return {
    number: isByBooking ? person['booking number'] : (person.number ?? person['person number']),
    name: person.name,
    born: person['birth date'] ?? person.born,
    facility: facilityOf(entry, agency),
    custody: `${day(custody.bookedAt)}/${custody.end === undefined ? '..' : day(custody.end.at)}`,
  };
};
