import type { FastifyInstance } from 'fastify';
import type { Role } from '@holdpoint/desk';
import { acknowledgeNotice, addAccounts, beginSession } from '@holdpoint/store';
import { buildServer } from '@holdpoint/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './service.ts';

const AGENCY = 'second-county';
const URL_OUTSIDE = 'https://desk.invalid';
const ROLES_THAT_SIGN_ON = ['clerk', 'oversight', 'administrator'] as const;

let api: TestApi;
let app: FastifyInstance;

beforeAll(async () => {
  api = await startTestApi();
  const agency = api.service.agencies[AGENCY];
  if (agency === undefined) throw new Error('no such agency');
  app = await buildServer(api.service, { desk: { agency, publicUrl: URL_OUTSIDE } });
  const accounts = ROLES_THAT_SIGN_ON.map((role) => ({ subject: role, user: role, role }));
  await addAccounts(api.service.store, AGENCY, accounts);
}, 60_000);

afterAll(async () => {
  await app?.close();
  await api?.end();
});

const signedOn = async (role: Role): Promise<Record<string, string>> => {
  const { store, clock } = api.service;
  const token = await beginSession(store, AGENCY, role, clock.now());
  await acknowledgeNotice(store, token, clock.now());
  return { cookie: `__Host-desk=${token}` };
};

const formTokenOf = (page: string): string => /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? '';

