import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fsck, parseVerifierKey } from '@holdpoint/ledger';
import { checkpointsOf, storedLog } from '@holdpoint/store';
import { BOOKING, deskClient, DOCUMENT } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

const { post, get, openCase, adopt } = deskClient(() => api);

describe('the way of one detainer through the API', () => {
  it('goes from the fax to the answer, and every step stands in the log', async () => {
    const id = await openCase();
    const actions = ['hold', 'notify-release-date', 'give-copy-of-request'];
    await post(`/v1/cases/${id}/determinations`, { actions });
    const preview = await post(`/v1/cases/${id}/decisions`, { act: 'notify-release-date', choice: 'act' });
    expect([preview.status, preview.body.code]).toEqual([409, 'law-not-adopted']);
    await adopt();
    await post(`/v1/cases/${id}/determinations`, { actions });
    const seen = await get(`/v1/cases/${id}`);
    expect(
      seen.body.determination.answers.map(({ action, answer }: { action: string; answer: string }) => [action, answer]),
    ).toEqual([
      ['hold', 'prohibited'],
      ['notify-release-date', 'permitted'],
      ['give-copy-of-request', 'required'],
    ]);
    expect(seen.body.duties).toContainEqual(
      expect.objectContaining({ duty: 'give-copy-of-request', to: 'the person', isDone: false }),
    );
    expect((await post(`/v1/cases/${id}/decisions`, { act: 'hold', choice: 'act' })).body.code).toBe('no-authority');
    await post(`/v1/cases/${id}/decisions`, { act: 'notify-release-date', choice: 'act' });
    const decision = (await get(`/v1/cases/${id}`)).body.decisions.at(-1).id;
    expect((await post(`/v1/cases/${id}/decisions/${decision}/confirmations`, {})).status).toBe(403);
    expect(
      (await post(`/v1/cases/${id}/decisions/${decision}/confirmations`, {}, { role: 'second-person' })).status,
    ).toBe(200);
    const told = {
      recipient: 'ICE',
      fields: ['release date'],
      purpose: 'the request',
      values: { 'release date': '2026-12-09' },
    };
    expect((await post(`/v1/cases/${id}/disclosures`, told, { role: 'second-person' })).status).toBe(201);
    const notice = {
      duty: 'give-copy-of-request',
      to: 'the person',
      language: 'Spanish',
      readAloud: true,
      result: 'served',
    };
    expect((await post(`/v1/cases/${id}/notices`, notice)).status).toBe(200);
    expect((await post(`/v1/cases/${id}/releases`, { how: 'released', reason: 'bail posted' })).status).toBe(200);
    const documentId = (await get(`/v1/cases/${id}`)).body.documents[0].id;
    expect(
      (await post(`/v1/cases/${id}/responses`, { document: documentId, channel: 'e-mail', says: 'will comply' }))
        .status,
    ).toBe(200);
    expect((await get(`/v1/cases/${id}`)).body.standing).toBe('released');

    const { note, key } = (await get('/v1/checkpoints/newest')).body;
    expect(note).toContain('log.invalid/first-county');
    const verifier = parseVerifierKey(key);
    const report = await api.service.store.as(
      { user: 'a', agency: 'first-county', role: 'records-auditor' },
      async (work) =>
        fsck(
          storedLog(work, 'first-county', {
            origin: 'log.invalid/first-county',
            checkpoints: await checkpointsOf(work, 'first-county'),
            keys: verifier === undefined ? [] : [verifier],
            ring: api.service.keys,
          }),
        ),
    );
    expect(report.faults).toEqual([]);
    expect(report.leaves).toBeGreaterThan(20);
  });

  it('asks a claim of citizenship first: the case is frozen, and a release is recorded all the same', async () => {
    const id = await openCase();
    expect(
      (await post(`/v1/cases/${id}/citizenship-claims`, { raisedBy: 'the person', isCredible: true })).status,
    ).toBe(200);
    expect((await get(`/v1/cases/${id}`)).body).toMatchObject({
      standing: 'frozen',
      citizenshipClaim: { settled: null },
    });
    expect((await post(`/v1/cases/${id}/decisions`, { act: 'hold', choice: 'act' })).body.code).toBe(
      'case-stands-otherwise',
    );
    expect((await post(`/v1/cases/${id}/releases`, { how: 'released' })).status).toBe(200);
  });
});

