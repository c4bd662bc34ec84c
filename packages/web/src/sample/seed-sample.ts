import {
  ADOPTED_PACKS,
  addRows,
  ADOPTIONS,
  CASES,
  CUSTODIES,
  DOCUMENTS,
  keepFile,
  type KeyRing,
  LETTERS,
  keepPersons,
  appendEvents,
  type Store,
  type Work,
} from '@holdpoint/store';
import { keptPackId } from '../law/law-in-use.ts';
import { adoptionsId } from '../service/service.ts';
import type { SampleLetters } from './sample-letter.ts';
import type { SampleYear } from './sample-year.ts';

/** A store that holds anything is never filled with sample data. */
export class NotEmpty extends Error {
  constructor() {
    super('this agency has records already; sample data go into a fresh folder only');
    this.name = 'NotEmpty';
  }
}

/** Whether nothing was ever recorded for an agency. */
export const isEmptyAgency = (store: Store, agency: string): Promise<boolean> =>
  store.as({ user: 'sample-seed', agency, role: 'administrator' }, (work) => hasNoLog(work, agency));

const hasNoLog = async (work: Work, agency: string): Promise<boolean> =>
  (await work.selectFrom('log').select('size').where('agency', '=', agency).executeTakeFirst()) === undefined;

/** Writes a sample year into an empty agency, in one transaction. Throws `NotEmpty`. */
export const seedSample = (
  store: Store,
  agency: string,
  keys: KeyRing,
  year: SampleYear,
  { letters, files, rows, events }: SampleLetters,
): Promise<void> =>
  store.as({ user: 'sample-seed', agency, role: 'clerk' }, async (work) => {
    if (!(await hasNoLog(work, agency))) throw new NotEmpty();
    await ADOPTIONS.save(work, agency, adoptionsId, { version: 0, body: year.adoptions });
    await ADOPTED_PACKS.addAll(
      work,
      agency,
      year.packs.map((body) => ({ id: keptPackId(body), body })),
    );
    await CUSTODIES.addAll(
      work,
      agency,
      year.custodies.map((body) => ({ id: body.id, body })),
    );
    await DOCUMENTS.addAll(
      work,
      agency,
      year.documents.map((body) => ({ id: body.id, body })),
    );
    await CASES.addAll(
      work,
      agency,
      year.cases.map((body) => ({ id: body.id, body })),
    );
    await keepPersons(work, agency, year.people, keys);
    await LETTERS.addAll(
      work,
      agency,
      letters.map((body) => ({ id: body.id, body })),
    );
    for (const bytes of files) {
      const at = letters.at(-1)?.receivedAt;
      if (at !== undefined) await keepFile(work, agency, { mediaType: 'application/octet-stream', bytes }, keys, at);
    }
    for (const [letter, some] of rows) await addRows(work, agency, letter, some, keys);
    const inOrder = [...year.events, ...events].toSorted((one, other) => one.enteredAt - other.enteredAt);
    await appendEvents(work, agency, inOrder, keys);
    await work.updateTable('log').set({ documents: year.documents.length }).where('agency', '=', agency).execute();
  });
