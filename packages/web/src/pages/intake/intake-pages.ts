import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayDo } from '@holdpoint/desk';
import { z } from 'zod';
import { problem } from '../../problem/problem.ts';
import type { Service } from '../../service/service.ts';
import { html } from '../html.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { cameStep } from './came-step.ts';
import { checkStep } from './check-step.ts';
import { faultSummary } from './faults.ts';
import { fileStep } from './file-step.ts';
import { findingsStep } from './findings-step.ts';
import { formStep } from './form-step.ts';
import type { IntakeDraft } from './intake-draft.ts';
import { DRAFT_HOURS, type IntakeDrafts, intakeDrafts } from './intake-drafts.ts';
import { mapStep } from './map-step.ts';
import { addPaperPages } from './paper-pages.ts';
import { personStep } from './person-step.ts';
import { senderStep } from './sender-step.ts';
import { donePage, startPage } from './start-page.ts';
import type { IntakeStep, Sent, StepView, Taken } from './step.ts';
import { addUpload } from './upload.ts';

const STEPS: readonly IntakeStep[] = [
  fileStep,
  mapStep,
  cameStep,
  formStep,
  findingsStep,
  senderStep,
  personStep,
  checkStep,
];
const sentSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const NO_DRAFT =
  'there is no such draft of yours: it was finished, its time was over, or somebody else began it; begin again';

/** A paper comes in: page by page, kept at each, and received at the end. */
export const addIntakePages = (app: FastifyInstance, context: PageContext, service: Service): void => {
  const drafts = intakeDrafts(service);
  app.register(async (own) => {
    own.addHook('preHandler', async (request, reply) => {
      if (request.session === undefined || mayDo(request.session.actor.role, 'receive-document', undefined))
        return undefined;
      const why = problem(403, 'not-permitted', 'this role receives no documents; ask a clerk, or the watch commander');
      return sendProblem(context, request, reply, why);
    });
    own.get('/intake', { schema: { hide: true } }, async (request, reply) => {
      const session = sessionOfRequest(request);
      const page = startPage(session, await drafts.list(session.actor), context.agency.zone);
      return sendPage(context, request, reply, 'New document', page);
    });
    own.post('/intake', { schema: { hide: true } }, async (request, reply) =>
      reply.redirect(`/intake/${await drafts.begin(sessionOfRequest(request).actor)}/file`, 303),
    );
    own.post('/intake/:id/end', { schema: { hide: true } }, async (request, reply) => {
      await drafts.end(sessionOfRequest(request).actor, idOf(request));
      return reply.redirect('/intake', 303);
    });
    own.get('/intake/:id', { schema: { hide: true } }, async (request, reply) => {
      const view = await viewOf(request, drafts, context, service);
      return view === undefined ? gone(context, request, reply) : reply.redirect(nextOf(view.id, view.draft), 303);
    });
    own.get('/intake/:id/done', { schema: { hide: true } }, async (request, reply) => {
      const done = (await viewOf(request, drafts, context, service))?.draft.done;
      if (done === undefined) return gone(context, request, reply);
      return sendPage(context, request, reply, `Received: ${done.receiptNumber}`, donePage(done.receiptNumber));
    });
    for (const step of STEPS) addStep(own, step, drafts, context, service);
    addUpload(own, context, async (request, reply, take) =>
      answer(fileStep, await viewOf(request, drafts, context, service), { context, request, reply, drafts, take }),
    );
    addPaperPages(own, context, service, async (request) => viewOf(request, drafts, context, service));
  });
};

const addStep = (
  app: FastifyInstance,
  step: IntakeStep,
  drafts: IntakeDrafts,
  context: PageContext,
  service: Service,
): void => {
  const path = `/intake/:id/${step.path}`;
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const view = await viewOf(request, drafts, context, service);
    if (view === undefined) return gone(context, request, reply);
    const { draft } = view;
    const at = STEPS.indexOf(step);
    const isEarly = STEPS.slice(0, at).some((one) => isAsked(one, draft) && !one.isDone(draft));
    if (draft.done !== undefined || isEarly || !isAsked(step, draft) || isLocked(step, draft))
      return reply.redirect(nextOf(view.id, draft), 303);
    return show(step, view, reply);
  });
  app.post(path, { schema: { hide: true } }, async (request, reply) => {
    const sent = sentSchema.parse(request.body);
    const view = await viewOf(request, drafts, context, service);
    return answer(step, view, {
      context,
      request,
      reply,
      drafts,
      sent,
      take: async (own) => step.take({ ...own, sent }),
    });
  });
};

