import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonFileView } from '../../routes/person-routes.ts';

/** Reads the file of the person whom an address names; where it cannot be read, the reader is told why. */
export type ReadFile = (request: FastifyRequest, reply: FastifyReply) => Promise<PersonFileView | undefined>;

/** What the number of a person is in an address; it says nothing by itself. */
export const personOf = (request: FastifyRequest): string =>
  encodeURIComponent((request.params as { id?: string }).id ?? '');
