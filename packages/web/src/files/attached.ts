import type { FastifyReply } from 'fastify';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** What is kept is never opened by a browser that asks for it here. The name gets the ending of its kind. */
export const attached = (reply: FastifyReply, mediaType: string, name: string): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${name}${ENDINGS[mediaType] ?? ''}"`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store');
