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
  /** Keeps the file of a paper. */
  readonly postFile: (actor: Actor, bytes: Buffer, key: string) => Promise<ApiAnswer>;
  /** The file of a paper as it was received. */
  readonly file: (
    actor: Actor,
    sha256: string,
    /** A scanned page of it in its place, counted from 1. */
    page?: number,
  ) => Promise<{ readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly problem: Problem }>;
}

const bodySchema = z.looseObject({});

const answerOf = (status: number, answer: unknown): ApiAnswer =>
  status < 400
    ? { ok: true, status, body: bodySchema.parse(answer) }
    : { ok: false, problem: problemSchema.parse(answer) };

export const deskApi = (app: FastifyInstance, door: InternalDoor): DeskApi => {
  const ask = async (method: 'GET' | 'POST', url: string, actor: Actor, key?: string, body?: object) => {
    const response = await app.inject({
      method,
      url,
      headers: { ...door.headersFor(actor), ...(key === undefined ? {} : { 'idempotency-key': key }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    return answerOf(response.statusCode, response.json());
  };
  return {
    get: (actor, path) => ask('GET', path, actor),
    post: (actor, path, body, key) => ask('POST', path, actor, key, body),
    postFile: async (actor, bytes, key) => {
      const response = await app.inject({
        method: 'POST',
        url: '/v1/files',
        headers: {
          ...door.headersFor(actor),
          'idempotency-key': key,
          'content-type': 'application/octet-stream',
        },
        payload: bytes,
      });
      return answerOf(response.statusCode, response.json());
    },
    file: async (actor, sha256, page) => {
      const url = `/v1/files/${encodeURIComponent(sha256)}${page === undefined ? '' : `/pages/${page}`}`;
      const response = await app.inject({ method: 'GET', url, headers: door.headersFor(actor) });
      return response.statusCode < 400
        ? { ok: true, bytes: response.rawPayload }
        : { ok: false, problem: problemSchema.parse(response.json()) };
    },
  };
};
