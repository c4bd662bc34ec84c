import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '@holdpoint/engine';
import { startPrivateServer } from '@holdpoint/store';
import { deskClient, DOCUMENT } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());
const { post, get, openCase, events } = deskClient(() => api);
const auditor = { role: 'records-auditor' } as const;

describe('a clock that is set back', () => {
  it('is said plainly: nothing is entered under a wrong time, and a release is kept all the same', async () => {
    const id = await openCase();
    const before = api.service.clock.now();
    api.setNow(instantOf(before - 3_600_000) as Instant);
    const refused = await post('/v1/documents', DOCUMENT);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      503,
      'clock-set-back',
      expect.stringContaining('3600 s behind'),
    ]);
    const release = await post(`/v1/cases/${id}/releases`, { how: 'released' }, { key: 'release-by-wrong-clock' });
    expect([release.status, release.body.isOnFallback]).toEqual([202, true]);
    api.setNow(instantOf(before + 60_000) as Instant);
    await api.app.upkeep();
    expect((await get(`/v1/cases/${id}`)).body).toMatchObject({ standing: 'released' });
    expect(api.service.fallback.pending()).toEqual([]);
  });
});

describe('a database that is gone for a while', () => {
  it('authorises nothing, keeps a release on the fallback with its time, and enters it once when it is back', async () => {
    const id = await openCase();
    const at = api.service.clock.now();
    await api.database.stop();
    const asked = { role: 'second-person' } as const;
    const confirm = await post(`/v1/cases/${id}/decisions/x/confirmations`, {}, asked);
    expect([confirm.status, confirm.body.code]).toEqual([503, 'database-unreachable']);
    const tell = () => post(`/v1/cases/${id}/releases`, { how: 'released' }, { key: 'release-while-gone' });
    expect((await tell()).status).toBe(202);
    expect((await tell()).status).toBe(202);
    expect(api.service.fallback.pending()).toHaveLength(1);
    const metrics = await api.app.inject({
      method: 'GET',
      url: '/metrics',
      headers: { authorization: `Bearer ${api.keyOf('administrator')}` },
    });
    expect(metrics.body).toContain('holdpoint_releases_on_fallback 1');
    await api.app.upkeep().catch(() => undefined);
    expect(api.service.fallback.pending()).toHaveLength(1);

    await api.restartDatabase();
    api.setNow(instantOf(at + 120_000) as Instant);
    await api.app.upkeep();
    expect(api.service.fallback.pending()).toEqual([]);
    const { body } = await events({ subject: id, act: 'record-release' });
    expect(body.items).toMatchObject([{ phase: 'completed' }]);
    expect(new Date(body.items[0].enteredAt).getTime() - new Date(body.items[0].at).getTime()).toBe(120_000);
    // The client that asks once more with its key is told that it was done.
    expect((await tell()).status).toBeLessThan(300);
    expect((await get('/v1/log-check', auditor)).body.isClean).toBe(true);
  });

  it('speaks for nobody else: a made-up fallback entry is refused', async () => {
    const response = await api.app.inject({
      method: 'GET',
      url: '/v1/cases',
      headers: {
        authorization: 'Internal guessed',
        'internal-actor': '{"user":"x","agency":"first-county","role":"clerk"}',
      },
    });
    expect(response.statusCode).toBe(401);
  });
});

describe('a client that repeats every request', () => {
  it('doubles nothing', async () => {
    const counted = async (): Promise<number> => (await get('/v1/log-check', auditor)).body.leaves;
    const before = await counted();
    for (let round = 0; round < 2; round++)
      for (const key of ['repeated-1', 'repeated-2', 'repeated-3'])
        expect((await post('/v1/documents', DOCUMENT, { key })).status).toBe(201);
    // One record for each document, and one for the second look at the log.
    expect((await counted()) - before).toBe(4);
  });
});

describe('metrics', () => {
  it('are for an administrator, name routes and no case', async () => {
    const id = await openCase();
    await get(`/v1/cases/${id}`);
    expect((await get('/metrics')).status).toBe(403);
    const text = (
      await api.app.inject({
        method: 'GET',
        url: '/metrics',
        headers: { authorization: `Bearer ${api.keyOf('administrator')}` },
      })
    ).body;
    expect(text).toContain('route="/v1/cases/:id"');
    expect(text).not.toContain(id);
  });
});

it('a second service on the same data is refused with a remedy', async () => {
  await expect(startPrivateServer(api.folder)).rejects.toThrow(/another Holdpoint uses this data folder/);
});
