import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { withoutWords } from '../custody/custody.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { saysSomething } from '../decision/says-something.ts';
import type { Sealed, Sealing } from './sealed.ts';
import { type LegalHold, standingHolds } from './legal-hold.ts';

export interface SealingAsked extends Dated {
  readonly how: Sealing;
  /** The order or the schedule on which it rests, such as its number and day. */
  readonly authority: string;
  readonly holds: readonly LegalHold[];
}

/**
 * Seals a closed case: facts, papers' fields and snapshots are let go, acts and their times are kept. The log still
 * verifies, since it holds commitments alone. A legal hold prevents it.
 */
export const sealCase = (context: Context, one: DetainerCase, asked: SealingAsked): Outcome<DetainerCase> => {
  const { how, authority, holds } = asked;
  const trial = { act: 'seal-case', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: asked, open: { how } }, (at) => {
    if (one.sealed !== undefined) return refuse('case-stands-otherwise', 'it was sealed before');
    const standing = standingHolds(holds);
    if (standing.length > 0) return refuse('legal-hold-stands', ...standing.map(({ id }) => id));
    if (!saysSomething(authority)) return refuse('words-say-nothing');
    return { result: emptied(one, { at, how, by: context.actor.user }), open: { authority } };
  });
};

const emptied = (one: DetainerCase, sealed: Sealed): DetainerCase => ({
  ...one,
  custody: withoutWords(one.custody),
  facts: {},
  determinations: [],
  documents: one.documents.map((document) => ({ ...document, fields: {}, findings: [] })),
  decisions: one.decisions.map(({ override, ...decision }) => ({
    ...decision,
    ...(override === undefined ? {} : { override: { ...override, words: '' } }),
  })),
  ...(one.disclosures === undefined
    ? {}
    : { disclosures: one.disclosures.map((each) => ({ ...each, purpose: '', legalBasis: '' })) }),
  sealed,
});
