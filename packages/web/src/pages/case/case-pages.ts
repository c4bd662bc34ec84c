import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Press } from '@holdpoint/papers';
import type { Session } from '@holdpoint/store';
import { type CaseStanding, mayDo } from '@holdpoint/desk';
import { answerSchema } from '../../routes/answer-routes.ts';
import { actWords } from '../words.ts';
import { z } from 'zod';
import { timeOfAct } from './earlier-on-paper.ts';
import { actForm, type ActStep, type CaseAct, checkPage, missingOn, nextStep, stopPage } from './act-form.ts';
import { answerPage } from './answer-page.ts';
import { CASE_ACTS, officeActs } from './case-acts.ts';
import { caseBody } from './case-body.ts';
import { type CaseData, caseDataSchema } from './case-data.ts';
import { type FormValues, one as single } from '../field.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { STEP_UP_MS } from '../../sign-on/session-limits.ts';
import { addDisclosurePages } from '../disclosure/disclosure-pages.ts';
import { addResponsePages } from '../disclosure/response-pages.ts';
import { sendFile } from '../send-file.ts';
import type { FindCase, ShowCase } from './case-page-parts.ts';
import { takenPage } from './taken-page.ts';
import { stepUpPage } from './step-up-page.ts';

/** What a desk asks the law about, in one go. */
const ACTIONS = [
  'hold',
  'notify-release-date',
  'transfer',
  'interview',
  'share-personal-information',
  'share-status',
  'share-criminal-history',
  'give-copy-of-request',
  'give-consent-form',
  'notify-person',
];
const RESERVED = ['form-token', 'form-key', 'step'];
const formSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const backSchema = z.looseObject({ back: z.string().max(500).default('') });
const bundleSchema = z.object({ bundle: z.string() });

