import type { Custody, DetainerCase } from '@holdpoint/desk';
import { escapeLiteral } from 'pg';
import type { z } from 'zod';
import type { Work } from '../access/store.ts';
import {
  adoptionsSchema,
  caseSchema,
  custodySchema,
  documentSchema,
  legalHoldSchema,
  standingDisclosureSchema,
} from './schemas.ts';
import { adoptedPackSchema, drawingSchema, proposalSchema, settingsSchema } from './agency-schemas.ts';
import { letterSchema } from './letter-schema.ts';
import { sql } from 'kysely';

/** Something as it stands, with the version under which it was read: a change must name it. */
export interface Versioned<T> {
  readonly version: number;
  readonly body: T;
}

/** Somebody else changed it since it was read. */
export class ChangedMeanwhile extends Error {
  constructor(kind: string) {
    super(`the ${kind} was changed by somebody else since it was read; read it again`);
    this.name = 'ChangedMeanwhile';
  }
}

const ROWS_AT_ONCE = 500;

/** Reads and writes one kind of aggregate, each row parsed. Another agency's row is not found. */
export class Repository<T> {
  readonly #kind: string;
  readonly #schema: z.ZodType<T>;

  constructor(kind: string, schema: z.ZodType<T>) {
    this.#kind = kind;
    this.#schema = schema;
  }

