import { parseInstant } from '@holdpoint/engine';
import { disclosureLetter, type Paper, responseLetter, type ResponseLetter } from '@holdpoint/papers';
import { ASKED_ACTS } from '../../routes/asked-acts.ts';
import type { DisclosureView } from '../../routes/case-disclosure-routes.ts';
import type { Agency } from '../../service/service.ts';
import type { CaseData } from '../case/case-data.ts';
import { actWords } from '../words.ts';

const baseOf = (one: CaseData, agency: Agency, to: string, at: string) => {
  const instant = parseInstant(at);
  if (instant === undefined) throw new Error('a time of the API is no instant');
  return {
    agency: agency.name,
    zone: agency.zone,
    isSample: agency.isSample,
    to,
    at: instant,
    person: one.person?.name ?? 'name not kept',
    booking: one.person?.['booking number'],
  };
};
const paperWords = ({ kind, receiptNumber }: CaseData['documents'][number]): string =>
  `${kind}, receipt ${receiptNumber}`;

/** The letter of a disclosure that was approved, from the determination it rests on; dated as it was approved, so that it is the same each time. */
export const letterOfDisclosure = (one: CaseData, view: DisclosureView, agency: Agency): Paper =>
  disclosureLetter({
    ...baseOf(one, agency, view.recipient, view.approvedAt ?? view.proposedAt),
    papers: one.documents.filter(({ isCurrent }) => isCurrent).map(paperWords),
    purpose: view.purpose,
    legalBasis: view.legalBasis,
    lawOn: view.lawOn,
    proposedBy: view.proposedBy,
    approvedBy: view.approvedBy ?? '',
    fields: view.fields,
  });

/** The answer to the sender of one document, from what was determined and decided. */
export const letterOfResponse = (
  one: CaseData,
  agency: Agency,
  answer: {
    readonly document: CaseData['documents'][number];
    readonly says: ResponseLetter['says'];
    readonly words: string;
    readonly at: string;
  },
): Paper =>
  responseLetter({
    ...baseOf(one, agency, `the sender of receipt ${answer.document.receiptNumber}`, answer.at),
    papers: [paperWords(answer.document)],
    says: answer.says,
    words: answer.words,
    findings: answer.document.findings.map(({ code, field }) => `${code.replaceAll('-', ' ')}: ${field}`),
    acts: ASKED_ACTS.flatMap((act) => {
      const found = one.determination?.answers.find(({ action }) => action === act);
      if (found === undefined) return [];
      return [
        {
          act: actWords(act),
          done: doneWords(one, act),
          says: found.by.map(({ says }) => says).join(' '),
          cites: [...new Set(found.by.map(({ cite }) => cite))],
        },
      ];
    }),
  });

/** What was decided on an act; an act on which nothing was decided is not done. */
const doneWords = (one: CaseData, act: string): string => {
  const decision = one.decisions.findLast((each) => each.act === act);
  if (decision?.state === 'confirmed') return 'does it';
  return decision?.choice === 'decline' ? 'declines it' : 'does not do it; nothing was decided on it';
};
