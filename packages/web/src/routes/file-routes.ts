import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { takeFile } from '@holdpoint/desk';
import { loadFieldMaps, type PagePicture, Press, type Refusal } from '@holdpoint/papers';
import { fileOf, keepFile, type KeptFile } from '@holdpoint/store';
import { attached } from '../files/attached.ts';
import { FILE_TOO_LARGE, fileTypeOf, MOST_FILE_BYTES } from '../files/file-type.ts';
import { formFingerprint } from '../files/form-fingerprint.ts';
import { notFound, problem, ProblemError, PROBLEM_TYPE } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { agencyOf, command, commandHeaders, saved } from './commands.ts';
import { ownFieldMaps } from './field-map-routes.ts';
import { recordReading, requireRole } from './reading.ts';
import { addReading, type App, done, PROBLEMS } from './route.ts';

const OCTETS = 'application/octet-stream';
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const params = z.object({ sha256: sha256Schema });
/** What is wrong with a PDF that nobody could ever open here; a scan without fields is a good file. */
const UNUSABLE = ['pdf-not-a-pdf', 'pdf-encrypted', 'pdf-damaged', 'pdf-too-large'];
const NOT_A_FORM = 'the file is a picture, so it has no fields to read; type what it shows';

/** The files of papers: kept sealed, handed out as attachments and never shown by this server, read where they are forms. */
export const addFileRoutes = (app: App, service: Service): void => {
  const press = new Press();
  app.addHook('onClose', async () => press.close());
  app.register(async (own) => {
    own.addContentTypeParser(OCTETS, { parseAs: 'buffer', bodyLimit: MOST_FILE_BYTES + 1 }, (_, body, done) =>
      done(null, body),
    );
    own.route({
      method: 'POST',
      url: '/v1/files',
      // One byte more than is taken, so that what is too large is told by the check and not by the server.
      bodyLimit: MOST_FILE_BYTES + 1,
      schema: {
        summary: 'Keep the file of a paper, sealed; what it is is read from its bytes, never from its name',
        headers: commandHeaders,
        consumes: [OCTETS],
        response: { 201: done, ...PROBLEMS } as Record<number, z.ZodType>,
      },
      errorHandler: (error, _request, reply) => {
        if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error;
        reply.code(FILE_TOO_LARGE.status).type(PROBLEM_TYPE).send(FILE_TOO_LARGE);
      },
      handler: async (request, reply) => {
        const bytes = bytesOf(request);
        const found = fileTypeOf(bytes);
        if ('problem' in found) throw new ProblemError(found.problem);
        const { type } = found;
        if (type === 'application/pdf') {
          const read = await press.readForm(bytes, []);
          if (!read.ok && UNUSABLE.includes(read.refusal.code)) throw new ProblemError(asProblem(read.refusal));
        }
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        // A repeated command is known by what was asked; the hash stands for the file.
        request.body = { sha256 };
        const { status, body } = await command(service, request, async (work, context, { id: agency }) =>
          saved(takeFile(context, { sha256, mediaType: type, size: bytes.length }), async () => {
            await keepFile(work, agency, { mediaType: type, bytes }, service.keys, service.clock.now());
            return { status: 201, body: { id: sha256, mediaType: type } };
          }),
        );
        if (status >= 400) reply.type(PROBLEM_TYPE);
        return reply.code(status).send(body);
      },
    });
  });
  const opened = async (request: FastifyRequest): Promise<KeptFile> => {
    requireRole(request, 'read-file');
    const { sha256 } = params.parse(request.params);
    const { id } = agencyOf(service, request.actor.agency);
    const file = await service.store.as(request.actor, async (work) => {
      const found = await fileOf(work, id, sha256, service.keys);
      if (found === undefined) return undefined;
      await recordReading(service, request, work, 'read-file', { sha256 });
      return found;
    });
    if (file === undefined) throw notFound('file');
    return file;
  };
  app.route({
    method: 'GET',
    url: '/v1/files/:sha256',
    schema: { summary: 'The file of a paper as it was received, as an attachment; a reading is an event', params },
    handler: async (request, reply) => {
      const { mediaType, bytes } = await opened(request);
      const { sha256 } = params.parse(request.params);
      return attached(reply, mediaType, sha256).send(bytes);
    },
  });
  const scanned = async (request: FastifyRequest): Promise<readonly PagePicture[]> => {
    const { mediaType, bytes } = await opened(request);
    const found = mediaType === 'application/pdf' ? await press.pagePictures(bytes) : undefined;
    return found?.ok === true ? found.value : [];
  };
  addReading(app, {
    path: '/v1/files/:sha256/pages',
    summary: 'Which pages of a PDF are scans of which there is a picture',
    response: z.object({ pages: z.array(z.number()) }),
    run: async (request) => {
      if (!sha256Schema.safeParse(request.params.sha256).success) throw notFound('file');
      return { body: { pages: (await scanned(request)).map(({ page }) => page) } };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/files/:sha256/pages/:page',
    schema: {
      summary: 'The picture of a scanned page of a PDF, as an attachment',
      params: params.extend({ page: z.coerce.number().int() }),
    },
    handler: async (request, reply) => {
      const { page } = z.object({ page: z.coerce.number() }).parse(request.params);
      const found = (await scanned(request)).find((one) => one.page === page);
      if (found === undefined) throw notFound('page');
      return attached(reply, 'image/jpeg', `page-${page}`).send(Buffer.from(found.jpeg));
    },
  });
  addReading(app, {
    path: '/v1/files/:sha256/form',
    summary:
      'What a fillable PDF says by the field maps of its edition, as a proposal for a person to confirm; or the list of its fields',
    query: z.object({ maps: z.enum(['use', 'leave out']).default('use') }),
    response: z.looseObject({ state: z.string() }),
    run: async (request) => {
      if (!sha256Schema.safeParse(request.params.sha256).success) throw notFound('file');
      const { mediaType, bytes } = await opened(request);
      if (mediaType !== 'application/pdf') return { body: { state: 'no form', code: 'picture', says: NOT_A_FORM } };
      const maps = request.query.maps === 'use' ? [...(await ownFieldMaps(service, request)), ...loadFieldMaps()] : [];
      const read = await press.readForm(bytes, maps);
      if (!read.ok) return { body: { state: 'no form', code: read.refusal.code, says: read.refusal.says } };
      if (read.value.state !== 'unknown form') return { body: { ...read.value } };
      return { body: { ...read.value, form: formFingerprint(read.value.fields.map(({ name }) => name)) } };
    },
  });
};

const bytesOf = ({ body }: FastifyRequest): Buffer => {
  if (Buffer.isBuffer(body)) return body;
  throw new ProblemError(problem(415, 'not-octets', `send the bytes of the file as ${OCTETS}`));
};

const asProblem = ({ code, says, details }: Refusal) => problem(422, code, says, details);
