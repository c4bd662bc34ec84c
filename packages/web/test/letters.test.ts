import { parseInstant } from '@holdpoint/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER, letterClient } from './letter-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

const { post, get, file, newLetter, takeIn } = letterClient(() => api);

describe('a letter', () => {
  it('has a clock that warns, runs over and escalates to oversight until a reply is sent', async () => {
    const id = (await post('/v1/letters', { ...LETTER, replyBy: '2026-12-10T17:00-08:00' })).body.id;
    const pressureAt = async (at: string) => {
      api.setNow(parseInstant(at) ?? api.service.clock.now());
      return (await get(`/v1/letters/${id}`, { role: 'oversight' })).body;
    };
    expect(await pressureAt('2026-12-02T12:00-08:00')).toMatchObject({ pressure: 'running', tell: [] });
    expect(await pressureAt('2026-12-09T18:00-08:00')).toMatchObject({ pressure: 'warn', tell: ['watch-commander'] });
    expect(await pressureAt('2026-12-10T17:00-08:00')).toMatchObject({ pressure: 'over' });
    expect(await pressureAt('2026-12-12T17:00-08:00')).toMatchObject({
      pressure: 'escalated',
      tell: expect.arrayContaining(['oversight']),
    });
    const board = await get('/v1/board', { role: 'oversight' });
    expect(board.body.letters).toMatchObject([{ id, from: 'Field office', pressure: 'escalated' }]);
  });

  it('with a deadline before its receipt is refused with what to do', async () => {
    const { status, body } = await post('/v1/letters', { ...LETTER, replyBy: '2020-01-01T00:00Z' });
    expect([status, body.code]).toEqual([422, 'deadline-out-of-order']);
  });

  it('of another agency is not found, and no feed may read one', async () => {
    const id = await newLetter();
    expect((await get(`/v1/letters/${id}`, { agency: 'second-county' })).status).toBe(404);
    expect((await get(`/v1/letters/${id}`, { role: 'api-feed' })).status).toBe(403);
  });
});

describe('a list', () => {
  const ROWS = 'Name,DOB,Nationality,Charge\n"Person, Sample",1990-02-03,X,theft\n"Other, One",2/4/1991,Y,=1+1\n';

  it('is looked over first: columns, a mapping, and which columns are dropped at the door', async () => {
    const id = await newLetter();
    const { body } = await file(id, ROWS);
    expect(body).toMatchObject({ rows: 2, mapping: { name: 'Name', born: 'DOB' } });
    expect(body.dropped).toEqual(['"Nationality" tells of nationality, which is not kept']);
  });

  it('is taken in batch by batch, goes on where it stopped, and is not doubled when it is sent again', async () => {
    const id = await newLetter();
    const lines = Array.from({ length: 25 }, (_, at) => `Person Number${at},1990-01-01`);
    const { body } = await file(id, `Name,DOB\n${lines.join('\n')}\n`);
    const next = () =>
      post(`/v1/letters/${id}/imports`, { file: body.id, mapping: body.mapping, dryRun: false, limit: 10 });
    const dry = await post(`/v1/letters/${id}/imports`, { file: body.id, mapping: body.mapping, dryRun: true });
    expect(dry.body).toMatchObject({ taken: 25, refused: 0, isFinished: false });
    expect((await next()).body).toMatchObject({ read: 10, isFinished: false });
    expect((await next()).body).toMatchObject({ read: 20, isFinished: false });
    expect((await next()).body).toMatchObject({ read: 25, taken: 25, isFinished: true });
    expect((await next()).body).toMatchObject({ read: 10, added: 0, repeated: 10 });
    expect((await get(`/v1/letters/${id}/rows?limit=200`)).body.items).toHaveLength(25);
  });

  it('keeps every other column as it came, and nothing of a column that is dropped', async () => {
    const id = await takeIn(ROWS);
    const { items } = (await get(`/v1/letters/${id}/rows`)).body;
    expect(items[1].cells).toEqual({
      name: 'Other, One',
      born: '1991-02-04',
      'as received: Name': 'Other, One',
      'as received: DOB': '2/4/1991',
      'as received: Charge': '=1+1',
    });
  });

  it('with a mapping that does not fit is refused, with what stands there', async () => {
    const id = await newLetter();
    const { body } = await file(id, ROWS);
    const mapping = { name: 'Full', born: 'Nationality' };
    const refused = await post(`/v1/letters/${id}/imports`, { file: body.id, mapping, dryRun: true });
    expect(refused.body.details).toEqual([
      'name: no column "Full"; found Name, DOB, Nationality, Charge',
      'born: "Nationality" tells of nationality, which is not kept',
    ]);
  });
});
