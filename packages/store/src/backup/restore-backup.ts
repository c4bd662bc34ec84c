import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { z } from 'zod';
import { migrate, migrations } from '../schema/migrate.ts';
import { BACKUP_FORMAT, BACKUP_TABLES, type BackupTable } from './backup-tables.ts';

/** The backup cannot be restored; nothing of it was. */
export class NotRestorable extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotRestorable';
  }
}

const headSchema = z.object({ format: z.literal(BACKUP_FORMAT), schema: z.array(z.string()) });
const rowSchema = z.tuple([z.enum(BACKUP_TABLES), z.string()]);
const endSchema = z.object({ rows: z.number().int(), sha256: z.string() });
const ROWS_AT_ONCE = 500;

/**
 * Restores a backup into a database that holds nothing yet, whole or not at all, and returns how many rows it held. Throws
 * `NotRestorable` where it is cut off, was changed, is of a newer version, or where the database holds records.
 */
export const restoreBackup = async (ownerUrl: string, lines: AsyncIterable<string>): Promise<number> => {
  await migrate(ownerUrl);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('holdpoint.role', 'keeper', true)");
    const { rowCount } = await client.query('select 1 from log limit 1');
    if (rowCount !== 0) throw new NotRestorable('the database holds records already; restore into an empty one');
    await client.query('alter table aggregate disable trigger user');
    const rows = await restoreRows(client, lines);
    await client.query('alter table aggregate enable trigger user');
    await client.query(
      "select setval(pg_get_serial_sequence('outbox', 'id'), (select coalesce(max(id), 0) + 1 from outbox), false)",
    );
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
};

/** The columns of a table that are written; those that the database works out are left to it. */
const columnsOf = async (client: Client, table: BackupTable): Promise<string> => {
  const { rows } = await client.query<{ columns: string }>(
    "select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    [table],
  );
  return rows[0]?.columns ?? '';
};

const restoreRows = async (client: Client, lines: AsyncIterable<string>): Promise<number> => {
  const hash = createHash('sha256');
  let [count, number] = [0, 0];
  let waiting: { table: BackupTable; rows: string[] } = { table: 'log', rows: [] };
  const write = async (): Promise<void> => {
    const { table, rows } = waiting;
    if (rows.length > 0) {
      const columns = await columnsOf(client, table);
      await client.query(
        `insert into ${table} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
        [`[${rows.join(',')}]`],
      );
    }
  };
  for await (const text of lines) {
    number += 1;
    const value = jsonOf(text, number);
    if (number === 1) requireHead(value);
    else if (Array.isArray(value)) {
      const parsed = rowSchema.safeParse(value);
      if (!parsed.success) throw new NotRestorable(`line ${number} of the backup is no row; take another copy`);
      const [table, row] = parsed.data;
      if (table !== waiting.table || waiting.rows.length === ROWS_AT_ONCE) {
        await write();
        waiting = { table, rows: [] };
      }
      waiting.rows.push(row);
      count += 1;
    } else {
      await write();
      requireEnd(value, count, hash.digest('hex'));
      return count;
    }
    hash.update(`${text}\n`);
  }
  throw new NotRestorable('the backup is cut off: its last line is missing; take another copy');
};

const jsonOf = (text: string, number: number): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotRestorable(`line ${number} of the backup is damaged; take another copy`);
  }
};

const requireHead = (value: unknown): void => {
  const head = headSchema.safeParse(value);
  if (!head.success) throw new NotRestorable(`this is no backup of this software (${BACKUP_FORMAT})`);
  const unknown = head.data.schema.filter((name) => !migrations().includes(name));
  if (unknown.length > 0)
    throw new NotRestorable(`the backup is of a newer version (${unknown.join(', ')}); restore it with that version`);
};

const requireEnd = (value: unknown, rows: number, sha256: string): void => {
  const end = endSchema.safeParse(value);
  if (!end.success || end.data.rows !== rows || end.data.sha256 !== sha256)
    throw new NotRestorable('the backup was changed: its rows do not give the SHA-256 of its last line');
};
