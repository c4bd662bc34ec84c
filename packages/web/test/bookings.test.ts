import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@holdpoint/desk';
import { instantOf } from '@holdpoint/engine';
import { newKeyLine, parseKeyRing } from '@holdpoint/store';
import { buildServer } from '@holdpoint/web';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

let count = 0;
const send = async (
  method: 'PUT' | 'POST' | 'GET',
  url: string,
  payload?: object,
  { role = 'api-feed' as Role, agency = 'first-county', app = api.app } = {},
) => {
  const response = await app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${api.keyOf(role, agency)}`, 'idempotency-key': `booking-test-${(count += 1)}` },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, body: response.json() };
};
const BOOKED = '2026-11-20T03:00-08:00';
const booking = (changed: object = {}) => ({
  sequence: 1,
  person: 'SO-55',
  identifiers: { name: 'Sample Person' },
  bookedAt: BOOKED,
  grounds: [{ ref: '1', kind: 'criminal charge', called: 'THEFT 3' }],
  recordSaysCitizen: false,
  ...changed,
});
const put = (number: string, changed: object = {}, options = {}) =>
  send('PUT', `/v1/bookings/${encodeURIComponent(number)}`, booking(changed), options);
const DETAINER = {
  kind: 'I-247A',
  issuer: 'immigration authority',
  'names this person': 'yes',
  complete: 'yes',
  served: 'yes',
  asks: ['hold', 'notification'],
  grounds: ['final order of removal'],
};
const open = (number: string, changed: object = {}) =>
  send('POST', '/v1/open-detainers', {
    booking: number,
    receivedAt: BOOKED,
    channel: 'fax',
    fields: DETAINER,
    ...changed,
  });
const caseBy = (id: string) => send('GET', `/v1/cases/${id}`, undefined, { role: 'clerk' });

describe('a booking', () => {
  it('is booked, changed, repeated and late as the desk says, and the answer tells which', async () => {
    const first = await put('B-1');
    expect(first).toMatchObject({
      status: 201,
      body: { version: 1, change: 'booked', promptsClaim: false, cases: [] },
    });
    const { id } = first.body;
    expect((await put('B-1')).body).toMatchObject({ id, version: 1, change: 'repeated' });
    expect((await put('B-1', { sequence: 5, grounds: [] })).body).toMatchObject({ id, version: 2, change: 'changed' });
    expect((await put('B-1', { sequence: 3 })).body).toMatchObject({ id, version: 2, change: 'late' });
    expect(await put('B-1', { sequence: 5 })).toMatchObject({ status: 409, body: { code: 'message-contradicts' } });
    expect((await put('B-1', { sequence: BOOKED, grounds: [] })).body).toMatchObject({ id, change: 'unchanged' });
  });

  it('keeps the jail’s numbers and the name out of the log and of what is stored in clear', async () => {
    await put('SECRET-NUMBER-77', { person: 'SECRET-PERSON-88', identifiers: { name: 'Secret Name' } });
    const rows = await api.service.store.as({ user: 'a', agency: 'first-county', role: 'clerk' }, async (work) => [
      ...(await work.selectFrom('leaf').select('text').execute()),
      ...(await work.selectFrom('aggregate').selectAll().execute()),
      ...(await work.selectFrom('reference').selectAll().execute()),
      ...(await work.selectFrom('command').selectAll().execute()),
    ]);
    expect(rows.length).toBeGreaterThan(4);
    expect(JSON.stringify(rows)).not.toMatch(/secret/i);
  });

  it('is read by its number, with an event, by whoever may read cases', async () => {
    await put('B-read', { end: { how: 'released', at: '2026-11-30T10:00-08:00' } });
    const { status, body } = await send('GET', '/v1/bookings/B-read', undefined, { role: 'records-auditor' });
    expect([status, body]).toMatchObject([
      200,
      {
        bookedAt: '2026-11-20T11:00:00Z',
        grounds: [{ called: 'THEFT 3', ended: null }],
        end: { how: 'released' },
        cases: [],
      },
    ]);
    expect((await send('GET', '/v1/bookings/B-read')).status).toBe(403);
    expect((await send('GET', '/v1/bookings/B-none', undefined, { role: 'clerk' })).status).toBe(404);
  });

  it('is another one in another agency, though its number is the same', async () => {
    const [one, other] = [await put('B-same'), await put('B-same', {}, { agency: 'second-county' })];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body.id).not.toBe(other.body.id);
  });

  it('is found again after the key was rotated', async () => {
    const before = await put('B-rotated');
    const app = await buildServer({
      ...api.service,
      keys: parseKeyRing(
        `test ${Buffer.from(api.service.keys.keys.test ?? []).toString('base64')}\n${newKeyLine('newer')}`,
      ),
    });
    const after = await put('B-rotated', {}, { app });
    const next = await put('B-rotated', { sequence: 2 }, { app });
    await app.close();
    expect([after.body, next.body]).toMatchObject([
      { id: before.body.id, change: 'repeated' },
      { id: before.body.id, change: 'unchanged' },
    ]);
  });

  it.each([
    ['without a number that orders it', { sequence: undefined }, 'body/sequence'],
    ['with a ground of a kind that there is not', { grounds: [{ ref: '1', kind: 'detainer' }] }, 'body/grounds/0/kind'],
    ['with a time without its offset', { bookedAt: '2026-11-20 03:00' }, 'body/bookedAt'],
  ])('%s is refused with the place', async (_, changed, place) => {
    const { status, body } = await put('B-bad', changed);
    expect([status, body.code, body.details.join()]).toEqual([422, 'not-as-described', expect.stringContaining(place)]);
  });

  it('with a field that is never kept is refused by name', async () => {
    const { status, body } = await put('B-bad', { identifiers: { nationality: 'x' } });
    expect([status, body.code, body.details]).toEqual([422, 'field-not-kept', ['nationality']]);
  });

  it('is refused to an administrator, and nothing is written', async () => {
    expect((await put('B-admin', {}, { role: 'administrator' })).body.code).toBe('not-permitted');
    expect((await put('B-admin')).status).toBe(201);
  });
});

describe('a case', () => {
  it('follows its booking in the same transaction: a ground that ended at the jail bars no release', async () => {
    await put('C-1');
    const { body } = await open('C-1');
    expect((await caseBy(body.case)).body.custody.otherGrounds).toEqual([
      { id: expect.any(String), kind: 'criminal charge', called: 'THEFT 3' },
    ]);
    const release = () => send('POST', `/v1/cases/${body.case}/releases`, { how: 'released' }, { role: 'clerk' });
    expect((await release()).body.code).toBe('other-grounds-stand');
    const ended = [{ ref: '1', kind: 'criminal charge', ended: { at: '2026-11-30T10:00-08:00', how: 'Dismissed' } }];
    expect((await put('C-1', { sequence: 2, grounds: ended })).body).toMatchObject({
      change: 'changed',
      cases: [body.case],
    });
    expect((await release()).status).toBe(200);
    // What the desk recorded stands in the custody too, and the jail's later word does not undo it.
    expect((await put('C-1', { sequence: 3, grounds: ended })).body.change).toBe('unchanged');
    expect((await caseBy(body.case)).body.standing).toBe('released');
  });

  it('follows a ground that the desk recorded on the custody', async () => {
    const { body: booked } = await put('C-2', { grounds: [] });
    const { body } = await open('C-2');
    const ground = { change: 'add', kind: 'hold of another county' };
    expect((await send('POST', `/v1/custodies/${booked.id}/grounds`, ground, { role: 'clerk' })).status).toBe(200);
    expect((await caseBy(body.case)).body.custody.otherGrounds).toMatchObject([{ kind: 'hold of another county' }]);
  });

  it('is frozen when the jail’s record says that the person is a citizen', async () => {
    await put('C-3');
    const { body } = await open('C-3');
    expect((await put('C-3', { sequence: 2, recordSaysCitizen: true })).body.promptsClaim).toBe(true);
    expect((await caseBy(body.case)).body).toMatchObject({ standing: 'frozen', citizenshipClaim: { settled: null } });
  });
});

describe('a detainer that is open at the start', () => {
  it('is imported once with its own time of receipt, however often its row is sent', async () => {
    await put('D-1');
    const first = await open('D-1');
    expect(first).toMatchObject({ status: 201, body: { change: 'imported', findings: [], isNewCase: true } });
    expect(await open('D-1')).toMatchObject({
      status: 200,
      body: { id: first.body.id, change: 'repeated', receiptNumber: first.body.receiptNumber },
    });
    expect((await open('D-1', { channel: 'e-mail' })).body.code).toBe('message-contradicts');
  });

  it('joins the case of another about the same custody', async () => {
    await put('D-2');
    const first = await open('D-2');
    const second = await open('D-2', { receivedAt: '2026-11-21T03:00-08:00' });
    expect(second.body).toMatchObject({ case: first.body.case, isNewCase: false });
    expect((await caseBy(first.body.case)).body.documents.length).toBe(2);
  });

  it('is refused where its booking is not known, or the person is gone', async () => {
    expect(await open('D-unknown')).toMatchObject({ status: 422, body: { code: 'booking-unknown' } });
    await put('D-3', { end: { how: 'released', at: BOOKED } });
    expect((await open('D-3')).body.code).toBe('custody-ended');
  });

  it('has its clocks run from its own receipt, not from the day of the import', async () => {
    api.setNow(instantOf(Date.UTC(2026, 11, 2, 20)) ?? api.service.clock.now());
    await put('D-4');
    const { body } = await open('D-4');
    const events = await api.service.store.as({ user: 'a', agency: 'first-county', role: 'clerk' }, (work) =>
      work.selectFrom('leaf').select('text').orderBy('index', 'desc').limit(3).execute(),
    );
    expect(events.map(({ text }) => JSON.parse(text)).find(({ act }) => act === 'receive-document')).toMatchObject({
      subject: { id: body.id },
      at: '2026-11-20T11:00:00Z',
      enteredAt: '2026-12-02T20:00:00Z',
    });
  });
});
