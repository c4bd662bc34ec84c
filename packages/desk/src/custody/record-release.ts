import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { type Identification, identificationShown, notIdentified } from './identification.ts';
import { type CustodyEnd, type ReleaseReason, standingGrounds } from './custody.ts';

export interface ReleaseRecorded extends Dated {
  readonly how: Exclude<CustodyEnd['how'], 'handed over'>;
  readonly reason?: ReleaseReason;
  readonly identified?: Identification;
}

/**
 * Records that custody ended. No request, no missing answer, no second person and no claim stands in its way; other
 * grounds of custody do, and are named, unless custody ended whether anybody would or not.
 */
export const recordRelease = (context: Context, one: DetainerCase, release: ReleaseRecorded): Outcome<DetainerCase> => {
  const { how, reason, identified } = release;
  const trial = { act: 'record-release', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: release, open: { how } }, (at) => {
    const standing = standingGrounds(one.custody);
    if (how === 'released' && standing.length > 0)
      return refuse('other-grounds-stand', ...standing.map(({ kind, id }) => `${kind} (${id})`));
    const unsure = notIdentified(identified);
    if (unsure !== undefined) return unsure;
    const end: CustodyEnd = { how, at, ...(reason === undefined ? {} : { reason }) };
    return {
      result: { ...one, custody: { ...one.custody, end } },
      open: { ...(reason === undefined ? {} : { reason }), ...identificationShown(identified) },
    };
  });
};
