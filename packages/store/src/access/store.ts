import { Kysely, PostgresDialect } from 'kysely';
import { DatabaseError, escapeLiteral, Pool, type PoolClient, type QueryResult } from 'pg';
import type { Tables } from '../schema/tables.ts';
import { LogMemory } from '../ledger/log-memory.ts';
import { type BoardChanges, boardChanges } from './board-changes.ts';

/** One transaction, bound to one agency and role. */
export type Work = Kysely<Tables>;

/** Who works: an actor of the desk, or the door that lets one in. */
export interface Identity {
  readonly user: string;
  readonly agency: string;
  readonly role: string;
}

/** What a piece of work comes to, and a last statement that goes to the server in one message with the commit. */
export interface Finished<T> {
  readonly value: T;
  readonly last?: string;
}

/** The database, reached as the application role. */
export class Store {
  readonly #pool: Pool;
  readonly #queries = new WeakMap<PoolClient, Work>();

  readonly logs = new LogMemory();

  /** What tells open boards that something changed. */
  readonly changes: BoardChanges;

  constructor(url: string, options: { connections?: number } = {}) {
    this.changes = boardChanges(url);
    this.#pool = new Pool({ connectionString: url, max: options.connections ?? 10 });
    // A server that goes away while a connection idles is reported by the next query, and is no crash.
    this.#pool.on('error', () => undefined);
  }

  /**
   * Runs work in one transaction as one actor. The identity holds for this transaction alone: nothing of it is left on
   * the connection for the next.
   */
  as<T>(actor: Identity, work: (transaction: Work) => Promise<T>): Promise<T> {
    return this.opening(actor, '', async (_, transaction) => ({ value: await work(transaction) }));
  }

  /**
   * The same, with statements that are sent in one message with its beginning, and one that is sent with its end: each
   * message saved is a way to the server and back. `work` is given the rows of the last opening statement.
   */
  async opening<T>(
    actor: Identity,
    statements: string,
    work: (rows: readonly unknown[], transaction: Work) => Promise<Finished<T>>,
  ): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      // Several statements in one message give several results, which the types of the driver do not say.
      const results: QueryResult | readonly QueryResult[] = await client.query(
        `begin; ${identityOf(actor)}; ${statements}`,
      );
      const opened = Array.isArray(results) ? (results.at(-1) as QueryResult | undefined) : undefined;
      const { value, last } = await work(opened?.rows ?? [], this.#queriesOn(client));
      await client.query(last === undefined ? 'commit' : `${last}; commit`);
      return value;
    } catch (error) {
      await client.query('rollback').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /**
   * Runs calls of functions, one after the other, in one transaction of one message. They stand in one statement: each
   * statement more would be read and planned by itself.
   */
  async callAtOnce(actor: Identity, calls: readonly string[]): Promise<void> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`select ${[...identityCalls(actor), ...calls].join(', ')}`);
    } catch (error) {
      // What the server refuses it has undone, and the connection is as good as before.
      if (error instanceof Error && !(error instanceof DatabaseError)) broken = error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.changes.close();
    await this.#pool.end();
  }

  /** Kysely on one connection, which is neither taken nor given back by it. */
  #queriesOn(client: PoolClient): Work {
    const known = this.#queries.get(client);
    if (known !== undefined) return known;
    const lent = new Proxy(client, {
      get: (own, name) => (name === 'release' ? () => undefined : memberOf(own, name)),
    });
    const pool = { options: {}, connect: async () => lent, end: async () => undefined };
    const made = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    this.#queries.set(client, made);
    return made;
  }
}

/** A member of a connection, bound to it: called on anything else it would keep its state there. */
const memberOf = (client: PoolClient, name: string | symbol): unknown => {
  const member: unknown = Reflect.get(client, name);
  return typeof member === 'function' ? member.bind(client) : member;
};

const identityCalls = ({ agency, role, user }: Identity): readonly string[] =>
  Object.entries({ agency, role, user }).map(
    ([name, value]) => `set_config('holdpoint.${name}', ${escapeLiteral(value)}, true)`,
  );

const identityOf = (actor: Identity): string => `select ${identityCalls(actor).join(', ')}`;
