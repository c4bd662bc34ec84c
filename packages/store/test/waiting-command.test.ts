import { bookCustody } from '@holdpoint/desk';
import { instantOf } from '@holdpoint/engine';
import { perform } from '@holdpoint/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorOf, NOW, RING, startTestServer, type TestServer } from './servers.ts';

const MINUTE_MS = 60_000;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.end());

it('a command that waited a minute for its turn is done, and not taken for one of a clock that was set back', async () => {
  let now = NOW;
  const clock = { now: () => now };
  const actor = actorOf('clerk');
  const { promise: hasTurn, resolve: haveTurn } = Promise.withResolvers<void>();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const book = (key: string, before: () => Promise<void>) =>
    perform(server.store, RING, { actor, key, request: key, clock }, async () => {
      await before();
      const booking = { person: key, identifiers: {}, grounds: [], recordSaysCitizen: false };
      const { events } = bookCustody({ actor, clock, newId: () => key }, booking);
      return { response: { status: 201, body: null }, events };
    });
  const first = book('first', () => {
    haveTurn();
    return gate;
  });
  await hasTurn;
  const second = book('second', () => Promise.resolve());
  // Long enough for the second to stand in the queue behind the first.
  await new Promise((resolve) => setTimeout(resolve, 200));
  now = instantOf(NOW + MINUTE_MS) ?? NOW;
  open();
  expect([(await first).status, (await second).status]).toEqual([201, 201]);
});
