import { Engine, hashOf, type ResolvedPack } from '@holdpoint/engine';
import { buildServer } from '@holdpoint/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.end());
const { post, get, openCase } = deskClient(() => api);

const counsel = { role: 'counsel' } as const;
const second = { role: 'second-person' } as const;
const atHand = (engine = api.service.engine) =>
  engine.packs.map(({ id, version, hash }) => ({ pack: id, version, hash }));
const determined = async (id: string) => {
  await post(`/v1/cases/${id}/determinations`, { actions: ['notify-release-date', 'transfer'] });
  return (await get(`/v1/cases/${id}`)).body.determination;
};
const law = async () => (await get('/v1/law')).body;

describe('the adoption of law', () => {
  let id: string;
  let proposal: string;

  it('is missing at first: answers are a preview, and nothing can rest on them', async () => {
    id = await openCase();
    expect((await determined(id)).preview).toBe(true);
    const decided = await post(`/v1/cases/${id}/decisions`, { act: 'notify-release-date', choice: 'act' });
    expect([decided.status, decided.body.code]).toEqual([409, 'law-not-adopted']);
    expect((await law()).packs.map(({ isAdopted }: { isAdopted: boolean }) => isAdopted)).toEqual([
      false,
      false,
      false,
    ]);
    expect(api.service.agencies['first-county']?.isLawAdopted).toBe(false);
  });

  it('ASVS 8.2.1: is proposed by counsel and by nobody else, of packs at hand alone', async () => {
    const packs = atHand();
    for (const role of ['clerk', 'second-person', 'oversight', 'administrator'] as const)
      expect((await post('/v1/pack-adoptions', { packs }, { role })).status).toBe(403);
    const other = [{ ...packs[0], hash: 'ab'.repeat(32) }];
    expect((await post('/v1/pack-adoptions', { packs: other }, counsel)).body.code).toBe('pack-not-at-hand');
    const proposed = await post('/v1/pack-adoptions', { packs }, counsel);
    expect(proposed.status).toBe(201);
    proposal = proposed.body.id;
    expect((await determined(id)).preview).toBe(true);
  });

  it('is confirmed by another account alone, and shows before what it changes in open cases', async () => {
    const own = await post(`/v1/pack-adoptions/${proposal}/confirmations`, {}, counsel);
    expect([own.status, own.body.code]).toEqual([409, 'same-person']);
    const shown = await get(`/v1/pack-adoptions/${proposal}`, second);
    expect(shown.body).toMatchObject({ proposal: { state: 'proposed' }, effects: { looked: 1, changed: [] } });
    expect((await post(`/v1/pack-adoptions/${proposal}/confirmations`, {}, second)).status).toBe(200);
    const named = atHand().map(({ pack, version, hash }) => ({ id: pack, version, hash }));
    const { preview, packs } = await determined(id);
    expect(preview).toBe(false);
    expect(named).toEqual(expect.arrayContaining(packs));
    expect((await law()).packs[0]).toMatchObject({
      isAdopted: true,
      adopted: { by: 'counsel-of-first-county', confirmedBy: 'second-person-of-first-county' },
    });
    expect(api.service.agencies['first-county']?.isLawAdopted).toBe(true);
  });

  it('is another agency’s own matter (ASVS 8.4.1)', async () => {
    const elsewhere = { ...second, agency: 'second-county' };
    expect((await get(`/v1/pack-adoptions/${proposal}`, elsewhere)).status).toBe(404);
    expect(api.service.agencies['second-county']?.isLawAdopted).toBe(false);
  });
});

describe('a day to come', () => {
  it('names the open cases of which an answer is another then, with the day and what happens on it', async () => {
    const id = await openCase();
    const convictions = {
      complete: 'yes',
      list: [{ statute: 'PC 273.5', level: 'misdemeanor', on: '2022-05-14' }],
    };
    await post(`/v1/cases/${id}/facts`, { fact: 'convictions', value: convictions, source: 'booking record' });
    await determined(id);
    const { status, body } = await get('/v1/law/changes?on=2028-01-01');
    expect(status).toBe(200);
    const [own] = body.changed.filter((one: { case: string }) => one.case === id);
    expect(own.changes[0]).toMatchObject({
      action: 'notify-release-date',
      before: 'permitted',
      after: 'prohibited',
      when: { on: '2027-05-15' },
    });
    expect((await get('/v1/law/changes?on=2026-01-01')).body.code).toBe('day-is-past');
    expect((await get('/v1/law/changes?on=2028-01-01', { role: 'administrator' })).status).toBe(403);
  });
});

