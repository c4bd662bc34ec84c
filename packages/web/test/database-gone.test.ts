import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

const body = { channel: 'fax', sha256: 'ab'.repeat(32), storedSha256: 'ab'.repeat(32), fields: {} };

it('a database that goes away is said plainly, nothing is half done, and no hold rests on it', async () => {
  const send = (key: string) =>
    api.app.inject({
      method: 'POST',
      url: '/v1/documents',
      headers: { authorization: `Bearer ${api.keyOf('clerk')}`, 'idempotency-key': key },
      payload: body,
    });
  expect((await send('before-it-went')).statusCode).toBe(201);
  const data = api.database.process.spawnargs[2] ?? '';
  expect(dirname(data)).toContain('holdpoint-api-');
  await api.database.stop();
  const refused = await send('while-it-is-gone');
  expect([refused.statusCode, refused.json().code]).toEqual([503, 'database-unreachable']);
  expect(refused.json().detail).toContain('nothing was done');
  expect((await api.app.inject({ method: 'GET', url: '/readyz' })).statusCode).toBe(503);
  expect((await api.app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
});
