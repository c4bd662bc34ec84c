import type { FastifyInstance } from 'fastify';
import type { Actor } from '@holdpoint/desk';
import { z } from 'zod';
import type { InternalDoor } from '../access/internal-door.ts';
import { type Problem, problemSchema } from '../problem/problem.ts';

/** What the API answered to a page. */
export type ApiAnswer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** A file that the API handed out to a page. */
export type ApiFile =
  | { readonly ok: true; readonly bytes: Buffer; readonly mediaType: string; readonly disposition: string }
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
  ) => Promise<ApiFile>;
  /** A file that a case holds. */
  readonly caseFile: (actor: Actor, caseId: string, sha256: string) => Promise<ApiFile>;
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
  const bytesOf = async (actor: Actor, url: string): Promise<ApiFile> => {
    const response = await app.inject({ method: 'GET', url, headers: door.headersFor(actor) });
    if (response.statusCode >= 400) return { ok: false, problem: problemSchema.parse(response.json()) };
    const { 'content-type': mediaType, 'content-disposition': disposition } = response.headers;
    return { ok: true, bytes: response.rawPayload, mediaType: String(mediaType), disposition: String(disposition) };
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
    file: (actor, sha256, page) =>
      bytesOf(actor, `/v1/files/${encodeURIComponent(sha256)}${page === undefined ? '' : `/pages/${page}`}`),
    caseFile: (actor, caseId, sha256) =>
      bytesOf(actor, `/v1/cases/${encodeURIComponent(caseId)}/files/${encodeURIComponent(sha256)}`),
  };
};