  /** The rows of this kind, for a question about them. */
  protected rows(work: Work, agency: string) {
    return work.selectFrom('aggregate').where('agency', '=', agency).where('kind', '=', this.#kind);
  }

  /** What rows hold, parsed. */
  protected read(rows: readonly { readonly version: number; readonly body: unknown }[]): readonly Versioned<T>[] {
    return rows.map(({ version, body }) => ({ version, body: this.#schema.parse(body) }));
  }

  async find(work: Work, agency: string, id: string): Promise<Versioned<T> | undefined> {
    const row = await this.rows(work, agency).select(['version', 'body']).where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : { version: row.version, body: this.#schema.parse(row.body) };
  }

  /** Those of these identifiers that are there. */
  async findAll(work: Work, agency: string, ids: readonly string[]): Promise<ReadonlyMap<string, Versioned<T>>> {
    const found = new Map<string, Versioned<T>>();
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      const rows = await this.rows(work, agency)
        .select(['id', 'version', 'body'])
        .where('id', 'in', ids.slice(from, from + ROWS_AT_ONCE))
        .execute();
      for (const { id, version, body } of rows) found.set(id, { version, body: this.#schema.parse(body) });
    }
    return found;
  }

  /** One page, in the order of the identifiers; `after` is the last identifier of the page before. */
  async list(
    work: Work,
    agency: string,
    { after = '', limit = 50 } = {},
  ): Promise<readonly (Versioned<T> & { id: string })[]> {
    const rows = await this.rows(work, agency)
      .select(['id', 'version', 'body'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id, version, body }) => ({ id, version, body: this.#schema.parse(body) }));
  }

  /** Those of which one member of the body is this text, in the order of the identifiers. */
  async listWhere(
    work: Work,
    agency: string,
    path: readonly string[],
    value: string,
  ): Promise<readonly (Versioned<T> & { id: string })[]> {
    const member = path.reduce(
      (inner, name, at) =>
        at === path.length - 1 ? sql<string>`${inner} ->> ${sql.lit(name)}` : sql<string>`${inner} -> ${sql.lit(name)}`,
      sql<string>`body`,
    );
    const rows = await this.rows(work, agency)
      .select(['id', 'version', 'body'])
      .where(member, '=', value)
      .orderBy('id')
      .execute();
    return rows.map(({ id, version, body }) => ({ id, version, body: this.#schema.parse(body) }));
  }

  /** Writes many new ones at once. */
  async addAll(work: Work, agency: string, all: readonly { readonly id: string; readonly body: T }[]): Promise<void> {
    for (let from = 0; from < all.length; from += ROWS_AT_ONCE)
      await work
        .insertInto('aggregate')
        .values(
          all
            .slice(from, from + ROWS_AT_ONCE)
            .map(({ id, body }) => ({ agency, kind: this.#kind, id, version: 1, body: JSON.stringify(body) })),
        )
        .execute();
  }

  /** The call that writes a new one, for a command to send with its end. */
  adding(agency: string, id: string, body: T): string {
    const given = [agency, this.#kind, id].map(escapeLiteral).join(', ');
    return `save_aggregate(${given}, 0, ${escapeLiteral(JSON.stringify(body))}::jsonb)`;
  }

  /** Writes a new one (`version` 0), or the next version of one that was read. Throws `ChangedMeanwhile`. */
  async save(work: Work, agency: string, id: string, { version, body }: Versioned<T>): Promise<void> {
    const { rows } = await sql<{
      saved: boolean;
    }>`select save_aggregate(${agency}, ${this.#kind}, ${id}, ${version}, ${JSON.stringify(body)}::jsonb) as saved`.execute(
      work,
    );
    if (rows[0]?.saved !== true) throw new ChangedMeanwhile(this.#kind);
  }
}

/** Cases, which can be asked for by how they stand. */
class CaseRepository extends Repository<DetainerCase> {
  /** The cases in which a document is held. */
  async listWith(work: Work, agency: string, document: string): Promise<readonly Versioned<DetainerCase>[]> {
    const rows = await this.rows(work, agency)
      .select(['version', 'body'])
      .where(sql<boolean>`body -> 'documents' @> ${JSON.stringify([{ id: document }])}::jsonb`)
      .execute();
    return this.read(rows);
  }

  /** The cases that are not closed, the earliest opened first. */
  async open(work: Work, agency: string): Promise<readonly Versioned<DetainerCase>[]> {
    const rows = await this.rows(work, agency)
      .select(['version', 'body'])
      .where('is_open', '=', true)
      .orderBy(sql`(body ->> 'openedAt')::bigint`)
      .execute();
    return this.read(rows);
  }

  /** The cases of these people, the newest first. */
  async ofPersons(work: Work, agency: string, people: readonly string[]): Promise<readonly Versioned<DetainerCase>[]> {
    if (people.length === 0) return [];
    const rows = await this.rows(work, agency)
      .select(['version', 'body'])
      .where('person', 'in', [...people])
      .orderBy(sql`(body ->> 'openedAt')::bigint`, 'desc')
      .execute();
    return this.read(rows);
  }

  /** The cases that were closed and are not sealed, the earliest opened first. */
  async closed(work: Work, agency: string): Promise<readonly Versioned<DetainerCase>[]> {
    const rows = await this.rows(work, agency)
      .select(['version', 'body'])
      .where(sql<boolean>`body ? 'closedAt' and not body ? 'sealed'`)
      .orderBy(sql`(body ->> 'openedAt')::bigint`)
      .execute();
    return this.read(rows);
  }
}

export const CASES = new CaseRepository('case', caseSchema);
/** Custodies, which can be asked for by whom they hold. */
class CustodyRepository extends Repository<Custody> {
  /** Every custody of a person, the earliest first. */
  async ofPerson(work: Work, agency: string, person: string): Promise<readonly Versioned<Custody>[]> {
    const rows = await this.rows(work, agency)
      .select(['version', 'body'])
      .where('person', '=', person)
      .orderBy(sql`(body ->> 'bookedAt')::bigint`)
      .execute();
    return this.read(rows);
  }

  /** The custodies of these people that have not ended. */
  async standing(work: Work, agency: string, people: readonly string[]): Promise<readonly Versioned<Custody>[]> {
    if (people.length === 0) return [];
    const rows = await this.rows(work, agency)
      .select(['version', 'body'])
      .where('person', 'in', [...people])
      .where(sql<boolean>`not body ? 'end'`)
      .execute();
    return this.read(rows);
  }
}

export const CUSTODIES = new CustodyRepository('custody', custodySchema);
export const DOCUMENTS = new Repository('document', documentSchema);
export const ADOPTIONS = new Repository('adoption', adoptionsSchema);
export const PROPOSALS = new Repository('adoption-proposal', proposalSchema);
export const ADOPTED_PACKS = new Repository('adopted-pack', adoptedPackSchema);
export const SETTINGS = new Repository('settings', settingsSchema);
export const DRAWINGS = new Repository('drawing', drawingSchema);
export const LEGAL_HOLDS = new Repository('legal-hold', legalHoldSchema);
export const LETTERS = new Repository('letter', letterSchema);
export const STANDING_DISCLOSURES = new Repository('standing-disclosure', standingDisclosureSchema);
