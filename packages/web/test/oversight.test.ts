import { type Drawing, drawSample } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.end());
const { post, get, openCase, adopt } = deskClient(() => api);

const auditor = { role: 'records-auditor' } as const;
const oversight = { role: 'oversight' } as const;
const DAYS = 'from=2026-11-15&to=2026-12-02';
const verdictOf = ({ bundle, key }: { bundle: string; key: string }) => {
  const verifier = parseVerifierKey(key);
  const logs = verifier === undefined ? [] : [verifier];
  return verifyBundle(Buffer.from(bundle), { logs, witnesses: [], witnessesNeeded: 0 });
};

describe('the report', () => {
  it('tells what outsiders got, what was departed from, what is late and what is not answered, and names no person', async () => {
    await adopt();
    const id = await openCase();
    await post('/v1/spoken-disclosures', {
      recipient: 'field office',
      fields: ['release date'],
      how: 'by telephone',
      case: id,
    });
    await post(`/v1/cases/${id}/determinations`, { actions: ['notify-release-date', 'hold'] });
    await post(`/v1/cases/${id}/decisions`, { act: 'hold', choice: 'act' });
    const { status, body } = await get(`/v1/oversight?${DAYS}`, oversight);
    expect(status).toBe(200);
    expect(body.outsideAccess).toMatchObject([{ case: id, what: 'told by telephone to field office: release date' }]);
    expect(body.refused).toContainEqual({ act: 'propose-act', count: 1 });
    expect(
      body.unanswered.filter((one: { case: string }) => one.case === id).map(({ what }: { what: string }) => what),
    ).toEqual(['no response was sent to the sender', 'the sender was not called back']);
    expect(JSON.stringify(body)).not.toContain('Sample Person');
  });

  it('ASVS 8.2.1: is for those who oversee, over at most 31 days, and that it was read is on the record', async () => {
    for (const role of ['clerk', 'second-person', 'administrator', 'api-feed'] as const)
      expect((await get(`/v1/oversight?${DAYS}`, { role })).status).toBe(403);
    expect((await get('/v1/oversight?from=2026-11-01&to=2026-12-02', oversight)).body.code).toBe('period-too-long');
    expect((await get('/v1/oversight?from=2026-12-02&to=2026-12-01', oversight)).body.code).toBe('period-too-long');
    const asked = { user: 'oversight-of-first-county', from: '2026-12-01', to: '2026-12-01' };
    const reason = 'a question of the tests of this house';
    const { body } = await post('/v1/audit-queries', { ...asked, reason, act: 'read-oversight' }, auditor);
    expect(body.items.length).toBeGreaterThan(0);
  });
});

describe('a question to the log', () => {
  const asked = {
    user: 'clerk-of-first-county',
    from: '2026-12-01',
    to: '2026-12-01',
    reason: 'complaint 12 of November, about the night shift',
  };

  it.each([
    ['about nobody', { user: undefined }, 'name a subject or a user'],
    ['over more than 31 days', { from: '2026-10-01' }, 'ask for at most 31'],
    ['without a reason', { reason: 'ok' }, 'say in your own words'],
  ])('%s is refused, and so is its export', async (_, changed, words) => {
    for (const path of ['/v1/audit-queries', '/v1/audit-exports']) {
      const { status, body } = await post(path, { ...asked, ...changed }, auditor);
      expect([status, body.code]).toEqual([422, 'query-too-wide']);
      expect(body.details.join()).toContain(words);
    }
  });

  it('ASVS 8.4.1: shows nothing of another agency', async () => {
    const { body } = await post('/v1/audit-queries', asked, { ...auditor, agency: 'second-county' });
    expect(body.items).toEqual([]);
  });

  it('is on the record with what it asked; its reason is sealed beside the log', async () => {
    await post('/v1/audit-queries', { ...asked, act: 'open-case' }, auditor);
    const { body } = await post('/v1/audit-queries', { ...asked, user: 'records-auditor-of-first-county' }, auditor);
    expect(body.items).toContainEqual(
      expect.objectContaining({ act: 'read-audit', open: expect.objectContaining({ act: 'open-case' }) }),
    );
    expect(JSON.stringify(body)).not.toContain('complaint 12');
  });

  it('is exported as a bundle that verifies without this service, and does not when one letter of it is changed', async () => {
    const { body } = await post('/v1/audit-exports', asked, auditor);
    expect(verdictOf(body)).toMatchObject({ ok: true, records: body.events });
    const altered = body.bundle.replace('record-fact', 'record-fakt');
    expect(altered).not.toBe(body.bundle);
    expect(verdictOf({ ...body, bundle: altered }).ok).toBe(false);
    expect((await post('/v1/audit-exports', asked, { role: 'administrator' })).status).toBe(403);
  });
});

describe('the monthly sample', () => {
  const draw = (body: object, who: { role: 'oversight' | 'records-auditor' | 'clerk' } = oversight) =>
    post('/v1/drawings', body, who);

  it('is drawn from the cases closed in a month that is over', async () => {
    expect((await draw({ month: '2026-12', size: 2 })).body.code).toBe('month-not-over');
    const january = instantOf(Date.UTC(2027, 0, 5, 20)) as Instant;
    for (let count = 0; count < 4; count++) {
      const id = await openCase();
      await post(`/v1/cases/${id}/releases`, { how: 'released', reason: 'bail posted' });
      expect((await post(`/v1/cases/${id}/closings`, {}, { role: 'watch-commander' })).status).toBe(200);
    }
    api.setNow(january);
    expect((await draw({ month: '2026-11', size: 2 })).body.code).toBe('nothing-to-draw');
    expect((await draw({ month: '2026-12', size: 2 }, { role: 'clerk' })).status).toBe(403);
    expect((await draw({ month: '2026-12', size: 2, seed: 'lottery 4 8 15' })).status).toBe(201);
    expect((await draw({ month: '2026-12', size: 3 }, auditor)).status).toBe(201);
  });

  it('is drawn again by an outsider, from a bundle that verifies and nothing else', async () => {
    const { items } = (await get('/v1/drawings', oversight)).body;
    const public_ = items.find(({ seed }: { seed: string }) => seed === 'lottery 4 8 15');
    expect(public_).toMatchObject({ isSameAgain: true, size: 2 });
    const made = (await get(`/v1/drawings/${public_.id}/bundle`, oversight)).body;
    expect(verdictOf(made)).toMatchObject({ ok: true, records: 5 });
    const leaves: { act: string; subject: { id: string }; open: Drawing & { drawn: string[] } }[] = made.bundle
      .split('\n')
      .filter((line: string) => /^\d+ \{/.test(line))
      .map((line: string) => JSON.parse(line.slice(line.indexOf('{'))));
    const from = leaves.filter(({ act }) => act === 'close-case').map(({ subject }) => subject.id);
    const own = leaves.find(({ act }) => act === 'draw-sample')?.open;
    if (own === undefined) throw new Error('the drawing is not in its bundle');
    expect(drawSample({ ...own, from })).toEqual(own.drawn);
    expect(public_.checkpoint).toContain(own.root);
  });

  it('is kept each time it is drawn, so that drawing until it pleases is seen', async () => {
    expect((await get('/v1/drawings', auditor)).body.items).toHaveLength(2);
    expect((await get('/v1/drawings', { role: 'clerk' })).status).toBe(403);
    expect((await get('/v1/drawings', { ...oversight, agency: 'second-county' })).body.items).toEqual([]);
  });
});
