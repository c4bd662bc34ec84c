import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
let id: string;
let person: string;
const { post, get, openCase, adopt } = deskClient(() => api);
const counsel = { role: 'counsel' } as const;

beforeAll(async () => {
  api = await startTestApi();
  await adopt();
  id = await openCase();
  person = (await get(`/v1/cases/${id}`)).body.custody.person;
  await post(`/v1/cases/${id}/determinations`, { actions: ['hold', 'notify-release-date'] });
  await post('/v1/spoken-disclosures', {
    recipient: 'an officer',
    said: 'that she leaves at six',
    why: 'asked',
    case: id,
  });
}, 60_000);

afterAll(async () => {
  await api?.end();
});

describe('a person’s file', () => {
  it('tells what is held, what was given and who read it, to whoever may read it', async () => {
    const { status, body } = await get(`/v1/people/${person}/file`, counsel);
    expect(status).toBe(200);
    const text = JSON.stringify(body.sections);
    for (const said of [
      'Sample Person',
      'PC 187',
      'booking record',
      'that she leaves at six',
      'Told by mouth',
      'read case',
    ])
      expect(text).toContain(said);
    expect(body.sections.map(({ title }: { title: string }) => title)).toContain('What was given to others');
    expect((await get(`/v1/people/${person}/file`, { role: 'clerk' })).status).toBe(403);
    expect((await get(`/v1/people/${person}/file`, { role: 'administrator' })).status).toBe(403);
  });

  it('of another agency, or of nobody, is not found', async () => {
    expect((await get('/v1/people/nobody/file', counsel)).status).toBe(404);
    expect((await get(`/v1/people/${person}/file`, { ...counsel, agency: 'second-county' })).status).toBe(404);
    const copy = { to: 'attorney', name: 'Avery Sample', basis: 'appearance' };
    expect((await post(`/v1/people/${person}/copies`, copy, { ...counsel, agency: 'second-county' })).status).toBe(404);
  });

  it('is proven by a bundle that an outsider checks, and a changed word of it is found', async () => {
    const { bundle, key } = (await get(`/v1/people/${person}/file/bundle`, { role: 'records-auditor' })).body;
    const log = parseVerifierKey(key);
    const trust = { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 };
    expect(verifyBundle(Buffer.from(bundle), trust)).toMatchObject({ ok: true });
    expect(bundle).toContain('that she leaves at six');
    expect(verifyBundle(Buffer.from(bundle.replace('at six', 'at ten')), trust)).toMatchObject({ ok: false });
    expect((await get(`/v1/people/${person}/file/bundle`, { role: 'watch-commander' })).status).toBe(403);
  });

  it('goes to an attorney as a disclosure that the file then tells itself, and to the public redacted', async () => {
    const copy = { to: 'attorney', name: 'Avery Sample', basis: 'notice of appearance', paper: 'ab'.repeat(32) };
    expect((await post(`/v1/people/${person}/copies`, copy)).body.code).toBe('not-permitted');
    expect((await post(`/v1/people/${person}/copies`, copy, counsel)).status).toBe(201);
    expect(JSON.stringify((await get(`/v1/people/${person}/file`, counsel)).body)).toContain('Avery Sample');
    const classes = ['decisions', 'determinations', 'given and answered'];
    const { body } = await post(`/v1/people/${person}/redactions`, { classes }, counsel);
    const text = JSON.stringify(body);
    for (const hidden of ['Sample Person', 'Avery Sample', 'PC 187', 'leaves at six', 'clerk-of-first-county'])
      expect(text).not.toContain(hidden);
    expect(text).toContain('[redacted: identifiers]');
    expect(text).toContain('the law forbids it');
    const nothing = (await post(`/v1/people/${person}/redactions`, { classes: [] }, counsel)).body;
    // What is left is kinds of things and marks: no time, no number of a paper, no act.
    expect(JSON.stringify(nothing.sections).replaceAll(/Case \d|Custody \d/g, '')).not.toMatch(/\d|release|citizen/);
    expect((await post(`/v1/people/${person}/redactions`, { classes: ['facts'] }, counsel)).status).toBe(422);
    const record = { request: 'PR-12', classes, redactions: body.redactions };
    expect((await post(`/v1/people/${person}/public-records`, record, counsel)).status).toBe(201);
    expect((await post(`/v1/people/${person}/redactions`, { classes }, { role: 'records-auditor' })).status).toBe(403);
  });
});
