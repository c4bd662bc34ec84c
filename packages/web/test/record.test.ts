import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '@holdpoint/engine';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { findPersons, personsOf } from '@holdpoint/store';
import { deskClient, DOCUMENT } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());
const { post, get, openCase, adopt, events } = deskClient(() => api);

const counsel = { role: 'counsel' } as const;
const auditor = { role: 'records-auditor' } as const;
const bundleOf = async (id: string, open = 'all') => (await get(`/v1/cases/${id}/bundle?open=${open}`, auditor)).body;
const verdictOf = ({ bundle, key }: { bundle: string; key: string }) => {
  const log = parseVerifierKey(key);
  return verifyBundle(Buffer.from(bundle), { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 });
};
const closedCase = async (): Promise<string> => {
  const id = await openCase();
  await post(`/v1/cases/${id}/releases`, { how: 'released', reason: 'bail posted' });
  const closed = await post(`/v1/cases/${id}/closings`, {}, { role: 'watch-commander' });
  expect(closed.status).toBe(200);
  return id;
};

describe('a proof bundle of a case', () => {
  it('holds every record of it and verifies without the service; one letter changed and it does not', async () => {
    const id = await openCase();
    const made = await bundleOf(id);
    const verdict = verdictOf(made);
    expect(verdict).toMatchObject({ ok: true, title: `case ${id}` });
    expect(verdict.ok && verdict.records).toBeGreaterThan(10);
    const altered = { ...made, bundle: made.bundle.replace('receive-document', 'receive-documenz') };
    expect(verdictOf(altered).ok).toBe(false);
  });

  it('opens personal values only where that is asked for, and is an event itself', async () => {
    const id = await openCase();
    expect((await bundleOf(id, 'none')).bundle).not.toContain('Sample Person');
    expect((await bundleOf(id)).bundle).toContain('Sample Person');
    const { body } = await events({ subject: id, act: 'export-proof' });
    expect(body.items.map(({ open }: { open: object }) => open)).toEqual([{ opened: false }, { opened: true }]);
  });

  it('is refused to the desk, and another agency’s is not found (ASVS 8.4.1)', async () => {
    const id = await openCase();
    expect((await get(`/v1/cases/${id}/bundle`)).status).toBe(403);
    expect((await get(`/v1/cases/${id}/bundle`, { ...auditor, agency: 'second-county' })).status).toBe(404);
  });
});

describe('sealing', () => {
  const order = { how: 'sealed by court order', authority: 'order of the superior court, 2 March 2027' };

  it('lets go of what the case was about, and the log still verifies', async () => {
    const id = await closedCase();
    const sealed = await post(`/v1/cases/${id}/sealings`, order, counsel);
    expect(sealed.body.letGo).toBeGreaterThan(5);
    const made = await bundleOf(id);
    expect(verdictOf(made).ok).toBe(true);
    expect(made.bundle).not.toContain('Sample Person');
    expect(made.bundle).not.toContain('PC 187');
    const rows = await api.service.store.as({ user: 'l', agency: 'first-county', role: 'counsel' }, async (work) => {
      const everywhere = ['aggregate', 'history'] as const;
      const found = await Promise.all(
        everywhere.map((table) => work.selectFrom(table).select('body').where('id', '=', id).execute()),
      );
      return JSON.stringify(found);
    });
    expect(rows).not.toContain('PC 187');
    expect(rows).toContain('sealed by court order');
    expect((await get('/v1/log-check', auditor)).body).toMatchObject({ isClean: true, faults: [] });
    expect((await post(`/v1/cases/${id}/sealings`, order, counsel)).status).toBe(409);
  });

  it('waits for the end of a legal hold', async () => {
    const id = await closedCase();
    const reason = 'a lawsuit about this stay is announced';
    const hold = await post(`/v1/cases/${id}/legal-holds`, { reason }, counsel);
    expect((await post(`/v1/cases/${id}/sealings`, order, counsel)).body.code).toBe('legal-hold-stands');
    expect((await post(`/v1/legal-holds/${hold.body.id}/liftings`, {}, counsel)).status).toBe(200);
    expect((await post(`/v1/cases/${id}/sealings`, order, counsel)).status).toBe(200);
  });

  it('is counsel’s, of a closed case, on an authority in words', async () => {
    const id = await openCase();
    expect((await post(`/v1/cases/${id}/sealings`, order, counsel)).body.code).toBe('case-stands-otherwise');
    const closed = await closedCase();
    expect((await post(`/v1/cases/${closed}/sealings`, order)).status).toBe(403);
    expect((await post(`/v1/cases/${closed}/sealings`, { ...order, authority: 'n/a' }, counsel)).body.code).toBe(
      'words-say-nothing',
    );
  });

  it('is offered when the retention period is over, seven calendar years after the case was closed', async () => {
    const id = await closedCase();
    const listed = async () =>
      (await get('/v1/retention')).body.items.map((one: { id: string }) => one.id) as readonly string[];
    expect(await listed()).not.toContain(id);
    api.setNow(instantOf(Date.UTC(2033, 11, 1, 20)) as Instant);
    expect(await listed()).toContain(id);
  });
});

