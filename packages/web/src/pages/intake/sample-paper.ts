import { createHash } from 'node:crypto';
import type { Actor } from '@holdpoint/desk';
import { formatDay, localDayOf } from '@holdpoint/engine';
import { sampleForm } from '@holdpoint/papers';
import { appendEvents, CUSTODIES, personsOf, referredTo, type Work } from '@holdpoint/store';
import type { Agency, Service } from '../../service/service.ts';

const LOOKED_AT = 200;

/**
 * A filled-in sample form about a made-up person of the sample who is in custody and has no case, for a newcomer to take in;
 * `undefined` where there is nobody such. Only for a sample agency.
 */
export const samplePaper = async (service: Service, agency: Agency, actor: Actor): Promise<Uint8Array | undefined> => {
  const { store, clock, keys } = service;
  const at = clock.now();
  const person = await store.as(actor, async (work) => {
    const subject = { kind: 'agency', id: agency.id } as const;
    const open = { for: 'sample form' };
    const event = {
      act: 'read-case',
      phase: 'completed',
      by: actor,
      subject,
      open,
      personal: {},
      at,
      enteredAt: at,
    } as const;
    await appendEvents(work, agency.id, [event], keys);
    return somebodyWithoutCase(work, agency.id, service);
  });
  if (person === undefined) return undefined;
  const [year, month, day] = formatDay(localDayOf(at, agency.zone)).split('-');
  const number = createHash('sha256').update(person.booking).digest().readUInt32BE() % 1_000_000;
  return sampleForm({
    'Sample247A.Subject.ID': `9${String(number).padStart(8, '0')}`,
    'Sample247A.Subject.Event': `SMP${year ?? ''}${String(number).padStart(6, '0')}`,
    'Sample247A.Date': `${month ?? ''}/${day ?? ''}/${year ?? ''}`,
    'Sample247A.To': agency.name,
    'Sample247A.From': 'Sample Field Office',
    'Sample247A.Subject.Name': person.name,
    'Sample247A.Box1.FinalOrder': true,
    // Not a number of the directory: a paper's own number is not the one to call.
    'Sample247A.Telephone': '+1 555 010 0142',
    'Sample247A.Officer': 'A. Sample, Deportation Officer (signed)',
    'Sample247A.Agency.Booking': person.booking,
    'Sample247A.Agency.Served': `${month ?? ''}/${day ?? ''}/${year ?? ''}`,
  });
};

const somebodyWithoutCase = async (work: Work, agency: string, { keys }: Service) => {
  for (const { body } of await CUSTODIES.list(work, agency, { limit: LOOKED_AT })) {
    if (body.end !== undefined) continue;
    const ids = await referredTo(work, agency, 'case-of-custody', [body.id]);
    if (ids.length > 0) continue;
    const { name, 'booking number': booking } =
      (await personsOf(work, agency, [body.person], keys)).get(body.person) ?? {};
    if (name !== undefined && booking !== undefined) return { name, booking };
  }
  return undefined;
};
