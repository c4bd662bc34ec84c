import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

let requests = 0;
const send = async (method: 'PUT' | 'GET' | 'POST', url: string, payload?: object) => {
  const response = await api.app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${api.keyOf(method === 'GET' ? 'clerk' : 'api-feed')}`,
      'idempotency-key': `feed-order-${(requests += 1)}`,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  expect(response.statusCode).toBeLessThan(300);
  return response.json();
};

const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-11-${number}T12:00:00Z`);
const ground = fc.record(
  {
    ref: fc.constantFrom('1', '2', '3'),
    kind: fc.constantFrom('criminal charge', 'sentence'),
    called: fc.constantFrom('THEFT', 'TRESPASS'),
    ended: fc.record({ at: day, how: fc.constant('Dismissed') }),
  },
  { requiredKeys: ['ref', 'kind'] },
);
const message = fc.record(
  {
    identifiers: fc.constant({ name: 'Sample Person' }),
    bookedAt: fc.constant('2026-11-01T12:00:00Z'),
    grounds: fc.uniqueArray(ground, { selector: ({ ref }) => ref }),
    eligible: fc.record({ at: day, reason: fc.constant('bail posted') }),
    end: fc.record({ at: day, how: fc.constantFrom('released', 'escaped') }),
    recordSaysCitizen: fc.constant(false),
  },
  { requiredKeys: ['identifiers', 'bookedAt', 'grounds', 'recordSaysCitizen'] },
);

it('messages that come twice and out of order leave the booking and its case as they would in order', async () => {
  let bookings = 0;
  const feeds = fc.array(message, { minLength: 1, maxLength: 4 }).chain((list) => {
    const messages = list.map((one, at) => ({ ...one, sequence: at + 1 }));
    const arrived = fc
      .array(fc.constantFrom(...messages), { maxLength: 3 })
      .chain((more) => fc.shuffledSubarray([...messages, ...more], { minLength: messages.length + more.length }));
    return fc.record({ messages: fc.constant(messages), arrived });
  });
  /** Sends messages to a booking of its own, opens a case after the first, and tells what stands at the end. */
  const told = async (messages: readonly object[]) => {
    const number = `FEED-${(bookings += 1)}`;
    const url = `/v1/bookings/${number}`;
    const first = {
      identifiers: {},
      bookedAt: '2026-11-01T12:00:00Z',
      grounds: [],
      recordSaysCitizen: false,
      sequence: 0,
    };
    await send('PUT', url, first);
    const fields = { kind: 'I-247A', issuer: 'immigration authority' };
    await send('POST', '/v1/open-detainers', {
      booking: number,
      receivedAt: '2026-11-02T12:00:00Z',
      channel: 'fax',
      fields,
    });
    for (const one of messages) await send('PUT', url, one);
    const { id: _, cases, grounds, ...booking } = await send('GET', url);
    const { custody, standing } = await send('GET', `/v1/cases/${cases[0]}`);
    const unnumbered = (all: readonly { id: string }[]) => all.map(({ id: _number, ...one }) => one);
    return { ...booking, grounds: unnumbered(grounds), standing, standingGrounds: unnumbered(custody.otherGrounds) };
  };
  await fc.assert(
    fc.asyncProperty(feeds, async ({ messages, arrived }) => {
      expect(await told(arrived)).toEqual(await told(messages));
    }),
    { numRuns: 25 },
  );
}, 120_000);
