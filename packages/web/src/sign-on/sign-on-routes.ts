import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accountOf, acknowledgeNotice, appendEvents, beginSession, endSession, sessionOf } from '@holdpoint/store';
import type { Actor, DeskAct } from '@holdpoint/desk';
import { z } from 'zod';
import { html } from '../pages/html.ts';
import { type PageContext, postForm, sendPage, sendProblem, sessionOfRequest } from '../pages/page-context.ts';
import { problem } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { homeOf } from '../pages/home-of.ts';
import { failedSignOns, LOCKED } from './failed-sign-ons.ts';
import { type IdentityClient, SignOnRefused } from './identity-client.ts';
import type { DeskCookies } from './cookies.ts';
import { LIMITS } from './session-limits.ts';

/** By address, before any account is locked (ASVS 6.3.1). */
const SIGN_ONS_A_MINUTE = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const KEPT_SECONDS = 600;
const keptSchema = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() });
/** A page of this desk, and nothing that a browser could take for another host. */
const PAGE = /^\/[a-z][a-z0-9/?=&%._-]*$/i;
const backSchema = z.object({ for: z.string().max(500).regex(PAGE).catch('/board').default('/board') });

export interface SignOnOptions {
  readonly service: Service;
  readonly client: IdentityClient;
  /** Where the desk is reached from outside. */
  readonly publicUrl: string;
}

/** The way in: to the identity provider and back, the notice of use, and out. */
export const addSignOn = (app: FastifyInstance, context: PageContext, options: SignOnOptions): void => {
  const { service, client, publicUrl } = options;
  const { store, clock, keys } = service;
  const { agency } = context;
  const { session: sessionCookie, kept: keptCookie, attributes: cookie } = context.cookies;
  const record = (actor: Actor, act: DeskAct): Promise<unknown> => {
    const at = clock.now();
    const subject = { kind: 'agency', id: agency.id } as const;
    const event = { act, phase: 'completed', by: actor, subject, open: {}, personal: {}, at, enteredAt: at } as const;
    return store.as(actor, (work) => appendEvents(work, agency.id, [event], keys));
  };
  const refuse = (request: FastifyRequest, reply: FastifyReply, why: string) =>
    sendProblem(context, request, reply, { ...problem(403, 'sign-on-refused', why), title: 'You are not signed on' });

  app.get('/sign-in', { schema: { hide: true } }, async (request, reply) => {
    try {
      const { url, kept } = await client.begin();
      const { for: back } = backSchema.parse(request.query);
      reply.setCookie(keptCookie, JSON.stringify({ ...kept, back }), {
        ...cookie,
        signed: true,
        maxAge: KEPT_SECONDS,
      });
      return await reply.redirect(url, 303);
    } catch (error) {
      if (error instanceof SignOnRefused) return refuse(request, reply, error.message);
      throw error;
    }
  });

  app.get('/sign-in/callback', { schema: { hide: true }, config: SIGN_ONS_A_MINUTE }, async (request, reply) => {
    const unsigned = request.unsignCookie(request.cookies[keptCookie] ?? '');
    const kept = keptSchema.safeParse(unsigned.valid ? JSON.parse(unsigned.value) : undefined);
    reply.clearCookie(keptCookie, cookie);
    if (!kept.success) return refuse(request, reply, 'the sign-on took too long or began elsewhere; begin again');
    try {
      const subject = await client.finish(new URL(request.url, publicUrl), kept.data);
      const account = await accountOf(store, agency.id, subject);
      if (account === undefined)
        return await refuse(request, reply, 'you have no account at this desk; ask an administrator of the agency');
      if (account.isLocked) {
        await failedSignOns(service, agency.id).tell(account, 'locked');
        return await refuse(request, reply, LOCKED);
      }
      const token = await beginSession(store, agency.id, subject, clock.now());
      await record({ user: account.user, role: account.role, agency: agency.id }, 'sign-on');
      reply.setCookie(sessionCookie, token, cookie);
      const before = request.session;
      if (before?.isNoticed !== true || before.actor.user !== account.user)
        return await reply.redirect('/use-notice', 303);
      // The same person, once more with a second factor: a new session in place of the old one (ASVS 7.2.4).
      await endSession(store, request.cookies[sessionCookie] ?? '');
      await acknowledgeNotice(store, token, clock.now());
      return await reply.redirect(kept.data.back, 303);
    } catch (error) {
      if (!(error instanceof SignOnRefused)) throw error;
      const failed =
        error.subject === undefined ? undefined : await failedSignOns(service, agency.id).count(error.subject);
      return refuse(request, reply, failed?.isLocked === true ? LOCKED : error.message);
    }
  });

  app.get('/use-notice', { schema: { hide: true } }, async (request, reply) => {
    const session = sessionOfRequest(request);
    const body = html`<h1>Before you go on</h1>
      <p>
        You are about to use an information system of ${agency.name}. What you do and read here is recorded, and can be
        reviewed. Use without authority is prohibited and can have criminal and civil consequences. By going on you
        consent to this.
      </p>
      ${postForm(session, '/use-notice', html`<p><button>I understand and go on</button></p>`)}`;
    return sendPage(context, request, reply, 'Notice of use', body);
  });
  app.post('/use-notice', { schema: { hide: true } }, async (request, reply) => {
    await acknowledgeNotice(store, request.cookies[sessionCookie] ?? '', clock.now());
    return reply.redirect(homeOf(sessionOfRequest(request).actor.role), 303);
  });
  app.post('/sign-out', { schema: { hide: true } }, async (request, reply) => {
    await record(sessionOfRequest(request).actor, 'sign-off');
    await endSession(store, request.cookies[sessionCookie] ?? '');
    reply.clearCookie(sessionCookie, cookie);
    return reply.redirect('/signed-out', 303);
  });
  app.get('/locked', { schema: { hide: true } }, async (request, reply) => {
    const goesOn = request.session !== undefined;
    const body = goesOn
      ? html`<h1>This page was blanked</h1>
          <p>Nobody used it for half an hour. You are at work in another window.</p>
          <p><a class="button" href="/board">Go on</a></p>`
      : html`<h1>The desk is locked</h1>
          <p>Nobody used it for half an hour, or you were signed on for twelve hours.</p>
          <p><a class="button" href="/sign-in">Sign on again</a></p>`;
    if (!goesOn) reply.clearCookie(sessionCookie, cookie);
    return sendPage(context, request, reply, 'Locked', body);
  });
  app.get('/signed-out', { schema: { hide: true } }, async (request, reply) =>
    sendPage(
      context,
      request,
      reply,
      'Signed out',
      html`<h1>You are signed out</h1>
        <p><a class="button" href="/sign-in">Sign on</a></p>`,
    ),
  );
};

