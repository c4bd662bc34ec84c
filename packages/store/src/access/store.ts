import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool } from 'pg';
import type { Actor } from '@holdpoint/desk';
import type { Tables } from '../schema/tables.ts';

/** One transaction, bound to one agency and role. */
export type Work = Transaction<Tables>;

/** The database, reached as the application role. */
export class Store {
  readonly #db: Kysely<Tables>;

  constructor(url: string, options: { connections?: number } = {}) {
    const pool = new Pool({ connectionString: url, max: options.connections ?? 10 });
    // A server that goes away while a connection idles is reported by the next query, and is no crash.
    pool.on('error', () => undefined);
    this.#db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  /**
   * Runs work in one transaction as one actor. The identity holds for this transaction alone: nothing of it is left on
   * the connection for the next.
   */
  as<T>(actor: Actor, work: (transaction: Work) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (transaction) => {
      await sql`select set_config('holdpoint.agency', ${actor.agency}, true),
        set_config('holdpoint.role', ${actor.role}, true), set_config('holdpoint.user', ${actor.user}, true)`.execute(
        transaction,
      );
      return work(transaction);
    });
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}
