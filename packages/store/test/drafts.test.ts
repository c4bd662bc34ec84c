import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '@holdpoint/engine';
import { addFieldMap, draftOf, draftsOf, endDraft, endDrafts, fieldMapsOf, keepDraft } from '@holdpoint/store';
import { actorOf, NOW, RING, startTestServer, type TestServer } from './servers.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.end());

const HOUR = 3_600_000;
const later = (hours: number): Instant => (NOW + hours * HOUR) as Instant;
const clerk = { ...actorOf('clerk'), user: 'first-clerk' };
const colleague = { ...actorOf('clerk'), user: 'second-clerk' };
const keep = (id: string, text: string, actor = clerk, at: Instant = NOW) =>
  server.store.as(actor, (work) => keepDraft(work, actor, { id, text, at, endsAt: at + 2 * HOUR }, RING));
const read = (id: string, actor = clerk, at: Instant = NOW) =>
  server.store.as(actor, (work) => draftOf(work, actor, id, at, RING));

describe('a draft', () => {
  it('is read again as it was written last', async () => {
    await keep('d-1', 'first words');
    await keep('d-1', 'second words', clerk, later(1));
    expect(await read('d-1', clerk, later(1))).toEqual({
      id: 'd-1',
      text: 'second words',
      madeAt: NOW,
      changedAt: later(1),
      endsAt: later(3),
    });
  });

  it('is sealed at rest', async () => {
    await keep('d-sealed', 'Robin Example');
    const rows = await server.store.as(clerk, (work) =>
      sql<{ text: string }>`select encode(sealed, 'escape') as text from draft where id = 'd-sealed'`.execute(work),
    );
    expect(rows.rows.map(({ text }) => text.includes('Robin'))).toEqual([false]);
  });

  it('is not found by a colleague, who can neither replace nor delete it', async () => {
    await keep('d-own', 'mine');
    expect(await read('d-own', colleague)).toBeUndefined();
    await expect(keep('d-own', 'theirs', colleague)).rejects.toThrow('changed by somebody else');
    await server.store.as(colleague, (work) => endDraft(work, colleague, 'd-own'));
    expect((await read('d-own'))?.text).toBe('mine');
  });

  it('ends at its time, and upkeep deletes it then and not before', async () => {
    await keep('d-ends', 'soon over');
    expect(await read('d-ends', clerk, later(2))).toBeUndefined();
    const upkeep = { user: 'upkeep', agency: clerk.agency, role: 'upkeep' };
    expect(await server.store.as(upkeep, (work) => endDrafts(work, clerk.agency, later(1)))).toBe(0);
    expect(await server.store.as(upkeep, (work) => endDrafts(work, clerk.agency, later(9)))).toBeGreaterThan(0);
    expect(await server.store.as(clerk, (work) => draftsOf(work, clerk, NOW, RING))).toEqual([]);
  });

  it('is nothing that an auditor or a feed can begin', async () => {
    for (const role of ['oversight', 'records-auditor', 'api-feed', 'administrator'] as const)
      await expect(keep('d-other', 'x', { ...actorOf(role), user: role })).rejects.toThrow('row-level security');
  });
});

describe('a field map of an agency', () => {
  const form = 'ab'.repeat(32);
  const add = (kind: string) =>
    server.store.as(clerk, (work) =>
      addFieldMap(work, clerk.agency, { form, body: { kind }, by: clerk.user, at: NOW }),
    );

  it('counts until a newer one of the same form is kept, and the older stays', async () => {
    await add('I-247A');
    await add('I-247G');
    const maps = await server.store.as(colleague, (work) => fieldMapsOf(work, clerk.agency));
    expect(maps).toEqual([{ form, body: { kind: 'I-247G' }, by: 'first-clerk' }]);
    const all = await server.store.as(clerk, (work) => work.selectFrom('field_map').select('number').execute());
    expect(all.length).toBe(2);
  });

  it('is not seen by another agency', async () => {
    const other = actorOf('clerk', 'other-county');
    expect(await server.store.as(other, (work) => fieldMapsOf(work, clerk.agency))).toEqual([]);
  });
});
