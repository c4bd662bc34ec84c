import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '@holdpoint/desk';
import { sampleForm } from '@holdpoint/papers';
import { keepDraft, listEvents } from '@holdpoint/store';
import { BOOKING, deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

const { post, get } = deskClient(() => api);
let count = 0;
const send = async (
  bytes: Buffer,
  { role = 'clerk' as Role, agency = 'first-county', key = `file-${(count += 1)}-key` } = {},
) => {
  const response = await api.app.inject({
    method: 'POST',
    url: '/v1/files',
    headers: {
      authorization: `Bearer ${api.keyOf(role, agency)}`,
      'idempotency-key': key,
      'content-type': 'application/octet-stream',
    },
    payload: bytes,
  });
  return { status: response.statusCode, body: response.json() };
};
const fetched = (sha256: string, role: Role = 'clerk', agency = 'first-county') =>
  api.app.inject({
    method: 'GET',
    url: `/v1/files/${sha256}`,
    headers: { authorization: `Bearer ${api.keyOf(role, agency)}` },
  });
const form = async (values = {}): Promise<Buffer> => Buffer.from(await sampleForm(values));

describe('the file of a paper', () => {
  it('is kept under its SHA-256, once, and told by its bytes and not by what a client says (ASVS 5.2.2)', async () => {
    const bytes = await form();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const kept = { id: sha256, mediaType: 'application/pdf' };
    expect(await send(bytes)).toEqual({ status: 201, body: kept });
    expect(await send(bytes)).toEqual({ status: 201, body: kept });
    const rows = await api.service.store.as({ user: 'x', agency: 'first-county', role: 'clerk' }, (work) =>
      work.selectFrom('file').select(['sha256', 'sealed']).execute(),
    );
    expect(rows.map((row) => row.sha256)).toEqual([sha256]);
    expect(rows[0]?.sealed.includes('%PDF')).toBe(false);
  });

  it('comes back byte for byte as an attachment in a sandbox, to roles that read and to nobody else (ASVS 8.2.1)', async () => {
    const bytes = await form({ 'Sample247A.Date': '1' });
    const { body } = await send(bytes);
    for (const role of ROLES) {
      const response = await fetched(body.id, role);
      const mayRead = !['administrator', 'api-feed'].includes(role);
      expect([role, response.statusCode]).toEqual([role, mayRead ? 200 : 403]);
    }
    const response = await fetched(body.id);
    expect(response.rawPayload.equals(bytes)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-disposition': `attachment; filename="${body.id}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it('of another agency is not found (ASVS 8.4.1)', async () => {
    const { body } = await send(await form({ 'Sample247A.Date': '2' }));
    const response = await fetched(body.id, 'clerk', 'second-county');
    expect([response.statusCode, response.json().code]).toEqual([404, 'not-found']);
    expect((await get(`/v1/files/${body.id}/form`, { agency: 'second-county' })).status).toBe(404);
    expect((await get('/v1/files/x/form')).status).toBe(404);
  });

  it('that nobody could open is refused with what to do, and nothing is kept of it', async () => {
    const whole = await form();
    for (const [bytes, code] of [
      [Buffer.from('no pdf'), 'file-type-unknown'],
      [whole.subarray(0, whole.length / 2), 'pdf-damaged'],
      [Buffer.concat([whole, Buffer.from('\n<< /Encrypt 9 0 R >>\n%%EOF\n')]), 'pdf-encrypted'],
    ] as const) {
      const { status, body } = await send(bytes);
      expect([status, body.code]).toEqual([422, code]);
      expect((await fetched(createHash('sha256').update(bytes).digest('hex'))).statusCode).toBe(404);
    }
  });

  it('of more than twenty megabytes is refused as too large, and a request without octets as such', async () => {
    const large = await send(Buffer.alloc(20_971_521, '%PDF-1.7 '));
    expect([large.status, large.body.code]).toEqual([413, 'file-too-large']);
    const larger = await send(Buffer.alloc(21_000_000, '%PDF-1.7 '));
    expect([larger.status, larger.body.code]).toEqual([413, 'file-too-large']);
    expect((await post('/v1/files', { file: 'x' })).status).toBe(415);
  });

  it('leaves an event when it is kept and when it is read, and a refusal leaves one too', async () => {
    const { body } = await send(await form({ 'Sample247A.Date': '3' }));
    await fetched(body.id, 'oversight');
    const refused = await send(await form({ 'Sample247A.Date': '4' }), { role: 'oversight' });
    expect(refused.status).toBe(403);
    const events = await api.service.store.as({ user: 'x', agency: 'first-county', role: 'records-auditor' }, (work) =>
      listEvents(work, 'first-county', { after: -1, limit: 500 }),
    );
    const told = events
      .filter(({ act, phase, open }) => act.endsWith('-file') && (open.sha256 === body.id || phase === 'refused'))
      .map(({ act, phase, by }) => [act, phase, by.role]);
    expect(told).toEqual([
      ['keep-file', 'completed', 'clerk'],
      ['read-file', 'completed', 'oversight'],
      ['keep-file', 'refused', 'oversight'],
    ]);
  });
});

describe('a field map', () => {
  const map = {
    kind: 'I-247A',
    edition: 'of this test',
    source: 'this test',
    recognise: ['Sample247A.Date', 'Sample247A.To', 'Sample247A.From', 'Sample247A.Officer'],
    printed: {},
    fields: [{ pdf: 'Sample247A.Date', label: 'Date', shown: true }],
  };

  it('that the people of an agency wrote reads its forms and nobody else’s', async () => {
    const bytes = await form({ 'Sample247A.Date': 'a day' });
    const { body } = await send(bytes);
    expect((await get(`/v1/files/${body.id}/form`)).body).toMatchObject({ state: 'recognised', edition: 'sample' });
    expect((await post('/v1/field-maps', map)).status).toBe(201);
    expect((await get(`/v1/files/${body.id}/form`)).body).toMatchObject({
      edition: 'of this test',
      shown: [{ label: 'Date', text: 'a day' }],
    });
    expect((await get('/v1/field-maps')).body.own).toEqual([map]);
    await send(bytes, { agency: 'second-county' });
    expect((await get(`/v1/files/${body.id}/form`, { agency: 'second-county' })).body.edition).toBe('sample');
  });

  it('with a field that no case keeps is refused with the place', async () => {
    const wrong = { ...map, fields: [{ pdf: 'x', label: 'x', document: 'nationality' }] };
    const { status, body } = await post('/v1/field-maps', wrong);
    expect([status, JSON.stringify(body.details)]).toEqual([422, expect.stringContaining('a document has no field')]);
  });
});

it('a search for people in custody stands in a body: those whom most texts fit come first, with which', async () => {
  for (const [person, name] of [
    ['p-search-1', 'Robin Sample Example'],
    ['p-search-2', 'Robin Other'],
  ] as const)
    await post('/v1/custodies', { ...BOOKING, person, identifiers: { name, 'booking number': person } });
  const { status, body } = await post('/v1/custody-searches', { texts: ['robin example', 'Robin', 'Example'] });
  expect(status).toBe(200);
  expect(body.items.map(({ name, fits }: { name: string; fits: number[] }) => [name, fits])).toEqual([
    ['Robin Sample Example', [0, 1, 2]],
    ['Robin Other', [1]],
  ]);
  expect((await get('/v1/custodies?search=robin')).status).toBe(404);
  expect((await post('/v1/custody-searches', { texts: ['robin'] }, { role: 'administrator' })).status).toBe(403);
});

it('upkeep deletes drafts whose time is over', async () => {
  const clerk = { user: 'clerk-of-drafts', agency: 'first-county', role: 'clerk' } as const;
  const at = api.service.clock.now();
  await api.service.store.as(clerk, async (work) => {
    await keepDraft(work, clerk, { id: 'over', text: '{}', at, endsAt: at }, api.service.keys);
    await keepDraft(work, clerk, { id: 'stands', text: '{}', at, endsAt: at + 1 }, api.service.keys);
  });
  await api.app.upkeep();
  const left = await api.service.store.as(clerk, (work) => work.selectFrom('draft').select('id').execute());
  expect(left).toEqual([{ id: 'stands' }]);
});