interface Sending {
  readonly context: PageContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly drafts: IntakeDrafts;
  readonly sent?: Sent;
  readonly take: (view: StepView) => Promise<Taken>;
}

/** Keeps what came of what was sent and leads on; or shows the page again with what is wrong. */
const answer = async (step: IntakeStep, view: StepView | undefined, sending: Sending) => {
  const { context, request, reply, drafts, sent, take } = sending;
  if (view === undefined) return gone(context, request, reply);
  if (view.draft.done !== undefined || isLocked(step, view.draft))
    return reply.redirect(nextOf(view.id, view.draft), 303);
  const taken = await take(view);
  if ('faults' in taken) {
    if (taken.draft !== undefined) await drafts.keep(view.session.actor, view.id, taken.draft);
    const again = {
      ...view,
      draft: taken.draft ?? view.draft,
      faults: taken.faults,
      ...(sent === undefined ? {} : { sent }),
    };
    return show(step, again, reply.code(422));
  }
  await drafts.keep(view.session.actor, view.id, taken.draft);
  const to = taken.stay === true ? `/intake/${view.id}/${step.path}` : nextOf(view.id, taken.draft);
  return reply.redirect(to, 303);
};

const show = async (step: IntakeStep, view: StepView, reply: FastifyReply) => {
  const { context, request, draft, faults } = view;
  const asked = STEPS.filter((one) => isAsked(one, draft));
  const back = asked[asked.indexOf(step) - 1];
  const place = `Step ${asked.indexOf(step) + 1} of ${asked.length}`;
  const body = await step.show(view);
  const title = `${faults.length === 0 ? '' : 'Error: '}${step.title}`;
  return sendPage(
    context,
    request,
    reply,
    title,
    html`${faultSummary(faults)}
      <p class="step">New document. ${place}</p>
      <h1>${step.title}</h1>
      ${body}
      <p class="way">
        ${back === undefined ? '' : html`<a href="/intake/${view.id}/${back.path}">Back: ${back.title.toLowerCase()}</a>. `}You
        can stop here: what you continued from is kept for you for ${DRAFT_HOURS} hours.
      </p>`,
  );
};

/** What was received is changed no more. */
const isLocked = (step: IntakeStep, { received }: IntakeDraft): boolean =>
  received !== undefined && STEPS.indexOf(step) < STEPS.indexOf(senderStep);

const isAsked = (step: IntakeStep, draft: IntakeDraft): boolean => step.isAsked?.(draft) ?? true;

/** Where a draft goes on: its first open step, or what it came to. */
const nextOf = (id: string, draft: IntakeDraft): string => {
  if (draft.done !== undefined)
    return draft.done.case === undefined ? `/intake/${id}/done` : `/cases/${draft.done.case}`;
  const open = STEPS.find((step) => isAsked(step, draft) && !step.isDone(draft));
  return `/intake/${id}/${(open ?? checkStep).path}`;
};

const idOf = (request: FastifyRequest): string => z.object({ id: z.string().max(200) }).parse(request.params).id;

const viewOf = async (
  request: FastifyRequest,
  drafts: IntakeDrafts,
  context: PageContext,
  service: Service,
): Promise<StepView | undefined> => {
  const session = sessionOfRequest(request);
  const id = idOf(request);
  const found = await drafts.find(session.actor, id);
  return found === undefined ? undefined : { id, draft: found.draft, session, context, service, request, faults: [] };
};

const gone = (context: PageContext, request: FastifyRequest, reply: FastifyReply) =>
  sendProblem(context, request, reply, problem(404, 'not-found', NO_DRAFT));
