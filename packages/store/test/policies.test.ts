import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '@holdpoint/desk';
import { refer, referredTo } from '@holdpoint/store';
import { actorOf, booking, startTestServer, type TestServer } from './servers.ts';

describe.each(['18', '15'] as const)('PostgreSQL %s', (version) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(version);
  }, 60_000);
  afterAll(() => server.end());
  const { as, book } = booking(() => server);
  const owner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    return work(client).finally(() => client.end());
  };

  describe('the application role (ASVS 8.4.1)', () => {
    it('is no owner, no superuser, and does not pass by row-level security', async () => {
      const [row] = await owner(
        async (client) =>
          (
            await client.query(
              "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'holdpoint_app'",
            )
          ).rows,
      );
      expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
      const owned = await owner(
        async (client) =>
          (
            await client.query(
              "select count(*)::int as n from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'holdpoint_app'",
            )
          ).rows,
      );
      expect(owned).toEqual([{ n: 0 }]);
    });

    it('meets row-level security that is enabled and forced on every table of the agency', async () => {
      const rows = await owner(
        async (client) =>
          (
            await client.query<{ relname: string; on: boolean; forced: boolean }>(
              "select relname, relrowsecurity as on, relforcerowsecurity as forced from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_step'",
            )
          ).rows,
      );
      expect(rows.length).toBe(22);
      expect(rows.filter((row) => !row.on || !row.forced)).toEqual([]);
    });

    const TABLES = [
      'log',
      'leaf',
      'node',
      'checkpoint',
      'opening',
      'aggregate',
      'history',
      'command',
      'outbox',
      'reference',
      'letter_row',
      'letter_pair',
      'person',
      'person_word',
      'file',
      'cosignature',
      'account',
      'session',
      'draft',
      'field_map',
      'api_key',
    ] as const;
    it.each(TABLES)('without an identity sees nothing of %s, and of another agency neither', async (table) => {
      await book(`seen-${table}`);
      const client = new Client({ connectionString: server.appUrl });
      await client.connect();
      expect((await client.query(`select 1 from ${table}`)).rowCount).toBe(0);
      await client.end();
      const other = await as(actorOf('oversight', 'other-county'), (work) =>
        sql`select 1 from ${sql.table(table)}`.execute(work),
      );
      expect(other.rows).toEqual([]);
    });

    it.each(ROLES)('%s may write a case or may not, and read what is known of a person or may not', async (role) => {
      const write = as(actorOf(role, 'policy-county'), (work) =>
        work
          .insertInto('aggregate')
          .values({ agency: 'policy-county', kind: 'case', id: `by-${role}`, version: 1, body: '{}' })
          .execute(),
      );
      const mayWrite = ['clerk', 'second-person', 'watch-commander', 'counsel', 'administrator', 'api-feed'].includes(
        role,
      );
      if (mayWrite) await expect(write).resolves.toBeDefined();
      else await expect(write).rejects.toThrow('row-level security');
      await book('for-policy', actorOf('clerk', 'policy-county'));
      const seen = await as(actorOf(role, 'policy-county'), (work) =>
        work.selectFrom('opening').select('name').execute(),
      );
      const maySee = ['clerk', 'second-person', 'watch-commander', 'counsel', 'records-auditor', 'oversight'].includes(
        role,
      );
      expect(seen.length > 0).toBe(maySee);
    });

    it.each(ROLES)('%s may enter by what a booking is found or may not, and find it or may not', async (role) => {
      const agency = `found-${role}`;
      const booked = { kind: 'booking', value: 'a-hash', target: 'a-custody' } as const;
      const enter = as(actorOf(role, agency), (work) => refer(work, agency, booked));
      const mayEnter = !['records-auditor', 'oversight'].includes(role);
      if (mayEnter) await expect(enter).resolves.toBeUndefined();
      else await expect(enter).rejects.toThrow('row-level security');
      if (!mayEnter) await as(actorOf('clerk', agency), (work) => refer(work, agency, booked));
      const found = await as(actorOf(role, agency), (work) => referredTo(work, agency, 'booking', ['a-hash']));
      expect(found).toEqual(role === 'administrator' ? [] : ['a-custody']);
      const elsewhere = await as(actorOf('clerk'), (work) => referredTo(work, agency, 'booking', ['a-hash']));
      expect(elsewhere).toEqual([]);
    });

    it.each(ROLES)('%s may delete what opens a record only as counsel, and nobody a leaf', async (role) => {
      await book(`delete-${role}`, actorOf('clerk', `delete-${role}`));
      const actor = actorOf(role, `delete-${role}`);
      const { numDeletedRows } = await as(actor, (work) => work.deleteFrom('opening').executeTakeFirst());
      const left = await as(actorOf('clerk', `delete-${role}`), (work) =>
        work.selectFrom('opening').select('name').execute(),
      );
      expect(left.length).toBe(role === 'counsel' ? 0 : left.length);
      expect(numDeletedRows > 0n).toBe(role === 'counsel');
      await expect(as(actor, (work) => work.deleteFrom('leaf').execute())).rejects.toThrow('permission denied');
      await expect(as(actor, (work) => sql`update leaf set text = 'x'`.execute(work))).rejects.toThrow(
        'permission denied',
      );
    });

    it('leaves no identity on a connection for the next transaction', async () => {
      await as(actorOf('clerk'), (work) => work.selectFrom('leaf').select('index').limit(1).execute());
      const client = new Client({ connectionString: server.appUrl });
      await client.connect();
      await client.query(
        "begin; select set_config('holdpoint.agency', 'sample-county', true), set_config('holdpoint.role', 'clerk', true); commit",
      );
      expect((await client.query('select 1 from leaf')).rowCount).toBe(0);
      await client.end();
    });
  });
});