describe('a request', () => {
  it('repeated with its key is done once and answered alike', async () => {
    const first = await post('/v1/documents', DOCUMENT, { key: 'repeated-key' });
    const again = await post('/v1/documents', DOCUMENT, { key: 'repeated-key' });
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([
      first.status,
      first.body,
      'true',
    ]);
    const other = await post('/v1/documents', { ...DOCUMENT, channel: 'paper' }, { key: 'repeated-key' });
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });

  it('without a key of the service is refused, and told how to send one', async () => {
    const response = await api.app.inject({
      method: 'GET',
      url: '/v1/cases',
      headers: { authorization: 'Bearer hp_wrong' },
    });
    expect([response.statusCode, response.headers['content-type'], response.json().code]).toEqual([
      401,
      expect.stringContaining('application/problem+json'),
      'no-key',
    ]);
  });

  it('that is not as described is refused with the place, and nothing is done', async () => {
    const { status, body } = await post('/v1/documents', { ...DOCUMENT, channel: 'pigeon' });
    expect([status, body.code, body.details.join()]).toEqual([
      422,
      'not-as-described',
      expect.stringContaining('body/channel'),
    ]);
    const without = await api.app.inject({
      method: 'POST',
      url: '/v1/documents',
      headers: { authorization: `Bearer ${api.keyOf('clerk')}` },
      payload: DOCUMENT,
    });
    expect([without.statusCode, without.json().details.join()]).toEqual([
      422,
      expect.stringContaining('headers/idempotency-key'),
    ]);
  });

  it('with text that nothing can keep is refused', async () => {
    const { status, body } = await post('/v1/custodies', { ...BOOKING, person: 'a\u0000b' });
    expect([status, body.code]).toEqual([400, 'unreadable-text']);
  });

  it('for another agency’s case finds nothing, reading and writing alike (ASVS 8.4.1)', async () => {
    const id = await openCase();
    expect((await get(`/v1/cases/${id}`, { agency: 'second-county' })).status).toBe(404);
    expect((await post(`/v1/cases/${id}/releases`, { how: 'released' }, { agency: 'second-county' })).status).toBe(404);
    const listed = await get('/v1/cases?limit=200', { agency: 'second-county' });
    expect(JSON.stringify(listed.body)).not.toContain(id);
  });

  it('to read is refused to a role that reads no cases', async () => {
    expect((await get('/v1/cases', { role: 'administrator' })).status).toBe(403);
    expect((await get('/v1/cases', { role: 'oversight' })).status).toBe(200);
  });

  it('to read what has not changed is answered with 304', async () => {
    const id = await openCase();
    const { headers } = await get(`/v1/cases/${id}`);
    expect((await get(`/v1/cases/${id}`, { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304);
  });

  it('to list pages through every case once', async () => {
    await openCase();
    await openCase();
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await get(`/v1/cases?limit=1${after === '' ? '' : `&after=${after}`}`);
      seen.push(...body.items.map((one: { id: string }) => one.id));
      if (body.next === null) break;
      after = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a sample agency', () => {
  it('says so in every answer, and its law is adopted by nobody', async () => {
    const id = await openCase('second-county');
    await post(`/v1/cases/${id}/determinations`, { actions: ['hold'] }, { agency: 'second-county' });
    const { body } = await get(`/v1/cases/${id}`, { agency: 'second-county' });
    expect(body).toMatchObject({
      warning: 'sample data; law not adopted by counsel',
      determination: { preview: true },
    });
  });
});

describe('the service', () => {
  it('describes itself as OpenAPI 3.1, each route with its problems', async () => {
    const { body } = await get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).length).toBeGreaterThan(20);
    for (const path of Object.values(body.paths) as { post?: { responses: object } }[])
      if (path.post !== undefined)
        expect(Object.keys(path.post.responses)).toEqual(expect.arrayContaining(['409', '422']));
  });

  it('is healthy and ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });
});
