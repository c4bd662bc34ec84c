import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  accountOf,
  acknowledgeNotice,
  appendEvents,
  beginSession,
  endSession,
  type SessionLimits,
  sessionOf,
} from '@holdpoint/store';
import type { Actor, DeskAct } from '@holdpoint/desk';
import { z } from 'zod';
import { html } from '../pages/html.ts';
import { type PageContext, postForm, sendPage, sendProblem, sessionOfRequest } from '../pages/page-context.ts';
import { problem } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { homeOf } from '../pages/home-of.ts';
import { failedSignOns, LOCKED } from './failed-sign-ons.ts';
import { type IdentityClient, SignOnRefused } from './identity-client.ts';

const MINUTE = 60_000;
/** CJIS AC-11: at most thirty minutes without a request; IA-11: twelve hours in all (ASVS 7.3.1, 7.3.2). */
export const LIMITS: SessionLimits = { idleMs: 30 * MINUTE, absoluteMs: 12 * 60 * MINUTE };

const SESSION_COOKIE = 'desk';
const KEPT_COOKIE = 'sign-on';
const KEPT_SECONDS = 600;
const keptSchema = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });

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
  const isSecure = publicUrl.startsWith('https:');
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
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
      reply.setCookie(KEPT_COOKIE, JSON.stringify(kept), { ...cookie, signed: true, maxAge: KEPT_SECONDS });
      return await reply.redirect(url, 303);
    } catch (error) {
      if (error instanceof SignOnRefused) return refuse(request, reply, error.message);
      throw error;
    }
  });

  app.get('/sign-in/callback', { schema: { hide: true } }, async (request, reply) => {
    const unsigned = request.unsignCookie(request.cookies[KEPT_COOKIE] ?? '');
    const kept = keptSchema.safeParse(unsigned.valid ? JSON.parse(unsigned.value) : undefined);
    reply.clearCookie(KEPT_COOKIE, cookie);
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
      reply.setCookie(SESSION_COOKIE, token, cookie);
      return await reply.redirect('/use-notice', 303);
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
    await acknowledgeNotice(store, request.cookies[SESSION_COOKIE] ?? '', clock.now());
    return reply.redirect(homeOf(sessionOfRequest(request).actor.role), 303);
  });
  app.post('/sign-out', { schema: { hide: true } }, async (request, reply) => {
    await record(sessionOfRequest(request).actor, 'sign-off');
    await endSession(store, request.cookies[SESSION_COOKIE] ?? '');
    reply.clearCookie(SESSION_COOKIE, cookie);
    return reply.redirect('/signed-out', 303);
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

/** Whoever asks for a page must be signed on and have acknowledged the notice; every form carries its session's token. */
export const guardPages = (app: FastifyInstance, context: PageContext, { store, clock }: Service): void => {
  app.decorateRequest('session', undefined);
  app.addHook('preHandler', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const token = request.cookies[SESSION_COOKIE];
    request.session = token === undefined ? undefined : await sessionOf(store, token, clock.now(), LIMITS);
    if (OUTSIDE.has(path)) return undefined;
    if (request.session === undefined) return reply.redirect('/sign-in', 303);
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

const OUTSIDE: ReadonlySet<string> = new Set(['/sign-in', '/sign-in/callback', '/signed-out']);
