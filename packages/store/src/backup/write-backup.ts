import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { migrations } from '../schema/migrate.ts';
import { BACKUP_FORMAT, BACKUP_TABLES } from './backup-tables.ts';

const ROWS_AT_ONCE = 1000;

/**
 * The lines of a backup: a head, each row as JSON behind the name of its table, and a last line with the count of rows and
 * the SHA-256 of all lines before it. It shows the database at one moment. Keys are not in it: without them sealed values
 * stay sealed.
 */
export async function* backupLines(ownerUrl: string): AsyncGenerator<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query("set local timezone = 'UTC'");
    await client.query("select set_config('holdpoint.role', 'keeper', true)");
    yield line({ format: BACKUP_FORMAT, schema: migrations() });
    let rows = 0;
    for (const table of BACKUP_TABLES) {
      await client.query(`declare every no scroll cursor for select row_to_json(t)::text as row from ${table} t`);
      for (;;) {
        const { rows: some } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from every`);
        for (const { row } of some) yield line([table, row]);
        rows += some.length;
        if (some.length < ROWS_AT_ONCE) break;
      }
      await client.query('close every');
    }
    yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
    await client.query('commit');
  } finally {
    await client.end();
  }
}
