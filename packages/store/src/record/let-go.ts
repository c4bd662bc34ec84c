import { sql } from 'kysely';
import type { DetainerCase } from '@holdpoint/desk';
import type { Work } from '../access/store.ts';
import { DOCUMENTS } from '../aggregate/repository.ts';

/**
 * Deletes what the desk no longer keeps of a sealed case: what opens the commitments of its events, earlier states, the
 * files of its papers, and who the person is, unless the person has another case here. The log is not touched.
 * Returns how many values can no longer be opened.
 */
export const letGo = async (work: Work, agency: string, one: DetainerCase): Promise<number> => {
  const subjects = [one.id, one.custody.id, ...one.documents.map(({ id }) => id)];
  const { numDeletedRows } = await work
    .deleteFrom('opening')
    .where('agency', '=', agency)
    .where('index', 'in', (leaves) =>
      leaves
        .selectFrom('leaf')
        .select('index')
        .where('agency', '=', agency)
        .where(sql<string>`text::jsonb -> 'subject' ->> 'id'`, 'in', subjects),
    )
    .executeTakeFirst();
  for (const { id } of one.documents) {
    const found = await DOCUMENTS.find(work, agency, id);
    if (found !== undefined)
      await DOCUMENTS.save(work, agency, id, { ...found, body: { ...found.body, fields: {}, findings: [] } });
  }
  await work
    .deleteFrom('history')
    .where('agency', '=', agency)
    .where('id', 'in', subjects)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('aggregate')
            .select('id')
            .whereRef('aggregate.agency', '=', 'history.agency')
            .whereRef('aggregate.kind', '=', 'history.kind')
            .whereRef('aggregate.id', '=', 'history.id')
            .whereRef('aggregate.version', '=', 'history.version'),
        ),
      ),
    )
    .execute();
  await work
    .deleteFrom('file')
    .where('agency', '=', agency)
    .where('sha256', 'in', [
      ...new Set([...one.documents.map(({ sha256 }) => sha256), ...(await printedFor(work, agency, subjects))]),
      '',
    ])
    .execute();
  if (!(await hasOtherCase(work, agency, one)))
    await work.deleteFrom('person').where('agency', '=', agency).where('id', '=', one.custody.person).execute();
  return Number(numDeletedRows);
};

/** The files that were printed for somebody about these subjects: notices, letters, copies of the file. */
const printedFor = async (work: Work, agency: string, subjects: readonly string[]): Promise<readonly string[]> => {
  const paper = sql<string | null>`text::jsonb -> 'open' ->> 'paper'`;
  const rows = await work
    .selectFrom('leaf')
    .select(paper.as('paper'))
    .distinct()
    .where('agency', '=', agency)
    .where(sql<string>`text::jsonb -> 'subject' ->> 'id'`, 'in', [...subjects])
    .where(paper, 'is not', null)
    .execute();
  return rows.flatMap((row) => (row.paper === null ? [] : [row.paper]));
};

const hasOtherCase = async (work: Work, agency: string, one: DetainerCase): Promise<boolean> => {
  const row = await work
    .selectFrom('aggregate')
    .select('id')
    .where('agency', '=', agency)
    .where('kind', '=', 'case')
    .where('id', '<>', one.id)
    .where(sql<string>`body -> 'custody' ->> 'person'`, '=', one.custody.person)
    .where(sql<boolean>`body -> 'sealed' is null`)
    .executeTakeFirst();
  return row !== undefined;
};
