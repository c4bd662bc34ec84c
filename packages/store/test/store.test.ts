import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskEvent } from '@holdpoint/desk';
import { fsck } from '@holdpoint/ledger';
import {
  ChangedMeanwhile,
  checkpointsOf,
  CUSTODIES,
  issueCheckpoint,
  KeyReused,
  migrate,
  perform,
  programFolder,
  startPrivateServer,
  storedLog,
} from '@holdpoint/store';
import { actorOf, booking, logKey, NOW, RING, signer, startTestServer, type TestServer } from './servers.ts';

describe.each(['18', '15'] as const)('PostgreSQL %s', (version) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(version);
  }, 60_000);
  afterAll(() => server.end());

  const { as, book } = booking(() => server);
  const report = (agency = 'sample-county') =>
    as(actorOf('records-auditor', agency), async (work) =>
      fsck(
        storedLog(work, agency, {
          origin: signer.name,
          checkpoints: await checkpointsOf(work, agency),
          keys: logKey === undefined ? [] : [logKey],
          ring: RING,
        }),
      ),
    );
  const owner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    return work(client).finally(() => client.end());
  };

  describe('a command', () => {
    it('writes the change, its event, its leaf and its answer together', async () => {
      const done = await book('together', actorOf('clerk'), 'p-together');
      expect(done).toMatchObject({ status: 201, isRepeated: false, appended: [{ index: expect.any(Number) }] });
      const { id } = done.body as { id: string };
      const found = await as(actorOf('clerk'), (work) => CUSTODIES.find(work, 'sample-county', id));
      expect(found).toMatchObject({ version: 1, body: { person: 'p-together' } });
      expect(done.appended[0]?.text).not.toContain('Sample p-together');
    });

    it('repeated by its client is done once, and answered alike', async () => {
      const first = await book('repeat');
      const before = await report();
      const again = await book('repeat');
      expect(again).toEqual({ ...first, isRepeated: true, appended: [] });
      expect((await report()).leaves).toBe(before.leaves);
      await expect(book('repeat', actorOf('clerk'), 'p-other')).rejects.toThrow(KeyReused);
    });

    it('that fails halfway leaves nothing', async () => {
      const before = await report();
      const actor = actorOf('clerk');
      const half = perform(
        server.store,
        RING,
        { actor, key: 'half', request: 1, clock: { now: () => NOW } },
        async (work) => {
          await CUSTODIES.save(work, 'sample-county', 'half', {
            version: 0,
            body: { id: 'half', agency: 'sample-county', person: 'p', bookedAt: NOW, grounds: [] },
          });
          throw new Error('the disk is full');
        },
      );
      await expect(half).rejects.toThrow('the disk is full');
      expect(await as(actor, (work) => CUSTODIES.find(work, 'sample-county', 'half'))).toBeUndefined();
      expect((await report()).leaves).toBe(before.leaves);
    });

    it('that is refused leaves its event all the same', async () => {
      const before = await report();
      const refused = await book('refused', actorOf('records-auditor'));
      expect(refused.status).toBe(403);
      expect((await report()).leaves).toBe(before.leaves + 1);
    });

    it('many at once leave a whole log, each leaf once', async () => {
      const before = await report();
      await Promise.all(Array.from({ length: 40 }, (_, at) => book(`many-${at}`, actorOf('clerk'), `p-${at}`)));
      const after = await report();
      expect([after.leaves, after.faults]).toEqual([before.leaves + 40, []]);
    });
  });

  describe('the log', () => {
    it('is signed as it grows, and every checkpoint holds', async () => {
      const sign = () => as(actorOf('administrator'), (work) => issueCheckpoint(work, 'sample-county', signer, NOW));
      const first = await sign();
      expect(await sign()).toBe(first);
      await book('signed');
      expect(await sign()).not.toBe(first);
      expect(await report()).toMatchObject({ faults: [], checkpoints: expect.any(Number) });
    });

    it('tells of a row that the owner of the database changed behind it', async () => {
      await book('tampered', actorOf('clerk', 'tampered-county'));
      expect((await report('tampered-county')).faults).toEqual([]);
      await owner((client) =>
        client.query("update leaf set text = replace(text, 'completed', 'attempted') where agency = 'tampered-county'"),
      );
      expect((await report('tampered-county')).faults.map(({ code }) => code)).toContain('leaf-changed');
    });

    it('stays whole when what opens it is deleted, and the value is then gone', async () => {
      await book('sealed', actorOf('clerk', 'sealed-county'));
      const kept = () =>
        as(actorOf('clerk', 'sealed-county'), (work) => work.selectFrom('opening').selectAll().execute());
      expect(await kept()).toHaveLength(1);
      await as(actorOf('counsel', 'sealed-county'), (work) => work.deleteFrom('opening').execute());
      expect(await kept()).toHaveLength(0);
      expect(await report('sealed-county')).toMatchObject({ leaves: 1, faults: [] });
    });
  });

  describe('an aggregate', () => {
    it('is changed only under the version that was read, and every earlier state is kept', async () => {
      const { body } = await book('versions');
      const { id } = body as { id: string };
      const clerk = actorOf('clerk');
      const found = await as(clerk, (work) => CUSTODIES.find(work, 'sample-county', id));
      if (found === undefined) throw new Error('not found');
      const changed = { ...found, body: { ...found.body, eligibleAt: { at: NOW, reason: 'bail posted' as const } } };
      await as(clerk, (work) => CUSTODIES.save(work, 'sample-county', id, changed));
      await expect(as(clerk, (work) => CUSTODIES.save(work, 'sample-county', id, changed))).rejects.toThrow(
        ChangedMeanwhile,
      );
      const history = await as(clerk, (work) =>
        work.selectFrom('history').select(['version']).where('id', '=', id).orderBy('version').execute(),
      );
      expect(history.map((row) => row.version)).toEqual([1, 2]);
    });

    it('that this software did not write is not read', async () => {
      await owner((client) =>
        client.query("insert into aggregate values ('odd-county', 'custody', 'odd', 1, '{\"id\": 7}')"),
      );
      await expect(
        as(actorOf('clerk', 'odd-county'), (work) => CUSTODIES.find(work, 'odd-county', 'odd')),
      ).rejects.toThrow();
    });
  });

  it('is brought to the schema again without harm', async () => {
    await migrate(server.url);
    const again = await migrate(server.url);
    expect(again).toContain('holdpoint_app');
    expect((await report()).faults).toEqual([]);
  });
});

