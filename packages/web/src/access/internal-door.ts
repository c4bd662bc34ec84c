import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Actor, ROLES } from '@holdpoint/desk';
import { z } from 'zod';

const SCHEME = 'Internal ';
const actorSchema = z.strictObject({ user: z.string(), agency: z.string(), role: z.enum(ROLES) });

/** How parts of this process speak to its own API for somebody: pages for who is signed on, the journal for who told it. */
export interface InternalDoor {
  readonly headersFor: (actor: Actor) => Readonly<Record<string, string>>;
  /** For whom an internal request speaks; `undefined` for a request from outside. */
  readonly actorOf: (request: FastifyRequest) => Actor | undefined;
}

/** A door whose key is made now and is known to this process alone. */
export const internalDoor = (): InternalDoor => {
  const key = `${SCHEME}${randomBytes(32).toString('base64url')}`;
  const isKey = (text: string): boolean =>
    text.length === key.length && timingSafeEqual(Buffer.from(text), Buffer.from(key));
  return {
    // The actor goes as JSON in a header, which holds plain characters alone.
    headersFor: (actor) => ({ authorization: key, 'internal-actor': encodeURIComponent(JSON.stringify(actor)) }),
    actorOf: ({ headers }) =>
      isKey(headers.authorization ?? '')
        ? actorSchema.parse(JSON.parse(decodeURIComponent(String(headers['internal-actor']))))
        : undefined,
  };
};
