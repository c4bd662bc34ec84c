import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatInstant } from '@holdpoint/engine';
import { z } from 'zod';
import type { InternalDoor } from '../access/internal-door.ts';
import type { Service } from '../service/service.ts';

const RELEASE = '/v1/cases/:id/releases';
const ENTERING = 'fallback-entering';
const TIME_ADDED = 'fallback-time-added';
const bodySchema = z.record(z.string(), z.json());

/** The body as its client sent it: an entry from the journal brings its time along, and the client did not say one. */
export const bodyAsSent = ({ body, headers, isInternal }: FastifyRequest): unknown => {
  if (!isInternal || headers[TIME_ADDED] !== 'yes' || typeof body !== 'object' || body === null) return body ?? null;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'at'));
};

/** Keeps releases while the record cannot be reached, and enters them when it can. */
export interface Fallback {
  /** Answers a release that failed because the record cannot be reached; false for any other request. */
  readonly answered: (request: FastifyRequest, reply: FastifyReply) => boolean;
  /** Enters what is waiting, in its order, until one cannot be. Returns how many were entered. */
  readonly enter: (app: FastifyInstance) => Promise<number>;
}

export const fallbackOf = ({ fallback: journal, clock }: Service, door: InternalDoor): Fallback => ({
  answered: (request, reply) => {
    if (request.routeOptions.url !== RELEASE || (request.isInternal && request.headers[ENTERING] === 'yes'))
      return false;
    const body = bodySchema.parse(request.body);
    const at = typeof body.at === 'string' ? body.at : formatInstant(clock.now());
    const key = String(request.headers['idempotency-key']);
    journal.keep({ key, url: request.url, body, actor: request.actor, at });
    reply.code(202).send({
      id: key,
      isOnFallback: true,
      detail: 'the record cannot be reached; the release is kept on this machine and is entered when it can be',
    });
    return true;
  },
  enter: async (app) => {
    let entered = 0;
    for (const { key, url, body, actor, at } of journal.pending()) {
      const response = await app.inject({
        method: 'POST',
        url,
        headers: {
          ...door.headersFor(actor),
          [ENTERING]: 'yes',
          'idempotency-key': key,
          ...('at' in body ? {} : { [TIME_ADDED]: 'yes' }),
        },
        payload: { ...body, at },
      });
      if (response.statusCode >= 500) break;
      journal.settle(key, response.statusCode);
      entered += 1;
    }
    return entered;
  },
});