describe('newer documents', () => {
  /** California's pack without the rule that leaves release dates of serious convictions to the agency. */
  const newer = (pack: ResolvedPack): ResolvedPack => {
    if (pack.id !== 'us-ca') return pack;
    const { hash: _, ...rest } = pack;
    const content = { ...rest, version: '2099.1', norms: pack.norms.filter(({ id }) => !id.includes('gov-7282.5#')) };
    return { ...content, hash: hashOf({ ...content, examples: [] }) };
  };

  it('do not change the law of the desk until they are adopted; then they do, and old answers can be made again', async () => {
    const id = await openCase();
    const before = await determined(id);
    expect(before.answers).toMatchObject([{ answer: 'permitted' }, { answer: 'permitted' }]);
    const engine = new Engine(api.service.engine.packs.map(newer));
    const app = await buildServer({ ...api.service, engine });
    let count = 0;
    const ask = async (
      method: 'GET' | 'POST',
      url: string,
      role: 'clerk' | 'counsel' | 'second-person',
      body?: object,
    ) => {
      const headers = { authorization: `Bearer ${api.keyOf(role)}`, 'idempotency-key': `newer ${url} ${(count += 1)}` };
      const response = await app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
      return { status: response.statusCode, body: response.json() };
    };
    try {
      const [, california] = (await ask('GET', '/v1/law', 'clerk')).body.packs;
      expect(california).toMatchObject({ isAdopted: true, isNewerAtHand: true, atHand: { version: '2099.1' } });
      await ask('POST', `/v1/cases/${id}/determinations`, 'clerk', { actions: ['notify-release-date'] });
      const still = (await ask('GET', `/v1/cases/${id}`, 'clerk')).body.determination;
      expect(still).toMatchObject({
        preview: false,
        answers: [{ answer: 'permitted' }],
        normSetHash: before.normSetHash,
      });

      const effects = await ask('GET', '/v1/law/effects?packs=us-ca', 'counsel');
      const [first] = effects.body.changed.filter((one: { case: string }) => one.case === id);
      expect(first.changes).toMatchObject([
        { action: 'notify-release-date', before: 'permitted', after: 'prohibited' },
      ]);

      const packs = atHand(engine).filter(({ pack }) => pack === 'us-ca');
      const proposed = await ask('POST', '/v1/pack-adoptions', 'counsel', { packs });
      const path = `/v1/pack-adoptions/${proposed.body.id}/confirmations`;
      expect((await ask('POST', path, 'second-person', {})).status).toBe(200);
      await ask('POST', `/v1/cases/${id}/determinations`, 'clerk', { actions: ['notify-release-date', 'transfer'] });
      const after = (await ask('GET', `/v1/cases/${id}`, 'clerk')).body.determination;
      expect(after).toMatchObject({ preview: false, answers: [{ answer: 'prohibited' }, { answer: 'prohibited' }] });
      // A service that has only the older documents decides by what was adopted too: it was kept whole.
      expect(await determined(id)).toMatchObject({ preview: false, normSetHash: after.normSetHash });
    } finally {
      await app.close();
    }
  });
});

describe('the law for a reader', () => {
  it('shows each provision in sentences, with its examples run just now', async () => {
    const { body } = await get('/v1/law/packs/us-ca');
    expect(body.provisions.map(({ name }: { name: string }) => name)).toContain('gov-7282.5');
    const { view } = (await get('/v1/law/packs/us-ca/provisions/gov-7282.5')).body;
    expect(view.cite).toBe('Cal. Gov. Code § 7282.5');
    expect(view.examples.length).toBeGreaterThan(3);
    expect(view.examples.every(({ passes }: { passes: boolean }) => passes)).toBe(true);
    expect((await get('/v1/law/packs/us-ca/provisions/none')).status).toBe(404);
    expect((await get('/v1/law/packs/none')).status).toBe(404);
  });
});
