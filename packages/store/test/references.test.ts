import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import {
  migrate,
  Store,
  backupLines,
  fingerprints,
  newKeyLine,
  parseKeyRing,
  refer,
  referredTo,
  restoreBackup,
} from '@holdpoint/store';
import { actorOf, startTestServer, type TestServer } from './servers.ts';

const AGENCY = 'sample-county';
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.end());

it('a booking is found by any of its keyed hashes, and by no second custody', async () => {
  const first = newKeyLine('key-1');
  const before = fingerprints(parseKeyRing(first), 'booking', '2026-000123');
  const after = fingerprints(parseKeyRing(first + newKeyLine('key-2')), 'booking', '2026-000123');
  expect(after).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), before[0]]);
  const one = { kind: 'booking', value: before[0], target: 'custody-1' } as const;
  await server.store.as(actorOf('api-feed'), async (work) => {
    await refer(work, AGENCY, one);
    expect(await referredTo(work, AGENCY, 'booking', after)).toEqual(['custody-1']);
  });
  const second = server.store.as(actorOf('api-feed'), (work) => refer(work, AGENCY, { ...one, target: 'custody-2' }));
  await expect(second).rejects.toThrow('reference_once');
});

it('a custody has as many cases as were opened', async () => {
  const found = await server.store.as(actorOf('clerk'), async (work) => {
    for (const target of ['case-2', 'case-1'])
      await refer(work, AGENCY, { kind: 'case-of-custody', value: 'c', target });
    return referredTo(work, AGENCY, 'case-of-custody', ['c']);
  });
  expect(found).toEqual(['case-1', 'case-2']);
});

it('a backup that is restored finds bookings and cases as before', async () => {
  const actor = actorOf('clerk', 'backed-up-county');
  await server.store.as(actor, async (work) => {
    await refer(work, actor.agency, { kind: 'booking', value: 'a-hash', target: 'custody-9' });
    await sql`insert into aggregate (agency, kind, id, version, body)
      values (${actor.agency}, 'case', 'case-9', 1, '{"custody": {"id": "custody-9"}}')`.execute(work);
  });
  const other = await startTestServer();
  try {
    await restoreBackup(other.url, linesOf(backupLines(server.url)));
    // Restoring brings the schema to its newest, and with it makes the service's password anew.
    const store = new Store(await migrate(other.url));
    const found = await store.as(actor, async (work) => [
      await referredTo(work, actor.agency, 'booking', ['a-hash']),
      await referredTo(work, actor.agency, 'case-of-custody', ['custody-9']),
    ]);
    await store.close();
    expect(found).toEqual([['custody-9'], ['case-9']]);
  } finally {
    await other.end();
  }
}, 60_000);

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield text.trimEnd();
}

it('hashes of one text about two things differ, and without the key nobody makes them', () => {
  const ring = parseKeyRing(newKeyLine('key-1'));
  expect(fingerprints(ring, 'booking', '1')).not.toEqual(fingerprints(ring, 'person', '1'));
  expect(fingerprints(ring, 'booking', '1')).toEqual(fingerprints(ring, 'booking', '1'));
  expect(fingerprints(parseKeyRing(newKeyLine('key-1')), 'booking', '1')).not.toEqual(
    fingerprints(ring, 'booking', '1'),
  );
});
