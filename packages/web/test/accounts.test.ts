import type { Role } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';
import { accountOf, acknowledgeNotice, addAccounts, beginSession, countFailure, sessionOf } from '@holdpoint/store';
import { buildServer } from '@holdpoint/web';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
let app: FastifyInstance;
const AGENCY = 'second-county';
const admin = { role: 'administrator', agency: AGENCY } as const;
const { post, get, events } = deskClient(() => api);

beforeAll(async () => {
  api = await startTestApi();
  const agency = api.service.agencies[AGENCY];
  if (agency === undefined) throw new Error('no such agency');
  app = await buildServer(api.service, { desk: { agency, publicUrl: 'https://desk.invalid' } });
}, 60_000);
afterAll(async () => {
  await app?.close();
  await api?.end();
});

const now = (): Instant => api.service.clock.now();
const added = async (user: string, role: Role = 'clerk'): Promise<string> => {
  expect((await post('/v1/accounts', { user, subject: user, role }, admin)).status).toBe(201);
  const token = await beginSession(api.service.store, AGENCY, user, now());
  await acknowledgeNotice(api.service.store, token, now());
  return token;
};
const change = (user: string, body: object, who: { role: Role; agency: string } = admin) =>
  post(`/v1/accounts/${user}/changes`, body, who);
const session = (token: string) => sessionOf(api.service.store, token, now(), { idleMs: 60_000, absoluteMs: 60_000 });
const account = async (user: string) =>
  (await get('/v1/accounts', admin)).body.items.find((one: { user: string }) => one.user === user);
const failing = async (user: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time++) await countFailure(api.service.store, AGENCY, user, now());
};

describe('an account', () => {
  it('ASVS 7.4.2: that is disabled has no session from then on, and begins none', async () => {
    const token = await added('leaver');
    expect(await session(token)).toBeDefined();
    expect((await change('leaver', { change: 'disable' })).body).toMatchObject({ sessionsEnded: 1 });
    expect(await session(token)).toBeUndefined();
    expect(await accountOf(api.service.store, AGENCY, 'leaver')).toBeUndefined();
    expect((await app.inject({ url: '/board', headers: { cookie: `__Host-desk=${token}` } })).statusCode).toBe(303);
    expect((await change('leaver', { change: 'enable' })).status).toBe(200);
    expect(await accountOf(api.service.store, AGENCY, 'leaver')).toMatchObject({ role: 'clerk' });
  });

  it('ASVS 7.4.5: has its sessions ended by an administrator, and may sign on again', async () => {
    const token = await added('elsewhere');
    expect(await account('elsewhere')).toMatchObject({ sessions: 1 });
    expect((await change('elsewhere', { change: 'end-sessions' })).status).toBe(200);
    expect(await session(token)).toBeUndefined();
    expect(await accountOf(api.service.store, AGENCY, 'elsewhere')).toBeDefined();
  });

  it('ASVS 8.3.2: in another role begins anew: what it may do changes at once (CJIS IA-11)', async () => {
    const token = await added('promoted');
    expect((await change('promoted', { change: 'role', role: 'watch-commander' })).status).toBe(200);
    expect(await session(token)).toBeUndefined();
    expect(await account('promoted')).toMatchObject({ role: 'watch-commander', sessions: 0 });
  });

  it('is locked by the fifth failure within a quarter of an hour, until an administrator releases it (CJIS AC-7)', async () => {
    await added('mistaken');
    await failing('mistaken', 4);
    expect(await account('mistaken')).toMatchObject({ lockedAt: null, failures: 4 });
    const later = instantOf(now() + 16 * 60_000);
    if (later === undefined) throw new Error('no instant');
    api.setNow(later);
    await failing('mistaken', 1);
    expect(await account('mistaken')).toMatchObject({ lockedAt: null, failures: 1 });
    await failing('mistaken', 4);
    expect((await account('mistaken')).lockedAt).not.toBeNull();
    expect(await accountOf(api.service.store, AGENCY, 'mistaken')).toMatchObject({ isLocked: true });
    expect((await change('mistaken', { change: 'release' }, { ...admin, role: 'watch-commander' })).status).toBe(403);
    expect((await change('mistaken', { change: 'release' })).status).toBe(200);
    expect(await account('mistaken')).toMatchObject({ lockedAt: null, failures: 0 });
    expect((await change('mistaken', { change: 'release' })).body.code).toBe('account-stands-otherwise');
  });

  it('ASVS 8.2.1: is changed by an administrator alone, and never of another agency (ASVS 8.4.1)', async () => {
    await added('theirs');
    for (const role of ['clerk', 'counsel', 'oversight', 'api-feed'] as const)
      expect((await change('theirs', { change: 'disable' }, { role, agency: AGENCY })).status).toBe(403);
    expect((await change('theirs', { change: 'disable' }, { ...admin, agency: 'first-county' })).status).toBe(404);
    expect((await get('/v1/accounts', { role: 'clerk', agency: AGENCY })).status).toBe(403);
    expect((await post('/v1/accounts', { user: 'x', subject: 'x', role: 'clerk' }, { role: 'clerk' })).status).toBe(
      422,
    );
    expect((await post('/v1/accounts', { user: 'xx', subject: 'x', role: 'clerk' }, { role: 'clerk' })).status).toBe(
      403,
    );
  });

  it('ASVS 16.3.2: leaves an event of each change, and of each refusal of one', async () => {
    const own = { role: 'administrator', agency: 'first-county' } as const;
    await post('/v1/accounts', { user: 'watched', subject: 'watched', role: 'clerk' }, own);
    await change('watched', { change: 'disable' }, own);
    await change('watched', { change: 'disable' }, own);
    const { body } = await events({ subject: 'watched' });
    expect(body.items.map(({ act, phase }: { act: string; phase: string }) => `${act} ${phase}`)).toEqual([
      'add-account completed',
      'disable-account completed',
      'disable-account refused',
    ]);
  });
});