describe('a person', () => {
  it('is kept sealed, and found by each word of the identifiers, accents and case aside', async () => {
    const booked = { person: 'p-find', identifiers: { name: 'José Ñandú-Álvarez', 'booking number': 'B-77' } };
    await post('/v1/custodies', { ...booked, grounds: [], recordSaysCitizen: false });
    const asked = (text: string, agency = 'first-county') =>
      api.service.store.as({ user: 'c', agency, role: 'clerk' }, (work) =>
        findPersons(work, agency, text, api.service.keys),
      );
    expect(await asked('alvarez jose')).toEqual(['p-find']);
    expect(await asked('B-77')).toEqual(['p-find']);
    expect(await asked('alvarez maria')).toEqual([]);
    expect(await asked('')).toEqual([]);
    expect(await asked('alvarez', 'second-county')).toEqual([]);
    const { kept, stored } = await api.service.store.as(
      { user: 'c', agency: 'first-county', role: 'clerk' },
      async (work) => ({
        kept: await personsOf(work, 'first-county', ['p-find'], api.service.keys),
        stored: await work.selectFrom('person').select('sealed').where('id', '=', 'p-find').executeTakeFirstOrThrow(),
      }),
    );
    expect(kept.get('p-find')).toEqual(booked.identifiers);
    expect(stored.sealed.includes('Jos')).toBe(false);
  });
});

describe('a determination', () => {
  it('made on the law of 2019 is made again alike', async () => {
    const id = await openCase();
    await adopt();
    const made = await post(`/v1/cases/${id}/determinations`, {
      actions: ['hold', 'notify-release-date'],
      at: '2019-05-01T03:10-07:00',
    });
    expect(made.status).toBe(200);
    const determination = (await get(`/v1/cases/${id}`)).body.determination.id;
    const again = await get(`/v1/cases/${id}/determinations/${determination}/replay`, auditor);
    expect(again.body).toMatchObject({ lawOn: '2019-05-01', isSame: true, needsReview: false, differences: [] });
  });
});

describe('what is told', () => {
  it('by mouth is logged in three fields', async () => {
    const told = { recipient: 'field office', fields: ['release date'], how: 'by telephone' };
    expect((await post('/v1/spoken-disclosures', told)).status).toBe(201);
    expect((await post('/v1/spoken-disclosures', { ...told, case: 'none' })).status).toBe(404);
  });

  it('again and again is registered with its version, its fields and its law', async () => {
    const feed = {
      kind: 'web page',
      recipient: 'the public',
      fields: ['release date'],
      legalBasis: 'county code 2-1',
      onlyDetainerCases: true,
    };
    const first = await post('/v1/standing-disclosures', feed, counsel);
    const second = await post('/v1/standing-disclosures', { ...feed, replaces: first.body.id }, counsel);
    expect(second.body).toEqual({ id: first.body.id, version: 2 });
    expect((await get('/v1/standing-disclosures', auditor)).body.items).toMatchObject([{ version: 2 }]);
    const unknown = { ...feed, fields: ['favourite colour'] };
    expect((await post('/v1/standing-disclosures', unknown, counsel)).body.code).toBe('field-not-allowed');
  });
});

describe('a document', () => {
  it('that another cancels no longer counts, in the case too', async () => {
    const id = await openCase();
    const first = (await get(`/v1/cases/${id}`)).body.documents[0].id;
    const other = await post('/v1/documents', DOCUMENT);
    const revised = await post(`/v1/documents/${first}/revisions`, { how: 'cancelledBy', other: other.body.id });
    expect(revised.status).toBe(200);
    expect((await get(`/v1/cases/${id}`)).body.documents).toMatchObject([{ id: first, isCurrent: false }]);
    const missing = await post(`/v1/documents/${first}/revisions`, { how: 'cancelledBy', other: 'none' });
    expect(missing.status).toBe(404);
  });
});

describe('the audit', () => {
  it('asks for a narrow question, and is itself on the record', async () => {
    const user = 'clerk-of-first-county';
    const wide = await events({ act: 'read-case' });
    expect([wide.status, wide.body.code]).toEqual([422, 'query-too-wide']);
    expect((await events({ user, act: 'read-case' })).status).toBe(200);
    const own = await events({ user: 'records-auditor-of-first-county', act: 'read-audit' });
    expect(own.body.items).toContainEqual(
      expect.objectContaining({ open: expect.objectContaining({ user, act: 'read-case' }) }),
    );
    const asked = { user, from: '2026-12-01', to: '2026-12-01', reason: 'a question of the tests of this house' };
    expect((await post('/v1/audit-queries', asked)).status).toBe(403);
  });
});
