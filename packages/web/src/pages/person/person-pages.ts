import { mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import type { Press } from '@holdpoint/papers';
import { z } from 'zod';
import { problem } from '../../problem/problem.ts';
import { personFileSchema } from '../../routes/person-routes.ts';
import { html } from '../html.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { paperBlocks } from '../paper-blocks.ts';
import { sendFile } from '../send-file.ts';
import { addCopyPages } from './copy-pages.ts';
import { fileBlocks } from './file-blocks.ts';
import { personPaper } from './person-paper.ts';
import { personOf, type ReadFile } from './person-address.ts';
import { addPublicRecordPages } from './public-record-pages.ts';

const bundleSchema = z.object({ bundle: z.string() });

/** A person's file: to read, as PDF, as a bundle, to give copies of, to give out redacted. */
export const addPersonPages = (app: FastifyInstance, context: PageContext, press: Press): void => {
  const { api } = context;
  const read: ReadFile = async (request, reply) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/people/${personOf(request)}/file`);
    if (answer.ok) return personFileSchema.parse(answer.body);
    await sendProblem(context, request, reply, answer.problem);
    return undefined;
  };
  app.get('/people/:id', { schema: { hide: true } }, async (request, reply) => {
    const view = await read(request, reply);
    if (view === undefined) return reply;
    const { role } = sessionOfRequest(request).actor;
    const may = (act: Parameters<typeof mayDo>[1]) => mayDo(role, act, undefined);
    const own = `/people/${personOf(request)}`;
    const body = html`<h1>${view.name}</h1>
      <p>Everything held and sent about this person at this agency. That you read it is on the record of each case.</p>
      <ul>
        <li><a href="${own}/pdf">Download it as PDF</a></li>
        ${may('export-proof') ? html`<li><a href="${own}/bundle">Download it as a proof bundle</a></li>` : ''}
        ${may('give-person-file') ? html`<li><a href="${own}/copy">Give a copy to the person, an attorney or a designee</a></li>` : ''}
        ${may('export-public-record') ? html`<li><a href="${own}/public-record">Give it out as a public record, redacted</a></li>` : ''}
        ${view.cases.map(({ id, receipt }) => html`<li><a href="/cases/${id}">The case of ${receipt}</a></li>`)}
      </ul>
      ${paperBlocks(fileBlocks(view))}`;
    return sendPage(context, request, reply, 'Person’s file', body);
  });
  app.get('/people/:id/pdf', { schema: { hide: true } }, async (request, reply) => {
    const view = await read(request, reply);
    if (view === undefined) return reply;
    const pdf = await press.pdf(personPaper(view, context.agency));
    if (!pdf.ok) {
      const { code, says, details } = pdf.refusal;
      return sendProblem(context, request, reply, problem(422, code, says, details));
    }
    const disposition = 'attachment; filename="persons-file.pdf"';
    return sendFile(reply, { ok: true, bytes: Buffer.from(pdf.value), mediaType: 'application/pdf', disposition });
  });
  app.get('/people/:id/bundle', { schema: { hide: true } }, async (request, reply) => {
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/people/${personOf(request)}/file/bundle`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', 'attachment; filename="person.bundle"')
      .send(bundleSchema.parse(answer.body).bundle);
  });
  app.get('/people/:id/papers/:sha256', { schema: { hide: true } }, async (request, reply) => {
    const { sha256 = '' } = request.params as { sha256?: string };
    const file = await api.file(sessionOfRequest(request).actor, sha256);
    return file.ok ? sendFile(reply, file) : sendProblem(context, request, reply, file.problem);
  });
  addCopyPages(app, context, { read, press });
  addPublicRecordPages(app, context, press);
};