/** Whether the session of a request lasts still; asking is no use of it. */
export const isSessionAlive = async (
  { store, clock }: Service,
  { session }: DeskCookies,
  { cookies }: FastifyRequest,
): Promise<boolean> => {
  const token = cookies[session];
  return token !== undefined && (await sessionOf(store, token, clock.now(), LIMITS, false)) !== undefined;
};

/** Whoever asks for a page must be signed on and have acknowledged the notice; every form carries its session's token. */
export const guardPages = (app: FastifyInstance, context: PageContext, { store, clock }: Service): void => {
  app.decorateRequest('session', undefined);
  app.addHook('preHandler', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const token = request.cookies[context.cookies.session];
    const isPresent = !UNATTENDED.has(path) && !('auto' in z.looseObject({}).parse(request.query));
    request.session = token === undefined ? undefined : await sessionOf(store, token, clock.now(), LIMITS, isPresent);
    if (OUTSIDE.has(path)) return undefined;
    // What listens for changes is told to stop; the page it stands on leads out by itself.
    if (request.session === undefined && path === EVENTS) return reply.code(204).send();
    if (request.session === undefined) return reply.redirect(token === undefined ? '/sign-in' : '/locked', 303);
    if (!request.session.isNoticed && path !== '/use-notice' && path !== '/sign-out')
      return reply.redirect('/use-notice', 303);
    if (request.method !== 'POST') return undefined;
    const sent = z.looseObject({ 'form-token': z.string() }).safeParse(request.body);
    if (sent.success && sent.data['form-token'] === request.session.formToken) return undefined;
    const stale = problem(
      403,
      'stale-form',
      'this form is not of your session; open the page again and send it once more',
    );
    return sendProblem(context, request, reply, stale);
  });
};

/** Where an open board listens for changes. */
const EVENTS = '/board/events';
/** What a page asks for by itself: no sign that anybody is there. */
const UNATTENDED: ReadonlySet<string> = new Set(['/locked', EVENTS]);
const OUTSIDE: ReadonlySet<string> = new Set(['/sign-in', '/sign-in/callback', '/signed-out', '/locked']);
