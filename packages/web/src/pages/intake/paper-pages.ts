import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem } from '../../problem/problem.ts';
import type { Service } from '../../service/service.ts';
import { type PageContext, sendProblem, sessionOfRequest } from '../page-context.ts';
import { isPicture } from './paper-beside.ts';
import { samplePaper } from './sample-paper.ts';
import type { StepView } from './step.ts';

const NO_FILE = problem(404, 'not-found', 'there is no file here; go back to the draft');
const NO_SAMPLE = problem(404, 'not-found', 'there is nobody in custody here without a case to make a sample of');
const SEALED_OFF = "default-src 'none'; sandbox";

/** The paper itself: its picture for the page beside it, and the file as it was received. */
export const addPaperPages = (
  app: FastifyInstance,
  context: PageContext,
  service: Service,
  viewOf: (request: FastifyRequest) => Promise<StepView | undefined>,
): void => {
  const attachment = (reply: FastifyReply, type: string, name: string, bytes: Uint8Array) =>
    reply
      .type(type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', SEALED_OFF)
      .send(Buffer.from(bytes));

  /** A picture, under its own type alone, where nothing in it can run. */
  const shown = (reply: FastifyReply, type: string, bytes: Uint8Array) =>
    reply
      .type(type)
      .header('content-disposition', 'inline')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', SEALED_OFF)
      .send(Buffer.from(bytes));

  app.get('/intake/:id/picture', { schema: { hide: true } }, async (request, reply) => {
    const view = await viewOf(request);
    // Nothing but a picture is ever shown: a PDF goes out as an attachment alone.
    if (view?.draft.file === undefined || !isPicture(view.draft)) return sendProblem(context, request, reply, NO_FILE);
    const file = await context.api.file(view.session.actor, view.draft.file.sha256);
    if (!file.ok) return sendProblem(context, request, reply, file.problem);
    return shown(reply, view.draft.file.mediaType, file.bytes);
  });
  app.get('/intake/:id/pages/:page', { schema: { hide: true } }, async (request, reply) => {
    const view = await viewOf(request);
    const { page } = z.object({ page: z.coerce.number() }).parse(request.params);
    if (view?.draft.file?.pages?.includes(page) !== true) return sendProblem(context, request, reply, NO_FILE);
    const file = await context.api.file(view.session.actor, view.draft.file.sha256, page);
    return file.ok ? shown(reply, 'image/jpeg', file.bytes) : sendProblem(context, request, reply, file.problem);
  });
  app.get('/intake/:id/file-as-received', { schema: { hide: true } }, async (request, reply) => {
    const view = await viewOf(request);
    if (view?.draft.file === undefined) return sendProblem(context, request, reply, NO_FILE);
    const { sha256, mediaType } = view.draft.file;
    const file = await context.api.file(view.session.actor, sha256);
    if (!file.ok) return sendProblem(context, request, reply, file.problem);
    const ending = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }[mediaType] ?? 'bin';
    return attachment(reply, mediaType, `received-${sha256.slice(0, 12)}.${ending}`, file.bytes);
  });
  app.get('/intake/sample-form', { schema: { hide: true } }, async (request, reply) => {
    const { agency } = context;
    if (!agency.isSample) return sendProblem(context, request, reply, NO_SAMPLE);
    const bytes = await samplePaper(service, agency, sessionOfRequest(request).actor);
    if (bytes === undefined) return sendProblem(context, request, reply, NO_SAMPLE);
    return attachment(reply, 'application/pdf', 'sample-form.pdf', bytes);
  });
};
