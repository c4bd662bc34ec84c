import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { saysSomething } from '../decision/says-something.ts';
import type { Claim } from './claim.ts';

export interface ClaimSettled extends Dated {
  readonly how: NonNullable<Claim['settled']>['how'];
  readonly reason: string;
  /** The receipt number of the proof, where the claim is proven. */
  readonly proof?: string;
}

/** A named person settles a claim, with a reason. Proof must be among the papers: the law then speaks by itself. */
export const settleClaim = (context: Context, one: DetainerCase, settled: ClaimSettled): Outcome<DetainerCase> => {
  const trial = { act: 'settle-citizenship-claim', subject: { kind: 'case', id: one.id } } as const;
  return attempt(context, { ...trial, standing: standingOf(one), dated: settled }, (at) => {
    const { claim } = one;
    if (claim === undefined || claim.settled !== undefined) return refuse('no-claim');
    if (!saysSomething(settled.reason)) return refuse('words-say-nothing');
    const hasProof = one.documents.some(({ fields }) => fields.kind === 'proof of citizenship');
    if (settled.how === 'proven' && !hasProof) return refuse('paper-not-seen', 'proof of citizenship');
    return {
      result: { ...one, claim: { ...claim, settled: { at, how: settled.how } } },
      open: { how: settled.how },
      personal: { reason: settled.reason },
    };
  });
};