/** A case, and a page for each thing that can be done to it. */
export const addCasePages = (app: FastifyInstance, context: PageContext, press: Press): void => {
  const { api, agency } = context;
  const found: FindCase = async (request, reply) => {
    const session = sessionOfRequest(request);
    const { id = '' } = request.params as { id?: string };
    const answer = await api.get(session.actor, `/v1/cases/${encodeURIComponent(id)}`);
    if (answer.ok) return [caseDataSchema.parse(answer.body), session];
    await sendProblem(context, request, reply, answer.problem);
    return undefined;
  };
  const show: ShowCase = (request, reply, title, body, one) =>
    sendPage(context, request, reply, title, body, claimable(one) ? { claimPath: `/cases/${one.id}/claim` } : {});

  app.get('/cases/:id', { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const [one, session] = read;
    return show(
      request,
      reply,
      `Case ${one.documents[0]?.receiptNumber ?? one.id}`,
      caseBody(one, session, agency.zone),
      one,
    );
  });
  app.get('/cases/:id/acts/:action', { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const [one, { actor }] = read;
    const { action = '' } = request.params as { action?: string };
    const path = `/v1/cases/${encodeURIComponent(one.id)}/answers/${encodeURIComponent(action)}`;
    const answer = await api.get(actor, path);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const given = one.determination?.answers.find((each) => each.action === action);
    if (given === undefined) return reply.redirect(`/cases/${one.id}`, 303);
    const mayRecord = mayDo(actor.role, 'record-fact', one.standing as CaseStanding);
    const body = answerPage(one, given, answerSchema.parse(answer.body), mayRecord);
    return show(request, reply, actWords(action), body, one);
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
  app.get('/cases/:id/files/:sha256', { schema: { hide: true } }, async (request, reply) => {
    const { id = '', sha256 = '' } = request.params as { id?: string; sha256?: string };
    const file = await api.caseFile(sessionOfRequest(request).actor, id, sha256);
    return file.ok ? sendFile(reply, file) : sendProblem(context, request, reply, file.problem);
  });
  app.post('/cases/:id/determine', { schema: { hide: true } }, async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    const form = formSchema.parse(request.body);
    const path = `/v1/cases/${encodeURIComponent(id)}/determinations`;
    const answer = await api.post(
      sessionOfRequest(request).actor,
      path,
      { actions: ACTIONS },
      single(form['form-key']),
    );
    return answer.ok ? reply.redirect(`/cases/${id}`, 303) : sendProblem(context, request, reply, answer.problem);
  });
  app.post('/cases/:id/take', { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const [one, session] = read;
    const { back } = backSchema.parse(request.body);
    await context.takeCase(session, one.id, true);
    return reply.redirect(back.startsWith(`/cases/${one.id}/`) ? back : `/cases/${one.id}`, 303);
  });
  const offices = officeActs(() => context.agency.directory);
  for (const act of [...CASE_ACTS, ...offices]) addActPages(app, act, found, show, context);
  addDisclosurePages(app, context, { found, show, press });
  addResponsePages(app, context, { found, show, press });
};

const addActPages = (
  app: FastifyInstance,
  act: CaseAct,
  found: FindCase,
  show: ShowCase,
  context: PageContext,
): void => {
  const { agency, api, clock } = context;
  const path = `/cases/:id/${act.path}`;
  const isStale = ({ signedOnAt }: Session) => act.needsStepUp === true && clock.now() - signedOnAt > STEP_UP_MS;
  const shown = (request: FastifyRequest, reply: FastifyReply, one: CaseData, values: FormValues, step: ActStep) => {
    const session = sessionOfRequest(request);
    if (step.at === 'ask') return show(request, reply, act.title, actForm(act, one, session, values, step.page), one);
    const why = act.interruption?.(one, values);
    return step.at === 'stop' && why !== undefined
      ? show(request, reply, `Stop: ${act.title}`, stopPage(act, one, session, values, why), one)
      : show(request, reply, `Check: ${act.title}`, checkPage(act, one, session, values), one);
  };
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const values = formSchema.parse(request.query);
    if (act.isUrgent !== true) {
      const taken = await context.takeCase(read[1], read[0].id, false);
      if (taken !== undefined)
        return show(
          request,
          reply,
          'Somebody else is at work',
          takenPage(taken, read[1], request.url, agency.zone),
          read[0],
        );
    }
    if (isStale(read[1])) return show(request, reply, 'Sign on once more', stepUpPage(act, read[0], values), read[0]);
    const first: ActStep = act.pages(read[0], values).length > 0 ? { at: 'ask', page: 0 } : { at: 'check' };
    return shown(request, reply, read[0], values, first);
  });
  app.post(path, { schema: { hide: true } }, async (request, reply) => {
    const read = await found(request, reply);
    if (read === undefined) return reply;
    const [one, session] = read;
    const form = formSchema.parse(request.body);
    const values: FormValues = Object.fromEntries(Object.entries(form).filter(([name]) => !RESERVED.includes(name)));
    if (isStale(session)) return show(request, reply, 'Sign on once more', stepUpPage(act, one, values), one);
    const [at = '', number = '0'] = single(form.step).split(':');
    const page = Number(number);
    if (at === 'show') return shown(request, reply, one, values, { at: 'ask', page });
    if (at === 'ask') {
      const missing = missingOn(act.pages(one, values)[page] ?? [], values);
      if (missing !== undefined)
        return show(
          request,
          reply.code(422),
          `Error: ${act.title}`,
          actForm(act, one, session, values, page, missing),
          one,
        );
    }
    const from: ActStep = at === 'ask' ? { at, page } : { at: at === 'stop' ? 'stop' : 'check' };
    const next = nextStep(act, one, values, from);
    if (next.at !== 'do') return shown(request, reply, one, values, next);
    const done = timeOfAct(values, agency, clock);
    if (!done.ok)
      return show(
        request,
        reply.code(422),
        `Error: ${act.title}`,
        checkPage(act, one, session, values, done.faults),
        one,
      );
    const { path: to, body } = act.send(one, values);
    const answer = await api.post(session.actor, to, { ...body, ...done.at }, single(form['form-key']));
    if (answer.ok) {
      await context.leaveCase(session, one.id);
      return reply.redirect(`/cases/${one.id}`, 303);
    }
    const again = actForm(act, one, session, values, 0, answer.problem);
    return show(request, reply.code(answer.problem.status), `Error: ${act.title}`, again, one);
  });
};

const claimable = ({ standing }: CaseData): boolean => standing === 'open' || standing === 'frozen';
