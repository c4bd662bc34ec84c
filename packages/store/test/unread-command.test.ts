import { receiveDocument } from '@holdpoint/desk';
import { fsck } from '@holdpoint/ledger';
import { DOCUMENTS, KeyReused, type Performed, performUnread, Store, storedLog } from '@holdpoint/store';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, booking, NOW, RING, startTestServer, type TestServer } from './servers.ts';

let server: TestServer;
/** Another process at the same database. */
let other: Store;
beforeAll(async () => {
  server = await startTestServer();
  other = new Store(server.appUrl);
}, 60_000);
afterAll(async () => {
  await other.close();
  await server.end();
});

const actor = actorOf('clerk');
const { as, book } = booking(() => server);
let next = 0;

/** Receives a document as the intake does: nothing is read, and the receipt number is the next one. */
const receive = (key: string, { store = server.store, request = key as unknown, fails = false } = {}) =>
  performUnread(store, RING, { actor, key, request, clock: { now: () => NOW } }, async ({ nextReceipt }) => {
    if (fails) throw new Error('the work failed');
    const context = { actor, clock: { now: () => NOW }, newId: () => `doc-${(next += 1)}` };
    const paper = { channel: 'fax', sha256: 'ab'.repeat(32), storedSha256: 'ab'.repeat(32), fields: {} } as const;
    const outcome = receiveDocument(context, { ...paper, receiptNumber: nextReceipt }, []);
    if (!outcome.ok) throw new Error('refused');
    const { id } = outcome.result;
    return {
      response: { status: 201, body: { id, receipt: nextReceipt } },
      events: outcome.events,
      receipts: 1,
      writes: [DOCUMENTS.adding(actor.agency, id, outcome.result)],
    };
  });
const receiptOf = ({ body }: Performed): string => (body as { receipt: string }).receipt;
const numberOf = (done: Performed): number => Number(receiptOf(done).replace('R-', ''));

describe('a command that reads nothing', () => {
  // Whatever the order of writers was, the log is whole and each leaf has its number once.
  afterEach(async () => {
    const stored = { origin: 'log.invalid/sample-county', checkpoints: [], keys: [], ring: RING };
    const report = await as(actorOf('records-auditor'), async (work) => fsck(storedLog(work, actor.agency, stored)));
    expect(report.faults).toEqual([]);
  });

  it('writes the change, its event and its answer together, the first and the next', async () => {
    const first = await receive('first');
    const second = await receive('second');
    expect(numberOf(second)).toBe(numberOf(first) + 1);
    expect(second.appended[0]?.index).toBe((first.appended[0]?.index ?? 0) + 1);
    const { id } = second.body as { id: string };
    const found = await as(actor, (work) => DOCUMENTS.find(work, actor.agency, id));
    expect(found).toMatchObject({ version: 1, body: { receiptNumber: receiptOf(second) } });
  });

  it('repeated by its client is done once, and another request under its key is refused', async () => {
    const first = await receive('repeat');
    expect(await receive('repeat')).toEqual({ ...first, isRepeated: true, appended: [] });
    await expect(receive('repeat', { request: 'other' })).rejects.toThrow(KeyReused);
    expect(numberOf(await receive('after the repeat'))).toBe(numberOf(first) + 1);
  });

  it('is done on the log as it stands, where a command that reads, or another process, wrote since', async () => {
    const first = await receive('before others');
    await book('a booking between');
    const second = await receive('by another process', { store: other });
    await book('one more booking');
    const third = await receive('after others');
    expect([second, third].map(numberOf)).toEqual([numberOf(first) + 1, numberOf(first) + 2]);
    expect(third.appended[0]?.index).toBe((first.appended[0]?.index ?? 0) + 4);
  });

  it('that fails stops none of those that wait', async () => {
    const first = await receive('before the failure');
    const [failed, last] = await Promise.allSettled([receive('fails', { fails: true }), receive('waits')]);
    expect(failed.status).toBe('rejected');
    expect(last.status === 'fulfilled' ? numberOf(last.value) : last.reason).toBe(numberOf(first) + 1);
  });

  it('has a number of its own, however many come at once in two processes', async () => {
    const first = numberOf(await receive('before the rush'));
    const rush = Array.from({ length: 24 }, (_, at) =>
      receive(`rush ${at}`, { store: at % 3 === 0 ? other : server.store }),
    );
    const numbers = (await Promise.all(rush)).map(numberOf).toSorted((a, b) => a - b);
    expect(numbers).toEqual(rush.map((_, at) => first + 1 + at));
  });
});
