import type { DetainerCase } from '@holdpoint/desk';
import type { Work } from '../access/store.ts';
import { CASES, type Versioned } from './repository.ts';

/**
 * The open cases of agencies, for boards that ask for all of them again and again: each version is fetched and parsed once.
 * Which cases are open, and at which version, is asked of the database every time, as who asks may see it; a body of the
 * same version is the same body.
 */
export class OpenCases {
  readonly #kept = new Map<string, Map<string, Versioned<DetainerCase>>>();

  /** The cases of an agency that are not closed, the earliest opened first. */
  async read(work: Work, agency: string): Promise<readonly Versioned<DetainerCase>[]> {
    const kept = this.#kept.get(agency) ?? new Map<string, Versioned<DetainerCase>>();
    const open = await work
      .selectFrom('aggregate')
      .select(['id', 'version'])
      .where('agency', '=', agency)
      .where('kind', '=', 'case')
      .where('is_open', '=', true)
      .execute();
    const changed = open.filter(({ id, version }) => kept.get(id)?.version !== version).map(({ id }) => id);
    const fetched = await CASES.findAll(work, agency, changed);
    const now = new Map<string, Versioned<DetainerCase>>();
    for (const { id, version } of open) {
      // One that somebody changed between the two questions comes at its newer version.
      const one = fetched.get(id) ?? kept.get(id);
      if (one !== undefined && one.version >= version) now.set(id, one);
    }
    this.#kept.set(agency, now);
    return [...now.values()].toSorted((a, b) => a.body.openedAt - b.body.openedAt);
  }
}
