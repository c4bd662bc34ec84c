import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance } from 'fastify';
import { type Catalogue, Press } from '@holdpoint/papers';
import { accountOf, leaveCase, type Session, takeCase } from '@holdpoint/store';
import type { InternalDoor } from '../access/internal-door.ts';
import type { Agency, Service } from '../service/service.ts';
import { addressLimit } from '../sign-on/address-limit.ts';
import { failedSignOns } from '../sign-on/failed-sign-ons.ts';
import { type IdentityClient, identityClient } from '../sign-on/identity-client.ts';
import { addSampleProvider, SAMPLE_CLIENT, SAMPLE_PROVIDER } from '../sign-on/sample-provider.ts';
import { addAdminPages } from './admin/admin-pages.ts';
import { addLawPages } from './law/law-pages.ts';
import { addOversightPages } from './oversight/oversight-pages.ts';
import { deskCookies } from '../sign-on/cookies.ts';
import { addSignOn, guardPages, isSessionAlive } from '../sign-on/sign-on-routes.ts';
import { addBoardPage } from './board/board-page.ts';
import { addCasePages } from './case/case-pages.ts';
import { deskApi } from './desk-api.ts';
import { addSpokenPages } from './disclosure/spoken-pages.ts';
import { addBlankPages } from './paper/blank-pages.ts';
import { addIntakePages } from './intake/intake-pages.ts';
import { layout } from './layout.ts';
import { KEYS_PATH, KEYS_SCRIPT } from './letters/keys-script.ts';
import { addLetterPages } from './letters/letter-pages.ts';
import { addNoticePages } from './notices/notice-pages.ts';
import { addPersonPages } from './person/person-pages.ts';
import { problemOf } from '../problem/problem-of.ts';
import { type PageContext, sendProblem } from './page-context.ts';
import { SCRIPT, SCRIPT_PATH } from './script.ts';
import { STYLE, STYLE_PATH } from './style.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed on; `undefined` for a request of the API or of nobody. */
    session: Session | undefined;
  }
}

/** The desk of one agency, as pages. */
export interface DeskOptions {
  readonly agency: Agency;
  /** Where the desk is reached from outside, such as https://desk.example.gov. */
  readonly publicUrl: string;
  /** The translations in which notices can be served beside English. */
  readonly catalogues?: readonly Catalogue[];
}

const REQUESTS_A_MINUTE = 600;
const YEAR_SECONDS = 31_536_000;