describe('sessions and accounts of the store', () => {
  it('a success forgets earlier failures, and a lock outlasts it', async () => {
    const { store } = api.service;
    await addAccounts(store, AGENCY, [{ subject: 'late', user: 'late', role: 'clerk' }]);
    await failing('late', 3);
    await beginSession(store, AGENCY, 'late', now());
    expect(await account('late')).toMatchObject({ failures: 0 });
    expect(await countFailure(store, AGENCY, 'nobody', now())).toBeUndefined();
  });
});

describe('a key of the API', () => {
  const asKey = (key: string) =>
    api.app.inject({ method: 'GET', url: '/v1/cases', headers: { authorization: `Bearer ${key}` } });

  it('is told once, lets somebody in at once, and is kept as a hash alone', async () => {
    const asked = { user: 'night-feed', role: 'clerk' };
    const issued = await post('/v1/api-keys', asked, { ...admin, key: 'issue-the-night-feed' });
    expect(issued.status).toBe(201);
    expect((await asKey(issued.body.key)).statusCode).toBe(200);
    const again = await post('/v1/api-keys', asked, { ...admin, key: 'issue-the-night-feed' });
    expect(again.body).toEqual({ id: issued.body.id, isToldBefore: true });
    const rows = await api.service.store.as({ user: 'a', agency: AGENCY, role: 'administrator' }, async (work) => [
      await work.selectFrom('api_key').selectAll().execute(),
      await work.selectFrom('command').select('response').execute(),
    ]);
    expect(JSON.stringify(rows)).not.toContain(issued.body.key);
    expect(JSON.stringify((await get('/v1/api-keys', admin)).body)).not.toContain(issued.body.key);
  });

  it('that is revoked lets nobody in from then on, though it came from the file', async () => {
    const { items } = (await get('/v1/api-keys', admin)).body;
    const feed = items.find(({ role }: { role: string }) => role === 'api-feed');
    const key = api.keyOf('api-feed', AGENCY);
    expect((await asKey(key)).statusCode).toBe(403);
    expect((await post(`/v1/api-keys/${feed.id}/revocations`, {}, { ...admin, role: 'counsel' })).status).toBe(403);
    expect((await asKey(key)).statusCode).toBe(403);
    expect((await post(`/v1/api-keys/${feed.id}/revocations`, {}, admin)).status).toBe(200);
    expect((await asKey(key)).statusCode).toBe(401);
    expect((await post(`/v1/api-keys/${feed.id}/revocations`, {}, admin)).body.code).toBe('key-unknown');
    const restarted = await buildServer(api.service);
    const response = await restarted.inject({ url: '/v1/cases', headers: { authorization: `Bearer ${key}` } });
    await restarted.close();
    expect(response.statusCode).toBe(401);
  });
});
