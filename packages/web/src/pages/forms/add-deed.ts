import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import type { Deed, Params, Values } from './deed.ts';
import { isStale, sendStepUp } from './step-up.ts';
import { type DeedPage, deedCheck, deedForm } from './deed-form.ts';

const valueSchema = z.union([z.string(), z.array(z.string()).transform((all) => all.join(','))]);
/** What a form sends; a browser ends lines with two characters, and one is kept. */
export const formValues = z.record(
  z.string(),
  valueSchema.transform((text) => text.replaceAll('\r\n', '\n').trim()),
);
const paramsSchema = z.record(z.string(), z.string());
const RESERVED = ['step', 'form-token', 'form-key'];

/** Adds the pages of a deed: its form, the check of its answers, and what does it. */
export const addDeed = <T>(app: FastifyInstance, context: PageContext, deed: Deed<T>): void => {
  const pageOf = async (
    request: FastifyRequest,
    reply: FastifyReply,
    values: (data: T) => Values,
  ): Promise<DeedPage<T> | undefined> => {
    const session = sessionOfRequest(request);
    const params: Params = paramsSchema.parse(request.params);
    const loaded = await deed.load(context.api, session.actor, params);
    if (loaded.ok && deed.needsStepUp === true && isStale(session, context.clock)) {
      const back = request.url.split('?')[0] ?? '';
      await sendStepUp(context, request, reply, { title: deed.title(loaded.data), back, elsewhere: deed.back(params) });
      return undefined;
    }
    if (loaded.ok) {
      const { data } = loaded;
      return { deed, data, session, params, values: values(data), address: request.url.split('?')[0] ?? '' };
    }
    await sendProblem(context, request, reply, loaded.problem);
    return undefined;
  };
  app.get(deed.path, { schema: { hide: true } }, async (request, reply) => {
    const page = await pageOf(request, reply, (data) => deed.initial?.(data) ?? {});
    if (page === undefined) return reply;
    const body = deed.fields(page.data).length === 0 ? deedCheck(page) : deedForm(page);
    return sendPage(context, request, reply, deed.title(page.data), body);
  });
  app.post(deed.path, { schema: { hide: true } }, async (request, reply) => {
    const form = formValues.parse(request.body);
    const values = Object.fromEntries(Object.entries(form).filter(([name]) => !RESERVED.includes(name)));
    const page = await pageOf(request, reply, () => values);
    if (page === undefined) return reply;
    const title = deed.title(page.data);
    if (form.step === 'change') return sendPage(context, request, reply, title, deedForm(page));
    if (form.step !== 'do') return sendPage(context, request, reply, `Check: ${title}`, deedCheck(page));
    const { path, body } = deed.send(page.data, values, page.params);
    const answer = await context.api.post(page.session.actor, path, body, form['form-key'] ?? '');
    if (!answer.ok) {
      const again = deed.fields(page.data).length === 0 ? deedCheck : deedForm;
      return sendPage(
        context,
        request,
        reply.code(answer.problem.status),
        `Error: ${title}`,
        again(page, answer.problem),
      );
    }
    if (deed.tell === undefined) return reply.redirect(deed.back(page.params), 303);
    return sendPage(context, request, reply, title, deed.tell(answer.body, page.params));
  });
};
