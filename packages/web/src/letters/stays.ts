import { CASES, CUSTODIES, personsOf, referredTo, type Work } from '@holdpoint/store';
import type { Agency, Service } from '../service/service.ts';
import { facilityOf } from './roll.ts';
import type { StayHere } from './row-evidence.ts';

/** These stays with where they were and their cases, closed ones too; one that is not of this agency is left out. */
export const staysOf = async (
  work: Work,
  agency: Agency,
  { keys }: Service,
  custodies: readonly string[],
): Promise<ReadonlyMap<string, StayHere>> => {
  const stays = new Map<string, StayHere>();
  for (const id of new Set(custodies)) {
    const found = await CUSTODIES.find(work, agency.id, id);
    if (found === undefined) continue;
    const { body: custody } = found;
    const person = (await personsOf(work, agency.id, [custody.person], keys)).get(custody.person) ?? {};
    const cases = [];
    for (const one of await referredTo(work, agency.id, 'case-of-custody', [id])) {
      const known = await CASES.find(work, agency.id, one);
      if (known !== undefined) cases.push(known.body);
    }
    stays.set(id, { custody, facility: facilityOf({ custody, person }, agency), cases });
  }
  return stays;
};
