import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '@holdpoint/store';
import { z } from 'zod';
import { actForm, type CaseAct, checkPage, type FormValues } from './act-form.ts';
import { CASE_ACTS } from './case-acts.ts';
import { caseBody } from './case-body.ts';
import { type CaseData, caseDataSchema } from './case-data.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from './page-context.ts';

/** What a desk asks the law about, in one go. */
const ACTIONS = [
  'hold',
  'notify-release-date',
  'transfer',
  'interview',
  'share-personal-information',
  'share-criminal-history',
  'give-copy-of-request',
  'give-consent-form',
  'notify-person',
];
const RESERVED = ['form-token', 'form-key', 'step'];
const formSchema = z.record(z.string(), z.string());
const bundleSchema = z.object({ bundle: z.string() });

/** A case, and a page for each thing that can be done to it. */
export const addCasePages = (app: FastifyInstance, context: PageContext): void => {
  const { api, agency } = context;
  const found = async (request: FastifyRequest, reply: FastifyReply): Promise<[CaseData, Session] | undefined> => {
    const session = sessionOfRequest(request);
    const { id = '' } = request.params as { id?: string };
    const answer = await api.get(session.actor, `/v1/cases/${encodeURIComponent(id)}`);
    if (answer.ok) return [caseDataSchema.parse(answer.body), session];
    await sendProblem(context, request, reply, answer.problem);
    return undefined;
  };
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    title: string,
    body: Parameters<typeof sendPage>[4],
    one: CaseData,
  ) => sendPage(context, request, reply, title, body, claimable(one) ? { claimPath: `/cases/${one.id}/claim` } : {});

  app.get('/cases/:id', { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const [one, session] = read;
    return show(request, reply, one.person?.name ?? 'Case', caseBody(one, session, agency.zone), one);
  });
  app.get('/cases/:id/bundle', { schema: { hide: true } }, async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    const answer = await api.get(
      sessionOfRequest(request).actor,
      `/v1/cases/${encodeURIComponent(id)}/bundle?open=all`,
    );
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename="case.bundle"`)
      .send(bundleSchema.parse(answer.body).bundle);
  });
  app.post('/cases/:id/determine', { schema: { hide: true } }, async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    const form = formSchema.parse(request.body);
    const path = `/v1/cases/${encodeURIComponent(id)}/determinations`;
    const answer = await api.post(sessionOfRequest(request).actor, path, { actions: ACTIONS }, form['form-key'] ?? '');
    return answer.ok ? reply.redirect(`/cases/${id}`, 303) : sendProblem(context, request, reply, answer.problem);
  });
  for (const act of CASE_ACTS) addActPages(app, act, found, show, context);
};

const addActPages = (
  app: FastifyInstance,
  act: CaseAct,
  found: (request: FastifyRequest, reply: FastifyReply) => Promise<[CaseData, Session] | undefined>,
  show: (
    request: FastifyRequest,
    reply: FastifyReply,
    title: string,
    body: ReturnType<typeof actForm>,
    one: CaseData,
  ) => unknown,
  { api }: PageContext,
): void => {
  const path = `/cases/:id/${act.path}`;
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const [one, session] = read;
    const values = formSchema.parse(request.query);
    const hasQuestions = act.fields(one, values).length > 0;
    const body = hasQuestions ? actForm(act, one, session, values) : checkPage(act, one, session, values);
    return show(request, reply, act.title, body, one);
  });
  app.post(path, { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const [one, session] = read;
    const form = formSchema.parse(request.body);
    const values: FormValues = Object.fromEntries(Object.entries(form).filter(([name]) => !RESERVED.includes(name)));
    if (form.step !== 'do')
      return show(request, reply, `Check: ${act.title}`, checkPage(act, one, session, values), one);
    const { path: to, body } = act.send(one, values);
    const answer = await api.post(session.actor, to, body, form['form-key'] ?? '');
    if (answer.ok) return reply.redirect(`/cases/${one.id}`, 303);
    const again = actForm(act, one, session, values, answer.problem);
    return show(request, reply.code(answer.problem.status), `Error: ${act.title}`, again, one);
  });
};

const claimable = ({ standing }: CaseData): boolean => standing === 'open' || standing === 'frozen';