/** Adds the desk's pages to a server. They work without client script and ask nothing of another host. */
export const addDeskPages = (
  app: FastifyInstance,
  service: Service,
  door: InternalDoor,
  { agency, publicUrl, catalogues = [] }: DeskOptions,
): void => {
  const { store, clock } = service;
  const cookies = deskCookies(publicUrl);
  const context: PageContext = {
    cookies,
    api: deskApi(app, door),
    get agency() {
      return service.agencies[agency.id] ?? agency;
    },
    clock,
    changes: store.changes,
    isAlive: (request) => isSessionAlive(service, cookies, request),
    takeCase: ({ actor }, caseId, isForced) => takeCase(store, actor, caseId, clock.now(), isForced),
    leaveCase: ({ actor }, caseId) => leaveCase(store, actor, caseId),
  };
  const isSecure = publicUrl.startsWith('https:');
  const sample = sampleClientOf(agency, publicUrl);
  app.register(async (own) => {
    await own.register(rateLimit, {
      max: REQUESTS_A_MINUTE,
      timeWindow: '1 minute',
      hook: 'preHandler',
      // A whole jail may stand behind one address: who is signed on counts alone, who is not by address.
      keyGenerator: (request) => request.cookies[cookies.session] ?? request.ip,
    });
    await own.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          // A nonce is added to this; connections are those of the live board.
          scriptSrc: [],
          connectSrc: ["'self'"],
          imgSrc: ["'self'"],
          formAction: ["'self'", new URL(agency.signOn?.issuer ?? publicUrl).origin],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      enableCSPNonces: true,
      strictTransportSecurity: isSecure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'no-referrer' },
    });
    await own.register(cookie, { secret: randomBytes(32).toString('base64url') });
    await own.register(formbody);
    own.addHook('onSend', async (_, reply) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    });
    own.get(STYLE_PATH, { schema: { hide: true } }, async (_, reply) =>
      reply.type('text/css').header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`).send(STYLE),
    );
    for (const [path, script] of [
      [SCRIPT_PATH, SCRIPT],
      [KEYS_PATH, KEYS_SCRIPT],
    ] as const)
      own.get(path, { schema: { hide: true } }, async (_, reply) =>
        reply
          .type('text/javascript')
          .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
          .send(script),
      );
    own.get('/favicon.ico', { schema: { hide: true } }, async (_, reply) => reply.code(204).send());
    if (sample !== undefined)
      addSampleProvider(own, {
        baseUrl: publicUrl,
        clientSecret: sample.secret,
        redirectUri: `${publicUrl}/sign-in/callback`,
        users: sampleUsers(agency),
        page: (title, body) => layout(title, body, { agency: agency.name, isSample: true }),
        limit: addressLimit(service.clock),
        isLocked: async (subject) => (await accountOf(service.store, agency.id, subject))?.isLocked ?? false,
        failed: async (subject) => (await failedSignOns(service, agency.id).count(subject))?.isLocked ?? false,
      });
    own.register(async (inside) => {
      guardPages(inside, context, service);
      inside.setErrorHandler(async (error: FastifyError, request, reply) => {
        const found = problemOf(error);
        if (found.status >= 500) request.log.error({ err: { name: error.name, code: error.code } }, 'page failed');
        return sendProblem(context, request, reply, found);
      });
      addSignOn(inside, context, { service, client: sample?.client ?? clientOf(agency, publicUrl), publicUrl });
      addBoardPage(inside, context);
      const press = new Press();
      inside.addHook('onClose', async () => press.close());
      addCasePages(inside, context, press);
      addSpokenPages(inside, context);
      addPersonPages(inside, context, press);
      addBlankPages(inside, context, press);
      addNoticePages(inside, context, { press, catalogues });
      addIntakePages(inside, context, service);
      addLawPages(inside, context);
      addOversightPages(inside, context);
      addAdminPages(inside, context);
      addLetterPages(inside, context);
    });
  });
};

/** The made-up users of a sample: one of each role that signs on. */
export const sampleUsers = ({ isSample }: Agency) =>
  isSample
    ? (
        [
          'clerk',
          'second-person',
          'watch-commander',
          'counsel',
          'records-auditor',
          'oversight',
          'administrator',
        ] as const
      ).map((role) => ({ subject: `sample-${role}`, user: `sample-${role}`, role }))
    : [];

const sampleClientOf = (agency: Agency, publicUrl: string) => {
  if (!agency.isSample || agency.signOn !== undefined) return undefined;
  const secret = randomBytes(32).toString('base64url');
  const client = identityClient({
    issuer: `${publicUrl}${SAMPLE_PROVIDER}`,
    clientId: SAMPLE_CLIENT,
    clientSecret: secret,
    redirectUri: `${publicUrl}/sign-in/callback`,
    multiFactor: ['otp'],
    isInsecure: true,
  });
  return { secret, client };
};

const clientOf = ({ signOn }: Agency, publicUrl: string): IdentityClient => {
  if (signOn === undefined)
    throw new Error(
      'agency.json: signOn: name the identity provider of the agency; see docs/how-to/run-in-production.md',
    );
  const { issuer, clientId, clientSecretVariable, multiFactor } = signOn;
  const clientSecret = process.env[clientSecretVariable];
  if (clientSecret === undefined || clientSecret === '')
    throw new Error(`${clientSecretVariable} is not set: put the client secret of the identity provider into it`);
  return identityClient({
    issuer,
    clientId,
    clientSecret,
    redirectUri: `${publicUrl}/sign-in/callback`,
    multiFactor,
    isInsecure: false,
  });
};
