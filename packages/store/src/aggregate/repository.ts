import type { z } from 'zod';
import type { Work } from '../access/store.ts';
import { adoptionsSchema, caseSchema, custodySchema, documentSchema, standingDisclosureSchema } from './schemas.ts';

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

/** Reads and writes one kind of aggregate, each row parsed. Another agency's row is not found. */
export class Repository<T> {
  readonly #kind: string;
  readonly #schema: z.ZodType<T>;

  constructor(kind: string, schema: z.ZodType<T>) {
    this.#kind = kind;
    this.#schema = schema;
  }

  async find(work: Work, agency: string, id: string): Promise<Versioned<T> | undefined> {
    const row = await work
      .selectFrom('aggregate')
      .select(['version', 'body'])
      .where('agency', '=', agency)
      .where('kind', '=', this.#kind)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? undefined : { version: row.version, body: this.#schema.parse(row.body) };
  }

  /** One page, in the order of the identifiers; `after` is the last identifier of the page before. */
  async list(
    work: Work,
    agency: string,
    { after = '', limit = 50 } = {},
  ): Promise<readonly (Versioned<T> & { id: string })[]> {
    const rows = await work
      .selectFrom('aggregate')
      .select(['id', 'version', 'body'])
      .where('agency', '=', agency)
      .where('kind', '=', this.#kind)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id, version, body }) => ({ id, version, body: this.#schema.parse(body) }));
  }

  /** Writes a new one (`version` 0), or the next version of one that was read. Throws `ChangedMeanwhile`. */
  async save(work: Work, agency: string, id: string, { version, body }: Versioned<T>): Promise<void> {
    const key = { agency, kind: this.#kind, id };
    const written = JSON.stringify(body);
    if (version === 0) {
      await work
        .insertInto('aggregate')
        .values({ ...key, version: 1, body: written })
        .execute();
      return;
    }
    const { numUpdatedRows } = await work
      .updateTable('aggregate')
      .set({ version: version + 1, body: written })
      .where('agency', '=', agency)
      .where('kind', '=', this.#kind)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ChangedMeanwhile(this.#kind);
  }
}

export const CASES = new Repository('case', caseSchema);
export const CUSTODIES = new Repository('custody', custodySchema);
export const DOCUMENTS = new Repository('document', documentSchema);
export const ADOPTIONS = new Repository('adoption', adoptionsSchema);
export const STANDING_DISCLOSURES = new Repository('standing-disclosure', standingDisclosureSchema);
