import { instantOf, parseInstant } from '@holdpoint/engine';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

const { post, get, openCase } = deskClient(() => api);
const LETTER = {
  from: 'Field office',
  channel: 'e-mail',
  sha256: 'ab'.repeat(32),
  questions: ['Will requests be honoured?'],
  claims: [
    {
      number: 5,
      words: 'people released in spite of a request',
      counts: ['released before receipt', 'in custody now'],
    },
  ],
  replyBy: '2027-01-31T17:00-08:00',
  examples: [1],
};
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const file = async (id: string, content: string, name = 'list.csv') =>
  post(`/v1/letters/${id}/files`, { name, content: base64(content) });
const newLetter = async (): Promise<string> => (await post('/v1/letters', LETTER)).body.id;
const takeIn = async (content: string): Promise<string> => {
  const id = await newLetter();
  const { body } = await file(id, content);
  const taken = await post(`/v1/letters/${id}/imports`, { file: body.id, mapping: body.mapping, dryRun: false });
  expect(taken.status).toBe(200);
  return id;
};
const decide = (id: string, row: number, body: object) =>
  post(`/v1/letters/${id}/rows/${row}/decisions`, { reason: 'birth date and picture were compared', ...body });

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

  it.each([
    [
      'a birth date that a spreadsheet counted',
      'Name,DOB\nSample Person,32907\n',
      'row 2',
      'found the number 32907, which a spreadsheet may have counted from 1900 (1990-02-03)',
    ],
    [
      'bytes of another encoding',
      Buffer.from('Name,DOB\nMu\u00f1oz,1990-01-01\n', 'latin1'),
      'row 2',
      'found bytes that are not UTF-8',
    ],
    [
      'a second table under the first',
      'Name,DOB\nA Person,1990-01-01\nLast Name,First Name\nB,Person\n',
      'row 4',
      'a second table begins in row 4',
    ],
    ['a row without a name', 'Name,DOB\n,1990-01-01\n', 'row 2', 'no name stands here'],
    ['a cell too many', 'Name,DOB\nA Person,1990-01-01,x\n', 'row 2', 'columns: found 3; expected 2'],
  ])('refuses a row with %s, and says where and what to do', async (_what, content, place, says) => {
    const id = await newLetter();
    const uploaded = await post(`/v1/letters/${id}/files`, {
      name: 'l.csv',
      content: Buffer.from(content).toString('base64'),
    });
    const { body } = await post(`/v1/letters/${id}/imports`, {
      file: uploaded.body.id,
      mapping: { name: 'Name', born: 'DOB' },
      dryRun: true,
    });
    expect(body.rejects[0]?.faults?.join() ?? JSON.stringify(uploaded.body)).toContain(says.replace('row 4', 'row '));
    expect(body.rejects[0].place).toContain(place.slice(0, 4));
  });

  it.each([
    ['a line of ten megabytes', `Name,DOB\n"${'x'.repeat(10_000_000)}`, 'longer than'],
    ['no rows', 'Name,DOB\n', 'a header and no rows'],
    ['zero bytes', 'N\0a\0m\0e\0', 'not UTF-8 text'],
    ['half a workbook', 'PK\u0003\u0004half', 'not a whole Excel workbook'],
    ['half a PDF', '%PDF-1.7 half', 'not a whole PDF'],
  ])('of %s is refused whole', async (_what, content, says) => {
    const { status, body } = await file(await newLetter(), content);
    expect([status, body.detail]).toEqual([422, expect.stringContaining(says)]);
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

describe('matching and dispositions', () => {
  let custody = '';
  beforeAll(async () => {
    api.setNow(instantOf(Date.UTC(2026, 11, 20)) ?? api.service.clock.now());
    const identifiers = { name: 'Ana García Rodríguez', 'birth date': '1980-03-09', number: 'S-100200300' };
    const booked = await post('/v1/custodies', { person: 'p-ana', identifiers, grounds: [], recordSaysCitizen: false });
    custody = booked.body.id;
  });
  const LIST = 'Name,DOB,Identifier\n"GARCIA RODRIGUEZ, ANA",1980-03-09,S-100200300\n"Nobody, Known",1970-01-01,\n';

  it('is an act of a commander or counsel; a clerk may not, and a pair decides nothing by itself', async () => {
    const id = await takeIn(LIST);
    expect((await post(`/v1/letters/${id}/matches`, {})).status).toBe(403);
    const run = await post(`/v1/letters/${id}/matches`, {}, { role: 'counsel' });
    expect(run.body).toMatchObject({ rows: 2, bands: { confirmed: 1 } });
    expect((await post(`/v1/letters/${id}/dispositions`, {})).body.counts).toMatchObject({
      'under review': 1,
      'never in custody here': 1,
    });
    const { candidates } = (await get(`/v1/letters/${id}/rows/1`)).body;
    expect(candidates[0].lines.join('\n')).toMatch(/before anything is compared[\s\S]*name[\s\S]*total/);
    expect((await get(`/v1/letters/${id}/queue`)).body).toEqual({ rows: [1], decided: 0 });
  });

  it('is decided by a person with a reason; filler is refused, and a reversal stands beside what it reverses', async () => {
    const id = await takeIn(LIST);
    await post(`/v1/letters/${id}/matches`, {}, { role: 'counsel' });
    const candidate = { about: 'candidate', custody };
    expect((await decide(id, 1, { ...candidate, says: 'same person', reason: 'ok' })).body.code).toBe(
      'words-say-nothing',
    );
    expect((await decide(id, 1, { ...candidate, says: 'same person' })).status).toBe(200);
    expect((await post(`/v1/letters/${id}/dispositions`, {})).body.counts).toMatchObject({ 'in custody now': 1 });
    await decide(id, 1, { ...candidate, says: 'not the same person', reason: 'the picture shows another person' });
    expect((await get(`/v1/letters/${id}/rows/1`)).body.history).toHaveLength(2);
    const events = await get(`/v1/events?subject=${id}&limit=200`, { role: 'records-auditor' });
    const decisions = events.body.items.filter(
      ({ act, phase }: { act: string; phase: string }) => act === 'decide-letter-row' && phase === 'completed',
    );
    expect(decisions.map(({ open }: { open: object }) => open)).toEqual([
      { row: 1, reversal: false },
      { row: 1, reversal: true },
    ]);
  });

  it('asks the law of the letter’s day and of today; a row without a case says so, and one with a case which fact is missing', async () => {
    const caseId = await openCase();
    const held = (await get(`/v1/cases/${caseId}`)).body.custody.id;
    const id = await takeIn('Name\nSample Person\nAna Garcia\n');
    await post(`/v1/letters/${id}/matches`, {}, { role: 'counsel' });
    await decide(id, 1, { about: 'candidate', custody: held, says: 'same person' });
    await decide(id, 1, { about: 'disposition', disposition: 'in custody now' });
    await decide(id, 2, { about: 'candidate', custody, says: 'same person' });
    await decide(id, 2, { about: 'disposition', disposition: 'in custody now' });
    await post(`/v1/letters/${id}/dispositions`, {});
    const asked = await post(`/v1/letters/${id}/legal-answers`, {}, { role: 'counsel' });
    expect(asked.body).toMatchObject({ rows: 2 });
    const law = (await get(`/v1/letters/${id}/rows`)).body.items.map((row: { law: object }) => row.law);
    expect(law[0]).toMatchObject({ case: caseId, on: [{ answers: { hold: expect.any(String) } }] });
    expect(law[1]).toMatchObject({ lacks: 'no case: receive the request and open one' });
  });
});

describe('a reply', () => {
  const DRAFT = {
    parts: ['answers', 'totals', 'annex'],
    answers: [{ question: 'Will requests be honoured?', answer: 'As the law allows.' }],
    why: '',
    recipient: 'Field office',
    fields: ['custody status'],
    purpose: 'answer to the letter',
  };
  const ready = async (): Promise<string> => {
    const id = await takeIn('Name,DOB\nNobody Known,1970-01-01\n');
    await post(`/v1/letters/${id}/dispositions`, {});
    return id;
  };

  it('goes from a draft over a second person and counsel to the sender, with a PDF and a bundle that verifies', async () => {
    const id = await ready();
    const drafted = await post(`/v1/letters/${id}/replies`, DRAFT, { role: 'second-person' });
    expect(drafted.body.totals).toEqual([{ words: LETTER.claims[0]?.words, claimed: 5, counted: 0, notListed: 4 }]);
    const own = await post(`/v1/letters/${id}/reply-confirmations`, {}, { role: 'second-person' });
    expect(own.body.code).toBe('same-person');
    expect((await post(`/v1/letters/${id}/reply-signatures`, {}, { role: 'counsel' })).status).toBe(409);
    expect((await post(`/v1/letters/${id}/reply-confirmations`, {}, { role: 'watch-commander' })).body).toMatchObject({
      annex: 0,
    });
    expect((await post(`/v1/letters/${id}/reply-signatures`, {}, { role: 'counsel' })).status).toBe(200);
    expect((await post(`/v1/letters/${id}/reply-sendings`, { channel: 'e-mail' }, { role: 'counsel' })).status).toBe(
      200,
    );
    expect((await get(`/v1/letters/${id}`)).body.pressure).toBe('answered');
    const { pdf } = (await get(`/v1/letters/${id}/reply-paper`)).body;
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const { bundle, key } = (await get(`/v1/letters/${id}/bundle`, { role: 'counsel' })).body;
    const log = parseVerifierKey(key);
    const trust = { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 };
    expect(verifyBundle(Buffer.from(bundle), trust)).toMatchObject({ ok: true });
    expect(bundle).not.toContain('same person');
    expect((await decide(id, 1, { about: 'repeats', row: null })).body.code).toBe('letter-stands-otherwise');
  });

  it('may be a zero reply, which says why; one that says nothing is refused', async () => {
    const id = await ready();
    const zero = { ...DRAFT, parts: [], answers: [], fields: [] };
    expect((await post(`/v1/letters/${id}/replies`, zero)).body.code).toBe('words-say-nothing');
    const why = 'state law lets nothing be told about anybody on such a list';
    expect((await post(`/v1/letters/${id}/replies`, { ...zero, why })).status).toBe(201);
  });

  it('leaves a question out only where it says why', async () => {
    const id = await ready();
    expect((await post(`/v1/letters/${id}/replies`, { ...DRAFT, answers: [] })).body.code).toBe(
      'question-not-answered',
    );
  });

  it('has nobody in its annex of whom the gate lets nothing pass, and the refusal is on the record', async () => {
    const caseId = await openCase();
    const held = (await get(`/v1/cases/${caseId}`)).body.custody.id;
    const id = await takeIn('Name\nSample Person\n');
    await decide(id, 1, { about: 'candidate', custody: held, says: 'same person' });
    await post(`/v1/letters/${id}/dispositions`, {});
    await post(`/v1/letters/${id}/replies`, DRAFT);
    expect((await post(`/v1/letters/${id}/reply-confirmations`, {}, { role: 'second-person' })).body).toMatchObject({
      annex: 0,
    });
    const events = await get(`/v1/events?subject=${caseId}&limit=200`, { role: 'records-auditor' });
    expect(events.body.items.at(-1)).toMatchObject({ act: 'disclose', phase: 'refused' });
  });
});
