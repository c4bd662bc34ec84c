import { createHash } from 'node:crypto';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient, DOCUMENT } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
let id: string;
const { post, get, openCase, adopt, events } = deskClient(() => api);
const VALUES = { 'release date': '2026-12-09' };
const ASKED = {
  recipient: 'field-office',
  fields: ['release date'],
  purpose: 'the request of this case',
  legalBasis: 'the request and the determination of today',
  values: VALUES,
};
const PAPER = 'ab'.repeat(32);

beforeAll(async () => {
  api = await startTestApi();
  await adopt();
  id = await openCase();
  expect((await post(`/v1/cases/${id}/determinations`, { actions: ['notify-release-date'] })).status).toBe(200);
}, 60_000);

afterAll(async () => {
  await api?.end();
});

const propose = async (): Promise<string> => {
  const { status, body } = await post(`/v1/cases/${id}/disclosure-proposals`, ASKED);
  expect(status).toBe(201);
  return body.id;
};

describe('a disclosure over the API', () => {
  it('is told by field, proposed, approved by a second person, sent with its values from the sealed record, and proven', async () => {
    const { gate } = (await get(`/v1/cases/${id}`)).body;
    expect(gate).toContainEqual(expect.objectContaining({ field: 'release date', verdict: 'allowed' }));
    expect(gate).toContainEqual(expect.objectContaining({ field: 'criminal history', verdict: 'not determined' }));
    const disclosure = await propose();
    const path = `/v1/cases/${id}/disclosure-proposals/${disclosure}`;
    expect((await post(`${path}/approvals`, {})).body.code).toBe('not-permitted');
    const second = { role: 'second-person' } as const;
    expect((await post(`${path}/sendings`, { channel: 'e-mail' }, second)).body.code).toBe('nothing-proposed');
    expect((await post(`${path}/approvals`, {}, second)).status).toBe(200);
    expect((await post(`${path}/sendings`, { channel: 'e-mail', paper: PAPER }, second)).status).toBe(200);
    const { body: view } = await get(`/v1/cases/${id}/disclosures/${disclosure}`);
    expect(view).toMatchObject({ state: 'sent', paper: PAPER, recipient: 'field-office' });
    expect(view.fields).toMatchObject([{ field: 'release date', value: '2026-12-09' }]);
    expect(view.fields[0].cites.length).toBeGreaterThan(0);

    const told = await events({ subject: id, act: 'disclose' });
    expect(JSON.stringify(told.body)).not.toContain('2026-12-09');
    const clerk = await get(`/v1/cases/${id}/disclosures/${disclosure}/bundle`);
    expect(clerk.status).toBe(403);
    const { bundle, key } = (await get(`/v1/cases/${id}/disclosures/${disclosure}/bundle`, { role: 'counsel' })).body;
    const log = parseVerifierKey(key);
    const trust = { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 };
    const verdict = verifyBundle(Buffer.from(bundle), trust);
    // The determination, the proposal, the refused approval and sending, the approval, the sending.
    expect(verdict).toMatchObject({ ok: true, records: 6 });
    expect(bundle).toContain('2026-12-09');
    expect(verifyBundle(Buffer.from(bundle.replace('2026-12-09', '2026-12-10')), trust)).toMatchObject({ ok: false });
  });

  it('is not found by another agency, nor under another case', async () => {
    const disclosure = await propose();
    const other = await openCase();
    expect((await get(`/v1/cases/${other}/disclosures/${disclosure}`)).status).toBe(404);
    const outside = await get(`/v1/cases/${id}/disclosures/${disclosure}`, { agency: 'second-county' });
    expect(outside.status).toBe(404);
    const reason = 'the office withdrew its request this morning';
    expect((await post(`/v1/cases/${id}/disclosure-proposals/${disclosure}/refusals`, { reason })).status).toBe(200);
    expect((await get(`/v1/cases/${id}/disclosures/${disclosure}`)).body.state).toBe('refused');
  });

  it('what was said aloud is logged by one short request, in words', async () => {
    const told = { recipient: 'an officer at the door', said: 'that she leaves at six', why: 'he asked', case: id };
    expect((await post('/v1/spoken-disclosures', told)).status).toBe(201);
    expect((await post('/v1/spoken-disclosures', { recipient: 'an officer' })).status).toBe(422);
    const logged = await events({ subject: id, act: 'log-spoken-disclosure' });
    expect(JSON.stringify(logged.body)).not.toContain('six');
  });
});

