import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MOST_FILE_BYTES } from '../../files/file-type.ts';
import type { PageContext } from '../page-context.ts';
import { takeUpload } from './file-step.ts';
import type { StepView, Taken } from './step.ts';

const MOST_FIELDS = 4;
const uploadSchema = z.looseObject({ 'form-key': z.string(), file: z.instanceof(Buffer).default(Buffer.alloc(0)) });

/**
 * The one page that takes a file: one, of at most twenty megabytes, held in memory alone (ASVS 5.2.1). `answer` is given what
 * to make of it.
 */
export const addUpload = (
  app: FastifyInstance,
  { isAlive }: PageContext,
  answer: (request: FastifyRequest, reply: FastifyReply, take: (view: StepView) => Promise<Taken>) => Promise<unknown>,
): void => {
  app.register(async (own) => {
    await own.register(multipart, {
      attachFieldsToBody: 'keyValues',
      // A file of one byte too many is told by the check of the file, with its remedy.
      throwFileSizeLimit: false,
      limits: { files: 1, fields: MOST_FIELDS, parts: MOST_FIELDS + 1, fileSize: MOST_FILE_BYTES + 1, fieldSize: 1000 },
    });
    // Before the file is read: nobody from outside makes the desk hold twenty megabytes.
    own.addHook('onRequest', async (request, reply) =>
      (await isAlive(request)) ? undefined : reply.redirect('/sign-in', 303),
    );
    own.post('/intake/:id/upload', { schema: { hide: true } }, async (request, reply) => {
      const { file, 'form-key': key } = uploadSchema.parse(request.body);
      return answer(request, reply, (view) => takeUpload(view, file, key));
    });
    // The address of the form that was sent, asked for again.
    own.get('/intake/:id/upload', { schema: { hide: true } }, async (_, reply) => reply.redirect('file', 303));
  });
};
