import { isDeepStrictEqual } from 'node:util';
import type { Custody, DetainerCase } from '@holdpoint/desk';
import { CASES, CUSTODIES, referredTo, type Versioned, type Work } from '@holdpoint/store';

/** The cases of a custody that are not closed. */
export const openCasesOf = async (
  work: Work,
  agency: string,
  custody: string,
): Promise<readonly Versioned<DetainerCase>[]> => {
  const ids = await referredTo(work, agency, 'case-of-custody', [custody]);
  const found = [];
  for (const id of ids) {
    const one = await CASES.find(work, agency, id);
    if (one !== undefined && one.body.closedAt === undefined) found.push(one);
  }
  return found;
};

/** What was read already of a custody and of its open cases, so that it need not be read again. */
export interface CustodyRead {
  readonly kept: Versioned<Custody> | undefined;
  readonly cases: readonly Versioned<DetainerCase>[];
}

/**
 * Keeps a custody as it now stands, and the copy of it in each open case: the one way in which a custody changes, whether
 * the jail's system, the desk or a case changed it. Returns the version of the custody.
 */
export const keepCustody = async (
  work: Work,
  agency: string,
  custody: Custody,
  read?: CustodyRead,
): Promise<number> => {
  const kept = read === undefined ? await CUSTODIES.find(work, agency, custody.id) : read.kept;
  const isSame = kept !== undefined && isDeepStrictEqual(kept.body, custody);
  if (!isSame) await CUSTODIES.save(work, agency, custody.id, { version: kept?.version ?? 0, body: custody });
  for (const { version, body } of read?.cases ?? (await openCasesOf(work, agency, custody.id)))
    if (!isDeepStrictEqual(body.custody, custody))
      await CASES.save(work, agency, body.id, { version, body: { ...body, custody } });
  return (kept?.version ?? 0) + (isSame ? 0 : 1);
};
