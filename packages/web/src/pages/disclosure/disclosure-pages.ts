import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '@holdpoint/store';
import { z } from 'zod';
import { type DisclosureView, disclosureSchema } from '../../routes/case-disclosure-routes.ts';
import type { CaseData } from '../case/case-data.ts';
import type { CasePageParts } from '../case/case-page-parts.ts';
import { formValues } from '../forms/add-deed.ts';
import { html } from '../html.ts';
import { type PageContext, sendProblem, sessionOfRequest } from '../page-context.ts';
import { paperBlocks } from '../paper-blocks.ts';
import { sendFile } from '../send-file.ts';
import { disclosureBody } from './disclosure-body.ts';
import { letterOfDisclosure } from './letter-of-case.ts';
import { makePaper } from './made-paper.ts';

const bundleSchema = z.object({ bundle: z.string() });

/** One disclosure of a case: how it stands, its letter, its proof. */
export const addDisclosurePages = (
  app: FastifyInstance,
  context: PageContext,
  { found, show, press }: CasePageParts,
): void => {
  const { api } = context;
  const path = '/cases/:id/disclosures/:disclosure';
  const read = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<readonly [CaseData, Session, DisclosureView] | undefined> => {
    const about = await found(request, reply);
    if (about === undefined) return undefined;
    const { disclosure = '' } = request.params as { disclosure?: string };
    const [one, session] = about;
    const answer = await api.get(session.actor, `/v1/cases/${one.id}/disclosures/${encodeURIComponent(disclosure)}`);
    if (answer.ok) return [one, session, disclosureSchema.parse(answer.body)];
    await sendProblem(context, request, reply, answer.problem);
    return undefined;
  };
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const about = await read(request, reply);
    if (about === undefined) return reply;
    const [one, session, view] = about;
    const body = disclosureBody(one, view, session, context.agency.zone);
    return show(request, reply, `Disclosure to ${view.recipient}`, body, one);
  });
  app.post(`${path}/letter`, { schema: { hide: true } }, async (request, reply) => {
    const about = await read(request, reply);
    if (about === undefined) return reply;
    const [one, { actor }, view] = about;
    if (view.state !== 'approved') return reply.redirect(`/cases/${one.id}/disclosures/${view.id}`, 303);
    const letter = letterOfDisclosure(one, view, context.agency);
    const key = formValues.parse(request.body)['form-key'] ?? '';
    const made = await makePaper({ api, press }, actor, letter, key);
    if (!made.ok) return sendProblem(context, request, reply, made.problem);
    const sent = `/cases/${one.id}/send-disclosure?disclosure=${view.id}`;
    const body = html`<h1>The letter to ${view.recipient}</h1>
      ${
        made.sha256 === undefined
          ? html`<p>There is no typesetter on this system, so there is no PDF; print this page.</p>`
          : html`<p>
              <a class="button" href="/cases/${one.id}/disclosures/${view.id}/letter/${made.sha256}"
                >Download the letter as PDF</a
              >
            </p>`
      }
      <p>
        <a href="${sent}${made.sha256 === undefined ? '' : `&paper=${made.sha256}`}">Record that it was sent</a>
      </p>
      <h2>${letter.title}</h2>
      ${paperBlocks(letter.blocks)}
      <p><a href="/cases/${one.id}">Back to the case</a></p>`;
    return show(request, reply, 'The letter', body, one);
  });
  app.get(`${path}/letter/:sha256`, { schema: { hide: true } }, async (request, reply) => {
    const { sha256 = '' } = request.params as { sha256?: string };
    const file = await api.file(sessionOfRequest(request).actor, sha256);
    return file.ok ? sendFile(reply, file) : sendProblem(context, request, reply, file.problem);
  });
  app.get(`${path}/bundle`, { schema: { hide: true } }, async (request, reply) => {
    const { id = '', disclosure = '' } = request.params as { id?: string; disclosure?: string };
    const own = `/v1/cases/${encodeURIComponent(id)}/disclosures/${encodeURIComponent(disclosure)}/bundle`;
    const answer = await api.get(sessionOfRequest(request).actor, own);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', 'attachment; filename="disclosure.bundle"')
      .send(bundleSchema.parse(answer.body).bundle);
  });
};
