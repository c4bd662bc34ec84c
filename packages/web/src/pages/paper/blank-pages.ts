import { mayDo } from '@holdpoint/desk';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { blankPaper, loadBlanks, type Paper, paperHtml, type Press } from '@holdpoint/papers';
import { notFound, problem } from '../../problem/problem.ts';
import { html } from '../html.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';

/** Blank forms for when the system is down, each with the standing instruction of the agency, as a page and as PDF. */
export const addBlankPages = (app: FastifyInstance, context: PageContext, press: Press): void => {
  const paperOf = (request: FastifyRequest): Paper => {
    const { name = '' } = request.params as { name?: string };
    const { name: agency, isSample, paperInstruction } = context.agency;
    const paper = blankPaper({ name, agency, isSample, instruction: paperInstruction?.text });
    if (!paper.ok) throw notFound('blank form');
    return paper.value;
  };
  app.get('/paper', { schema: { hide: true } }, async (request, reply) => {
    const { paperInstruction } = context.agency;
    const { role } = sessionOfRequest(request).actor;
    const mayAdopt = mayDo(role, 'adopt-paper-instruction', undefined);
    const intake = mayDo(role, 'receive-document', undefined)
      ? html`<a href="/intake">New document</a>`
      : html`New document`;
    const body = html`<h1>Paper forms</h1>
      <p>
        For when the system is down. Print some of each now and keep them at the desk: when they are needed, this page
        is not there.
      </p>
      ${
        paperInstruction === undefined
          ? html`<p class="instruction stop">
              Counsel has adopted no standing paper instruction, so the forms bear none. Until one is adopted: do not
              hold, do not disclose, and call counsel. A release never waits.
              ${mayAdopt ? html`<a href="/admin/paper-instruction">Adopt one</a>` : ''}
            </p>`
          : html`<p>Each form bears the standing paper instruction that counsel adopted.</p>`
      }
      <ul>
        ${loadBlanks().map(
          ({ name, blank }) =>
            html`<li>
              <a href="/paper/${name}">${blank.title}</a> (${blank.form}), or
              <a href="/paper/${name}/pdf">as PDF<span class="hidden">: ${blank.title}</span></a>
              <p class="hint">${blank.purpose}</p>
            </li>`,
        )}
      </ul>
      <h2>Entering it afterwards</h2>
      <p>
        When the system is back, enter each sheet: a request by ${intake}, and every act from its case. Before an act is
        done, open “This happened earlier, on paper” and give the day and the time on the sheet. Both times are kept.
      </p>`;
    return sendPage(context, request, reply, 'Paper forms', body);
  });
  app.get('/paper/:name', { schema: { hide: true } }, async (request, reply) =>
    reply.type('text/html; charset=utf-8').send(paperHtml(paperOf(request), { nonce: reply.cspNonce.style })),
  );
  app.get('/paper/:name/pdf', { schema: { hide: true } }, async (request, reply) => {
    const { name = '' } = request.params as { name?: string };
    const pdf = await press.pdf(paperOf(request));
    if (!pdf.ok) {
      const { code, says, details } = pdf.refusal;
      return sendProblem(context, request, reply, problem(422, code, says, details));
    }
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${name}.pdf"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(Buffer.from(pdf.value));
  });
};
