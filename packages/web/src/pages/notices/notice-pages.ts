import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AGENCIES, type Agency } from '@holdpoint/engine';
import { type Catalogue, loadNotices, type Notice, noticePaper, paperHtml, type Press } from '@holdpoint/papers';
import { z } from 'zod';
import { notFound, problem } from '../../problem/problem.ts';
import { type CaseData, caseDataSchema } from '../case/case-data.ts';
import { type FormValues, one as single } from '../field.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { madeNotice, noticeForm, noticeList } from './notice-bodies.ts';
import { knownValues, noticeValues } from './notice-fields.ts';

const formSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const fileSchema = z.object({ id: z.string() });

/** Notices to the person: made from the case, kept sealed as they were printed, their service recorded as an act. */
export const addNoticePages = (
  app: FastifyInstance,
  context: PageContext,
  { press, catalogues }: { readonly press: Press; readonly catalogues: readonly Catalogue[] },
): void => {
  const { api, agency } = context;
  const { notices } = loadNotices();
  const found = async (request: FastifyRequest, reply: FastifyReply): Promise<CaseData | undefined> => {
    const { id = '' } = request.params as { id?: string };
    const answer = await api.get(sessionOfRequest(request).actor, `/v1/cases/${encodeURIComponent(id)}`);
    if (answer.ok) return caseDataSchema.parse(answer.body);
    await sendProblem(context, request, reply, answer.problem);
    return undefined;
  };
  const asked = (request: FastifyRequest): Notice => {
    const { kind = '' } = request.params as { kind?: string };
    const notice = notices.find((each) => each.kind === kind);
    if (notice === undefined) throw notFound('notice');
    return notice;
  };
  const claim = (one: CaseData) =>
    one.standing === 'open' || one.standing === 'frozen' ? { claimPath: `/cases/${one.id}/claim` } : {};

  app.get('/cases/:id/notices', { schema: { hide: true } }, async (request, reply) => {
    const one = await found(request, reply);
    if (one === undefined) return reply;
    return sendPage(context, request, reply, 'Notices', noticeList(one, notices), claim(one));
  });
  app.get('/cases/:id/notices/:kind', { schema: { hide: true } }, async (request, reply) => {
    const one = await found(request, reply);
    if (one === undefined) return reply;
    const notice = asked(request);
    const sent = { language: 'en', ...knownValues(notice, one, agency) };
    const body = noticeForm(one, sessionOfRequest(request), notice, sent, catalogues);
    return sendPage(context, request, reply, notice.title, body, claim(one));
  });
  app.post('/cases/:id/notices/:kind', { schema: { hide: true } }, async (request, reply) => {
    const one = await found(request, reply);
    if (one === undefined) return reply;
    const notice = asked(request);
    const session = sessionOfRequest(request);
    const sent: FormValues = formSchema.parse(request.body);
    const language = single(sent.language);
    const paper = noticePaper({
      kind: notice.kind,
      values: noticeValues(notice, sent),
      language,
      catalogues,
      jurisdiction: agency.jurisdiction,
      agencyKind: kindOf(agency.kind),
      zone: agency.zone,
      isSample: agency.isSample,
    });
    if (!paper.ok) {
      const body = noticeForm(one, session, notice, sent, catalogues, paper.refusal);
      return sendPage(context, request, reply.code(422), `Error: ${notice.title}`, body, claim(one));
    }
    if (sent.as === 'page')
      return reply.type('text/html; charset=utf-8').send(paperHtml(paper.value, { nonce: reply.cspNonce.style }));
    const pdf = await press.pdf(paper.value);
    if (!pdf.ok && pdf.refusal.code !== 'typesetter-absent') {
      const body = noticeForm(one, session, notice, sent, catalogues, pdf.refusal);
      return sendPage(context, request, reply.code(422), `Error: ${notice.title}`, body, claim(one));
    }
    const kept = pdf.ok
      ? await api.postFile(session.actor, Buffer.from(pdf.value), single(sent['form-key']))
      : undefined;
    if (kept !== undefined && !kept.ok) return sendProblem(context, request, reply, kept.problem);
    const sha256 = kept === undefined ? undefined : fileSchema.parse(kept.body).id;
    const body = madeNotice(one, notice, { language, sha256 });
    return sendPage(context, request, reply, notice.title, body, claim(one));
  });
  app.get('/cases/:id/notices/:kind/:sha256', { schema: { hide: true } }, async (request, reply) => {
    const one = await found(request, reply);
    if (one === undefined) return reply;
    const notice = asked(request);
    const { sha256 = '' } = request.params as { sha256?: string };
    const file = await api.file(sessionOfRequest(request).actor, sha256);
    if (!file.ok) return sendProblem(context, request, reply, file.problem);
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${notice.form}-${sha256.slice(0, 8)}.pdf"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(file.bytes);
  });
};

const kindOf = (text: string): Agency => {
  const kind = AGENCIES.find((each) => each === text);
  if (kind === undefined) throw new Error(problem(500, 'agency-kind', text).detail);
  return kind;
};