describe('a private server', () => {
  it('refuses a second start on the same folder, and says what to do', async () => {
    const server = await startTestServer();
    const folder = (server.process.spawnargs[2] ?? '').replace(/\/data$/, '');
    await expect(startPrivateServer(folder)).rejects.toThrow('another Holdpoint uses this data folder');
    await server.end();
  }, 60_000);

  it('keeps what it acknowledged when it is killed', async () => {
    const server = await startTestServer();
    const folder = (server.process.spawnargs[2] ?? '').replace(/\/data$/, '');
    const event: DeskEvent = {
      act: 'read-case',
      phase: 'completed',
      by: actorOf('clerk'),
      subject: { kind: 'agency', id: 'sample-county' },
      open: {},
      personal: {},
      at: NOW,
      enteredAt: NOW,
    };
    await perform(
      server.store,
      RING,
      { actor: actorOf('clerk'), key: 'k', request: 1, clock: { now: () => NOW } },
      async () => ({
        response: { status: 200, body: null },
        events: [event],
      }),
    );
    const gone = new Promise((resolve) => server.process.once('exit', resolve));
    server.process.kill('SIGKILL');
    await gone;
    await server.store.close();
    const again = await startPrivateServer(folder);
    const client = new Client({ connectionString: again.url });
    await client.connect();
    expect((await client.query('select index from leaf')).rows).toEqual([{ index: '0' }]);
    await client.end();
    await again.stop();
  }, 60_000);

  it('of version 15 is there where it is tested', () => {
    const isTested = process.platform === 'linux' && process.arch === 'x64';
    expect(programFolder('15') !== undefined).toBe(isTested);
  });
});
