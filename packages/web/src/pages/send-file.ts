import type { FastifyReply } from 'fastify';
import type { ApiFile } from './desk-api.ts';

/** Hands a file on as the API gave it: an attachment that no browser opens here. */
export const sendFile = (reply: FastifyReply, file: Extract<ApiFile, { readonly ok: true }>) =>
  reply
    .type(file.mediaType)
    .header('content-disposition', file.disposition)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(file.bytes);
