import { attempt, type Context, type Dated, type Outcome } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { type Claim, hourAfter } from './claim.ts';

export interface ClaimRaised extends Dated {
  readonly raisedBy: Claim['raisedBy'];
  readonly isCredible: boolean;
  readonly words?: string;
}

/**
 * Raises a claim of citizenship: the case is frozen at once, nothing that was proposed may go on, and commander and
 * counsel are paged to answer within the hour. A second claim leaves the first's hour running.
 */
export const raiseClaim = (context: Context, one: DetainerCase, raised: ClaimRaised): Outcome<DetainerCase> => {
  const trial = { act: 'raise-citizenship-claim', subject: { kind: 'case', id: one.id } } as const;
  return attempt(context, { ...trial, standing: standingOf(one), dated: raised }, (at) => {
    const standing = one.claim?.settled === undefined ? one.claim : undefined;
    const claim: Claim = {
      raisedAt: standing?.raisedAt ?? at,
      raisedBy: raised.raisedBy,
      isCredible: raised.isCredible || (standing?.isCredible ?? false),
      answerBy: standing?.answerBy ?? hourAfter(at),
    };
    const decisions = one.decisions.map((decision) =>
      decision.state === 'proposed' ? { ...decision, state: 'stopped' as const } : decision,
    );
    const disclosures = one.disclosures?.map((each) =>
      each.state === 'proposed' || each.state === 'approved' ? { ...each, state: 'stopped' as const } : each,
    );
    return {
      result: { ...one, claim, decisions, ...(disclosures === undefined ? {} : { disclosures }) },
      open: {
        raisedBy: raised.raisedBy,
        credible: claim.isCredible,
        page: ['watch-commander', 'counsel'],
        answerBy: claim.answerBy,
      },
      personal: raised.words === undefined ? {} : { words: raised.words },
    };
  });
};