/** A small picture, as far as its kind can be told from its bytes. */
const picture = (hex: string): Buffer => Buffer.from(`89504e470d0a1a0a${hex}0000000049454e44ae426082`, 'hex');

const keep = async (bytes: Buffer): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = await api.app.inject({
    method: 'POST',
    url: '/v1/files',
    headers: {
      authorization: `Bearer ${api.keyOf('clerk')}`,
      'idempotency-key': sha256,
      'content-type': 'application/octet-stream',
    },
    payload: bytes,
  });
  expect(kept.statusCode).toBe(201);
  return sha256;
};

describe('what a case holds of papers', () => {
  it('its files are told to whoever may read them, handed out from the case, and no other file is', async () => {
    const bytes = picture('00');
    const sha256 = await keep(bytes);
    const received = await post('/v1/documents', { ...DOCUMENT, sha256, storedSha256: sha256 });
    const booked = await post('/v1/custodies', {
      person: 'p-2',
      identifiers: {},
      grounds: [],
      recordSaysCitizen: false,
    });
    const opened = await post('/v1/cases', { custody: booked.body.id, documents: [received.body.id] });
    const own = `/v1/cases/${opened.body.id}`;
    expect((await get(own)).body.documents).toMatchObject([{ file: sha256 }]);
    const file = await api.app.inject({
      url: `${own}/files/${sha256}`,
      headers: { authorization: `Bearer ${api.keyOf('clerk')}` },
    });
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([
      200,
      `attachment; filename="${sha256.slice(0, 8)}.png"`,
    ]);
    expect(file.rawPayload.equals(bytes)).toBe(true);
    expect((await get(`/v1/cases/${id}/files/${sha256}`)).status).toBe(404);
    expect((await get(`${own}/files/${sha256}`, { agency: 'second-county' })).status).toBe(404);
    expect((await get(`${own}/files/${sha256}`, { role: 'administrator' })).status).toBe(403);
    expect((await events({ subject: opened.body.id, act: 'read-file' })).body.items.length).toBe(1);
  });

  it('a sender who was not called is called later, and the case says so', async () => {
    const { documents } = (await get(`/v1/cases/${id}`)).body;
    expect(documents[0]).toMatchObject({ sender: 'not called', file: null });
    const call = { number: '+1 555 010 0199', result: 'confirmed' };
    expect((await post(`/v1/documents/${documents[0].id}/sender-checks`, call)).status).toBe(200);
    expect((await get(`/v1/cases/${id}`)).body.documents[0].sender).toBe('confirmed');
  });

  it('what was printed for somebody goes with the case when it is sealed, the letter and the copy of the file alike', async () => {
    const own = await openCase();
    const [letter, copy] = [await keep(picture('01')), await keep(picture('02'))];
    const { documents, custody } = (await get(`/v1/cases/${own}`)).body;
    const answer = { document: documents[0].id, channel: 'fax', says: 'received and under review', paper: letter };
    expect((await post(`/v1/cases/${own}/responses`, answer)).status).toBe(200);
    const given = { to: 'attorney', name: 'Avery Sample', basis: 'notice of appearance', paper: copy };
    expect((await post(`/v1/people/${custody.person}/copies`, given, { role: 'counsel' })).status).toBe(201);
    const isKept = async (sha256: string): Promise<number> => {
      const headers = { authorization: `Bearer ${api.keyOf('clerk')}` };
      return (await api.app.inject({ url: `/v1/files/${sha256}`, headers })).statusCode;
    };
    expect([await isKept(letter), await isKept(copy)]).toEqual([200, 200]);
    await post(`/v1/cases/${own}/releases`, { how: 'released', reason: 'bail posted' });
    await post(`/v1/cases/${own}/closings`, {}, { role: 'watch-commander' });
    const order = { how: 'sealed by court order', authority: 'order of the superior court, 2 March 2027' };
    expect((await post(`/v1/cases/${own}/sealings`, order, { role: 'counsel' })).status).toBe(200);
    expect([await isKept(letter), await isKept(copy)]).toEqual([404, 404]);
  });
});
