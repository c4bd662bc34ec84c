import { generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Provider } from 'oidc-provider';
import { html, type Html } from '../pages/html.ts';
import type { AddressLimit } from './address-limit.ts';
import { LOCKED } from './failed-sign-ons.ts';
import { SampleAdapter } from './sample-adapter.ts';

/** A made-up user of the sample county. */
export interface SampleUser {
  readonly subject: string;
  readonly role: string;
}

export const SAMPLE_CLIENT = 'holdpoint-desk';
/** The path under which the made-up identity provider of a sample stands. */
export const SAMPLE_PROVIDER = '/sample-identity';
/** The code of every made-up user: a sample has nothing to protect, and says so. */
const SAMPLE_CODE = '000000';

const TRIES_A_MINUTE = { rateLimit: { max: 60, timeWindow: '1 minute' } };
/** Seconds for which anything of the made-up provider lasts. */
const TTL = 600;

/** What the provider of a sample is made with. */
export interface SampleProviderOptions {
  readonly baseUrl: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly users: readonly SampleUser[];
  readonly page: (title: string, body: Html) => string;
  /** Comes before the lock: whoever fails from one address is slowed down there, and cannot lock others out. */
  readonly limit: AddressLimit;
  readonly isLocked: (subject: string) => Promise<boolean>;
  /** Counts a failure, and tells whether the account is locked now. */
  readonly failed: (subject: string) => Promise<boolean>;
}

/**
 * An OpenID Connect provider in this process, for the sample county and for tests: users of each role, a code in place of a
 * second factor. Failures are counted at the desk, as they are for a real provider; an administrator releases a locked account.
 */
export const addSampleProvider = (app: FastifyInstance, options: SampleProviderOptions): void => {
  const { baseUrl, clientSecret, redirectUri, users, page, limit, isLocked, failed } = options;
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(`${baseUrl}${SAMPLE_PROVIDER}`, {
    clients: [
      {
        client_id: SAMPLE_CLIENT,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    adapter: SampleAdapter,
    claims: { openid: ['sub', 'acr', 'amr'] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_, subject) => ({ accountId: subject, claims: async () => ({ sub: subject, amr: ['pwd', 'otp'] }) }),
    interactions: { url: (_, { uid }) => `${SAMPLE_PROVIDER}/sign-in/${uid}` },
    jwks: { keys: [{ ...signing, use: 'sig', alg: 'RS256' }] },
    // One client of the same house: nothing to consent to.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        ...(oidc.client === undefined ? {} : { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: TTL, AuthorizationCode: 60, Grant: TTL, IdToken: TTL, Interaction: TTL, Session: TTL },
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = page('Sign on failed', html`<p>${error}. <a href="/">Begin again</a>.</p>`);
    },
  });
  const callback = provider.callback();

  app.register(async (own) => {
    own.get(`${SAMPLE_PROVIDER}/sign-in/:uid`, { schema: { hide: true } }, async (request, reply) => {
      await provider.interactionDetails(request.raw, reply.raw);
      return reply.type('text/html').send(page('Sign on: sample county', signInForm(users, request.params as Uid)));
    });
    own.post(
      `${SAMPLE_PROVIDER}/sign-in/:uid`,
      { schema: { hide: true }, config: TRIES_A_MINUTE },
      async (request, reply) => {
        await provider.interactionDetails(request.raw, reply.raw);
        const { user = '', code = '' } = request.body as { user?: string; code?: string };
        const refuse = (status: number, why: string) => {
          const form = signInForm(users, request.params as Uid, why);
          return reply.code(status).type('text/html').send(page('Error: sign on', form));
        };
        const waits = limit.waitSeconds(request.ip, user);
        if (waits > 0) {
          const minutes = Math.ceil(waits / 60);
          reply.header('retry-after', String(waits));
          return refuse(429, `Too many failures from this place. Wait ${minutes} min, or ask an administrator.`);
        }
        if (await isLocked(user)) return refuse(422, LOCKED);
        if (!users.some(({ subject }) => subject === user) || !isEqual(code, SAMPLE_CODE)) {
          limit.failed(request.ip, user);
          return refuse(422, (await failed(user)) ? LOCKED : 'User and code do not fit.');
        }
        limit.forget(request.ip, user);
        reply.hijack();
        await provider.interactionFinished(request.raw, reply.raw, {
          login: { accountId: user, amr: ['pwd', 'otp'], remember: false },
        });
      },
    );
  });
  app.register(async (own) => {
    // The provider reads its own bodies.
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', (_, _payload, done) => done(null));
    own.all(`${SAMPLE_PROVIDER}/*`, { schema: { hide: true } }, async ({ raw }, reply) => {
      reply.hijack();
      const mounted = Object.assign(raw, { originalUrl: raw.url });
      mounted.url = raw.url?.slice(SAMPLE_PROVIDER.length) ?? '/';
      callback(mounted, reply.raw);
    });
  });
};

interface Uid {
  readonly uid: string;
}

const isEqual = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const signInForm = (users: readonly SampleUser[], { uid }: Uid, error?: string): Html =>
  html`<h1>Sign on</h1>
    <p>This is the identity provider of a made-up county. Choose a made-up user; the code of each is ${SAMPLE_CODE}.</p>
    ${
      error === undefined
        ? ''
        : html`<div class="error-summary" role="alert" tabindex="-1">
            <h2>There is a problem</h2>
            <p><a href="#code">${error}</a></p>
          </div>`
    }
    <form method="post" action="${SAMPLE_PROVIDER}/sign-in/${uid}">
      <p>
        <label for="user">User</label
        ><select id="user" name="user">
          ${users.map(({ subject, role }) => html`<option value="${subject}">${subject} (${role})</option>`)}
        </select>
      </p>
      <p>
        <label for="code">Code</label
        ><input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          value="${error === undefined ? SAMPLE_CODE : ''}"
        />
      </p>
      <p><button>Sign on</button></p>
    </form>`;
