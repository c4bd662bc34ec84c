import { buildServer } from '@holdpoint/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient, DOCUMENT } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.end());
const { post, get, openCase, adopt, events } = deskClient(() => api);

const admin = { role: 'administrator' } as const;
const counsel = { role: 'counsel' } as const;
const set = (setting: string, value: unknown, who: typeof admin | typeof counsel = admin) =>
  post('/v1/settings', { setting, value }, who);

describe('a setting of the agency', () => {
  it('works from its answer on, and after a restart', async () => {
    const number = '+1 555 010 0142';
    expect((await set('directory', [{ id: 'night desk', number }])).status).toBe(200);
    const received = await post('/v1/documents', DOCUMENT);
    const call = (told: string) =>
      post(`/v1/documents/${received.body.id}/sender-checks`, { number: told, result: 'confirmed' });
    expect((await call('+1 555 010 0199')).body.code).toBe('number-not-from-directory');
    expect((await call(number)).status).toBe(200);
    const begun = { ...api.service.agencies };
    begun['first-county'] = { ...api.service.agencies['second-county'], id: 'first-county' } as (typeof begun)[string];
    const restarted = await buildServer({ ...api.service, agencies: begun });
    await restarted.close();
    expect(begun['first-county']?.directory).toEqual([{ id: 'night desk', number }]);
    expect(begun['second-county']?.directory).not.toEqual([{ id: 'night desk', number }]);
  });

  it('is an event that tells it before and after', async () => {
    await set('retentionYears', 9);
    expect((await get('/v1/retention', counsel)).body.retentionYears).toBe(9);
    await set('retentionYears', 10);
    const { body } = await events({ user: 'administrator-of-first-county', act: 'change-settings' });
    expect(body.items.at(-1)).toMatchObject({ open: { setting: 'retentionYears', before: 9, after: 10 } });
  });

  it('that is wrong is refused with the place, and changes nothing', async () => {
    const refused = await set('holidays', { from: 2026, through: 2026, days: [{ day: '2026-13-01', name: 'x' }] });
    expect(refused.body).toMatchObject({ code: 'setting-invalid', details: [expect.stringContaining('line 1')] });
    expect((await get('/v1/settings')).body.holidays).toBeNull();
    expect((await set('localPolicy', { hold: 'forbids' })).status).toBe(403);
  });

  it('of court holidays is what clocks count with', async () => {
    const days = [{ day: '2026-12-24', name: 'Court closed' }];
    expect((await set('holidays', { from: 2026, through: 2027, days })).status).toBe(200);
    const counted = api.service.agencies['first-county']?.calendar.leftOut(['court holiday'], 20_811);
    expect(counted).toMatchObject({ leftOut: { holiday: { name: 'Court closed' } } });
  });
});

describe('the policy of the agency', () => {
  it('is stated in open cases and new ones, and asks for another determination where one rests on the old', async () => {
    await adopt();
    const before = await openCase();
    const determine = (id: string) => post(`/v1/cases/${id}/determinations`, { actions: ['notify-release-date'] });
    const answer = async (id: string) => (await get(`/v1/cases/${id}`)).body.determination.answers[0].answer;
    await determine(before);
    expect(await answer(before)).toBe('permitted');
    expect((await set('localPolicy', { 'notify-release-date': 'forbids' }, counsel)).status).toBe(200);
    const stale = await post(`/v1/cases/${before}/decisions`, { act: 'notify-release-date', choice: 'act' });
    expect(stale.body.code).toBe('facts-changed');
    await determine(before);
    expect(await answer(before)).toBe('prohibited');
    const stated = { fact: 'local policy', value: 'allows', source: 'clerk' };
    expect((await post(`/v1/cases/${before}/facts`, stated)).body.code).toBe('policy-is-a-setting');
    expect((await set('localPolicy', {}, counsel)).status).toBe(200);
    await determine(before);
    expect(await answer(before)).toBe('permitted');
    expect((await post(`/v1/cases/${before}/facts`, stated)).status).toBe(200);
  });
});

describe('how the service stands', () => {
  it('is told with what must be done, to those who may know', async () => {
    const { body } = await get('/v1/health', admin);
    expect(body.log.leaves).toBeGreaterThan(0);
    expect(body.disk.totalBytes).toBeGreaterThan(body.disk.freeBytes);
    expect(body.warnings).toContain('There was never a backup of this folder: run "holdpoint backup".');
    expect((await get('/v1/health')).status).toBe(403);
  });

  it('names keys by name and age, and never shows one', async () => {
    const { body } = await get('/v1/keys', admin);
    expect(body.fieldKeys).toEqual({ newest: 'test', all: ['test'] });
    const secret = Buffer.from(api.service.keys.keys.test ?? []).toString('base64');
    expect(JSON.stringify(body)).not.toContain(secret);
    expect((await get('/v1/keys')).status).toBe(403);
  });
});
