import type { DetainerCase } from '@holdpoint/desk';
import { instantOf } from '@holdpoint/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CASES, OpenCases } from '@holdpoint/store';
import { actorOf, NOW, startTestServer, type TestServer } from './servers.ts';

const CLERK = actorOf('clerk');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.end());

const caseOf = (id: string, minute: number): DetainerCase => {
  const openedAt = instantOf(Number(NOW) + minute * 60_000) ?? NOW;
  return {
    id,
    agency: CLERK.agency,
    jurisdiction: 'us-ca',
    agencyKind: 'county-jail',
    openedAt,
    custody: { id: `custody-${id}`, agency: CLERK.agency, person: `p-${id}`, bookedAt: openedAt, grounds: [] },
    documents: [],
    facts: {},
    determinations: [],
    decisions: [],
    notices: [],
    actsDone: [],
  };
};

type Change = { readonly kind: 'open' | 'change' | 'close' | 'take back'; readonly at: number };

it('a board that keeps what it read shows what one does that reads all, whatever was done in between', async () => {
  const kept = new OpenCases();
  let opened = 0;
  const changes = fc.array(
    fc.record({
      kind: fc.constantFrom('open', 'change', 'close', 'take back'),
      at: fc.nat(50),
    }) satisfies fc.Arbitrary<Change>,
    { minLength: 1, maxLength: 6 },
  );
  const change = async ({ kind, at }: Change): Promise<void> => {
    const done = server.store.as(CLERK, async (work) => {
      if (kind === 'open') {
        opened += 1;
        await CASES.save(work, CLERK.agency, `c-${opened}`, { version: 0, body: caseOf(`c-${opened}`, at) });
        return;
      }
      const one = await CASES.find(work, CLERK.agency, `c-${1 + (at % Math.max(1, opened))}`);
      if (one === undefined) return;
      const body = { ...one.body, outcome: `outcome ${at}`, ...(kind === 'close' ? { closedAt: NOW } : {}) };
      await CASES.save(work, CLERK.agency, body.id, { version: one.version, body });
      if (kind === 'take back') throw new Error('taken back');
    });
    await done.catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'taken back') throw error;
    });
  };
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      for (const one of all) await change(one);
      const [now, afresh] = await server.store.as(CLERK, async (work) => [
        await kept.read(work, CLERK.agency),
        await CASES.open(work, CLERK.agency),
      ]);
      const byId = (cases: typeof afresh) => cases.toSorted((a, b) => a.body.id.localeCompare(b.body.id));
      expect(byId(now)).toEqual(byId(afresh));
      expect(now.map(({ body }) => body.openedAt)).toEqual(afresh.map(({ body }) => body.openedAt));
    }),
    { numRuns: 40 },
  );
});

it('a board of another agency gets nothing of what was kept', async () => {
  const kept = new OpenCases();
  const read = (actor = CLERK, agency = CLERK.agency) => server.store.as(actor, (work) => kept.read(work, agency));
  await server.store.as(CLERK, (work) =>
    CASES.save(work, CLERK.agency, 'seen', { version: 0, body: caseOf('seen', 0) }),
  );
  expect((await read()).map(({ body }) => body.id)).toContain('seen');
  expect(await read(actorOf('clerk', 'other-county'))).toEqual([]);
  expect((await read()).map(({ body }) => body.id)).toContain('seen');
});