const post = (url: string, headers: Record<string, string>, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

describe('what a browser is told with every page', () => {
  it('ASVS 3.4.1, 3.4.3–3.4.6: only TLS, no script but its own by nonce, no guessing of types, no referrer, no frame', async () => {
    const { headers } = await app.inject({ url: '/board', headers: await signedOn('clerk') });
    const policy = String(headers['content-security-policy']);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).toMatch(/script-src 'nonce-[^']+'/);
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('ASVS 3.4.3: the nonce is another one each time, and no script stands in a page', async () => {
    const headers = await signedOn('clerk');
    const pages = await Promise.all([1, 2].map(() => app.inject({ url: '/board', headers })));
    const nonces = pages.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const { body } of pages) {
      expect(body).not.toMatch(/<script[^>]*>[^<]/);
      expect(body).not.toMatch(/\son[a-z]+="/);
      expect(body).not.toMatch(/\sstyle="/);
    }
  });

  it('ASVS 14.3.2: is to keep no page', async () => {
    const { headers } = await app.inject({ url: '/board', headers: await signedOn('clerk') });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('ASVS 3.3.1, 3.3.2, 3.3.4: takes cookies of this host alone, over TLS, that no script reads', async () => {
    const signOut = await app.inject({ url: '/locked', headers: { cookie: '__Host-desk=gone' } });
    const [cookie] = [signOut.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^__Host-desk=;/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Domain=/);
  });
});

describe('a form', () => {
  it('ASVS 3.5.1: is taken only with the token of its own session', async () => {
    const clerk = await signedOn('clerk');
    const page = await app.inject({ url: '/board', headers: clerk });
    const own = formTokenOf(page.body);
    expect(own).not.toBe('');
    const other = formTokenOf((await app.inject({ url: '/board', headers: await signedOn('clerk') })).body);
    expect((await post('/board', clerk, { search: 'x' })).statusCode).toBe(403);
    expect((await post('/board', clerk, { search: 'x', 'form-token': other })).statusCode).toBe(403);
    expect((await post('/board', clerk, { search: 'x', 'form-token': own })).statusCode).toBe(200);
  });

  it('ASVS 1.2.1: shows what was typed as text, never as markup', async () => {
    const clerk = await signedOn('clerk');
    const token = formTokenOf((await app.inject({ url: '/board', headers: clerk })).body);
    const { body } = await post('/board', clerk, { search: '"><script>alert(1)</script>', 'form-token': token });
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script&gt;alert(1)');
  });
});

describe('a session', () => {
  it('ASVS 7.4.1: ends when it is signed out, on the server too', async () => {
    const clerk = await signedOn('clerk');
    const token = formTokenOf((await app.inject({ url: '/board', headers: clerk })).body);
    await post('/sign-out', clerk, { 'form-token': token });
    const after = await app.inject({ url: '/board', headers: clerk });
    expect([after.statusCode, after.headers.location]).toEqual([303, '/locked']);
  });

  it('ASVS 7.4.2: ends at once when its account is disabled, and no new one begins', async () => {
    const { store, clock } = api.service;
    await addAccounts(store, AGENCY, [{ subject: 'leaver', user: 'leaver', role: 'clerk' }]);
    const token = await beginSession(store, AGENCY, 'leaver', clock.now());
    const headers = { cookie: `__Host-desk=${token}` };
    expect((await app.inject({ url: '/board', headers })).headers.location).toBe('/use-notice');
    const disabled = await api.app.inject({
      method: 'POST',
      url: '/v1/accounts/leaver/changes',
      headers: {
        authorization: `Bearer ${api.keyOf('administrator', AGENCY)}`,
        'idempotency-key': 'disable-the-leaver',
      },
      payload: { change: 'disable' },
    });
    expect(disabled.json()).toMatchObject({ sessionsEnded: 1 });
    expect((await app.inject({ url: '/board', headers })).headers.location).toBe('/locked');
  });

  it('ASVS 7.4.1: tells an open board that its session is over, so that it asks no more', async () => {
    const listening = await app.inject({ url: '/board/events', headers: { cookie: '__Host-desk=gone' } });
    expect([listening.statusCode, listening.body]).toEqual([204, '']);
  });

  it('ASVS 7.3.2: lasts twelve hours at most, used or not', async () => {
    const headers = await signedOn('clerk');
    const start = api.service.clock.now();
    for (let minutes = 20; minutes <= 12 * 60; minutes += 20) {
      api.setNow((start + minutes * 60_000) as typeof start);
      expect((await app.inject({ url: '/use-notice', headers })).statusCode).toBe(200);
    }
    api.setNow((start + 12 * 60 * 60_000 + 1) as typeof start);
    expect((await app.inject({ url: '/board', headers })).headers.location).toBe('/locked');
    api.setNow(start);
  });

  it('is not begun before the notice of use is acknowledged (CJIS AC-8)', async () => {
    const { store, clock } = api.service;
    const token = await beginSession(store, AGENCY, 'clerk', clock.now());
    const answer = await app.inject({ url: '/board', headers: { cookie: `__Host-desk=${token}` } });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/use-notice']);
  });
});

describe('what a reader may see', () => {
  it('ASVS 8.2.1: is decided on the server: a role that may not read cases gets no board', async () => {
    const answer = await app.inject({ url: '/board', headers: await signedOn('administrator') });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain('<table');
  });

  it('ASVS 8.2.2, 8.4.1: another agency’s case is not found, as one that is nowhere', async () => {
    const headers = await signedOn('oversight');
    const key = `Bearer ${api.keyOf('clerk', 'first-county')}`;
    const made = await app.inject({
      method: 'POST',
      url: '/v1/custodies',
      headers: { authorization: key, 'idempotency-key': 'other-county-custody' },
      payload: { person: 'p-1', identifiers: {}, grounds: [] },
    });
    expect(made.statusCode).toBeLessThan(500);
    const [theirs, nowhere] = await Promise.all(
      ['id-1', 'no-such-case'].map((id) => app.inject({ url: `/cases/${id}`, headers })),
    );
    expect([theirs?.statusCode, nowhere?.statusCode]).toEqual([404, 404]);
    expect(textOf(theirs?.body)).toBe(textOf(nowhere?.body));
  });

  it('ASVS 16.5.1: is no inside of the server when something fails', async () => {
    const answer = await app.inject({ url: '/cases/%00', headers: await signedOn('clerk') });
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toMatch(/at .*\.ts:|select |stack/i);
  });
});

/** A page without what differs each time. */
const textOf = (page = ''): string => page.replaceAll(/value="[^"]*"/g, '').replaceAll(/nonce="[^"]*"/g, '');
