import { createHash } from 'node:crypto';
import { canonicalJson } from '@holdpoint/ledger';
import { verdictWords } from '../claims/verdict.ts';
import type { SiteContent } from '../site/site-content.ts';

/** One hash over all that a publication says: each figure's definition and result, each verdict, the law on each day. */
export const resultsDigest = ({ figures, claims, law }: SiteContent): string => {
  const said = {
    figures: figures.map(({ definition, built }) => [definition.figure, built?.definition ?? '', built?.result ?? '']),
    claims: claims.map(({ claim, verdict }) => [claim.claim, claim.words, verdictWords(verdict)]),
    law: law.map(({ on, places }) => [
      on,
      places.map(({ postal, answers }) => [postal, answers.map(({ answer }) => answer)]),
    ]),
  };
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
};
