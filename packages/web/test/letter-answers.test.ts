import { instantOf } from '@holdpoint/engine';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER, letterClient } from './letter-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

const { post, get, openCase, takeIn, decide, eventsOf } = letterClient(() => api);

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
    const decisions = (await eventsOf(id)).filter(
      ({ act, phase }) => act === 'decide-letter-row' && phase === 'completed',
    );
    expect(decisions.map(({ open }) => open)).toEqual([
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
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({ act: 'disclose', phase: 'refused' });
  });
});
