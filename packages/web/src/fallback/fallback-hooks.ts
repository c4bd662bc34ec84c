import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, ROLES } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import { z } from 'zod';
import type { Service } from '../service/service.ts';

const RELEASE = '/v1/cases/:id/releases';
const SCHEME = 'Fallback ';
const TIME_ADDED = 'fallback-time-added';
const actorSchema = z.strictObject({ user: z.string(), agency: z.string(), role: z.enum(ROLES) });
const bodySchema = z.record(z.string(), z.json());

/** The body as its client sent it: an entry from the journal brings its time along, and the client did not say one. */
export const bodyAsSent = ({ body, headers, isFromFallback }: FastifyRequest): unknown => {
  if (!isFromFallback || headers[TIME_ADDED] !== 'yes' || typeof body !== 'object' || body === null)
    return body ?? null;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'at'));
};

/** Keeps releases while the record cannot be reached, and enters them when it can. */
export interface Fallback {
  /** The actor of an entry that is being entered; `undefined` for any other request. */
  readonly actorOf: (request: FastifyRequest) => Actor | undefined;
  /** Answers a release that failed because the record cannot be reached; false for any other request. */
  readonly answered: (request: FastifyRequest, reply: FastifyReply) => boolean;
  /** Enters what is waiting, in its order, until one cannot be. Returns how many were entered. */
  readonly enter: (app: FastifyInstance) => Promise<number>;
}

export const fallbackOf = ({ fallback: journal, clock }: Service): Fallback => {
  // Known to this process alone: nobody outside can speak for an entry.
  const secret = randomBytes(32).toString('base64url');
  const isOwn = (request: FastifyRequest): boolean => request.headers.authorization === `${SCHEME}${secret}`;
  return {
    actorOf: (request) =>
      isOwn(request) ? actorSchema.parse(JSON.parse(String(request.headers['fallback-actor']))) : undefined,
    answered: (request, reply) => {
      if (request.routeOptions.url !== RELEASE || isOwn(request)) return false;
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
            authorization: `${SCHEME}${secret}`,
            'fallback-actor': JSON.stringify(actor),
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
  };
};
