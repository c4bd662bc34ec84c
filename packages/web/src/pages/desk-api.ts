import type { FastifyInstance } from 'fastify';
import type { Actor } from '@holdpoint/desk';
import { z } from 'zod';
import type { InternalDoor } from '../access/internal-door.ts';
import { type Problem, problemSchema } from '../problem/problem.ts';

/** What the API answered to a page. */
export type ApiAnswer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** The JSON API as the pages use it: whatever a page shows or does goes through it, for whoever is signed on. */
export interface DeskApi {
  readonly get: (actor: Actor, path: string) => Promise<ApiAnswer>;
  /** `key` is the form's own, so that a form sent twice is done once. */
  readonly post: (actor: Actor, path: string, body: object, key: string) => Promise<ApiAnswer>;
}

const bodySchema = z.looseObject({});

export const deskApi = (app: FastifyInstance, door: InternalDoor): DeskApi => {
  const ask = async (method: 'GET' | 'POST', url: string, actor: Actor, key?: string, body?: object) => {
    const response = await app.inject({
      method,
      url,
      headers: { ...door.headersFor(actor), ...(key === undefined ? {} : { 'idempotency-key': key }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    const answer: unknown = response.json();
    return response.statusCode < 400
      ? ({ ok: true, status: response.statusCode, body: bodySchema.parse(answer) } as const)
      : ({ ok: false, problem: problemSchema.parse(answer) } as const);
  };
  return {
    get: (actor, path) => ask('GET', path, actor),
    post: (actor, path, body, key) => ask('POST', path, actor, key, body),
  };
};
