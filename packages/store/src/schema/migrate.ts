import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const FOLDER = import.meta.dirname;
/** One number that every migration of every process asks for first. */
const LOCK = 7_430_110;

/** The files of the schema, in their order. */
export const migrations = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();

/**
 * Brings a database to the newest schema and makes the role under which the service runs: neither owner nor superuser, and
 * bound by row-level security. Returns that role's connection address, with a fresh password. Run twice it changes only
 * the password.
 */
export const migrate = async (ownerUrl: string): Promise<string> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const password = randomBytes(24).toString('hex');
    await makeRole(client, password);
    await client.query(
      'create table if not exists schema_step (name text primary key, done_at timestamptz not null default now())',
    );
    const done = await client.query<{ name: string }>('select name from schema_step');
    const names = new Set(done.rows.map(({ name }) => name));
    for (const name of migrations().filter((each) => !names.has(each))) await step(client, name);
    return appUrl(ownerUrl, password);
  } finally {
    await client.end();
  }
};

const makeRole = async (client: Client, password: string): Promise<void> => {
  const found = await client.query("select 1 from pg_roles where rolname = 'holdpoint_app'");
  if (found.rowCount === 0) await client.query('create role holdpoint_app');
  // The password is hexadecimal and made here, so that it needs no quoting.
  await client.query(
    `alter role holdpoint_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password '${password}'`,
  );
};

const step = async (client: Client, name: string): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(readFileSync(join(FOLDER, name), 'utf8'));
    await client.query('insert into schema_step (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

const appUrl = (ownerUrl: string, password: string): string => {
  const url = new URL(ownerUrl);
  url.username = 'holdpoint_app';
  url.password = password;
  return url.href;
};
