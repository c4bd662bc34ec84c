import type { FastifyRequest } from 'fastify';
import type { Letter } from '@holdpoint/desk';
import { LETTERS, type Versioned, type Work } from '@holdpoint/store';
import { notFound } from '../../problem/problem.ts';
import type { Agency, Service } from '../../service/service.ts';
import { agencyOf } from '../commands.ts';
import { recordReading, requireRole } from '../reading.ts';

/** A letter that is to be worked on; another agency's is not found. */
export const letterOf = async (work: Work, agency: string, id: string | undefined): Promise<Versioned<Letter>> => {
  const found = await LETTERS.find(work, agency, id ?? '');
  if (found === undefined) throw notFound('letter');
  return found;
};

/** Reads something of a letter; that it was read is an event. */
export const readLetter = <T>(
  service: Service,
  request: FastifyRequest<{ Params: Readonly<Record<string, string>> }>,
  view: string,
  read: (work: Work, letter: Versioned<Letter>, agency: Agency) => Promise<T>,
): Promise<T> => {
  requireRole(request, 'read-letter');
  const agency = agencyOf(service, request.actor.agency);
  return service.store.as(request.actor, async (work) => {
    const letter = await letterOf(work, agency.id, request.params.id);
    await recordReading(service, request, work, 'read-letter', { view }, { kind: 'letter', id: letter.body.id });
    return read(work, letter, agency);
  });
};
