import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Papers that federal law turns on beside the detainer forms and warrants. */
export const FEDERAL_DOCUMENT_KINDS = ['I-216', '287(g) agreement'] as const;

/** What federal law asks of a paper beside what is asked of every paper. */
export const FEDERAL_DOCUMENT_FIELDS: readonly FactDefinition[] = [
  {
    key: 'hours are over',
    type: yesNo,
    question: 'Have 48 hours run out since the moment when the person would otherwise have been released?',
    suppliedBy: 'release desk',
    whenListComplete: false,
  },
  {
    key: 'from a covered office',
    type: yesNo,
    question: 'Is the office named under FROM one that the settlement in Gonzalez v. ICE covers (its Exhibit B)?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'covers the officer and the act',
    type: yesNo,
    question: 'Does the written agreement, with the certificate for this officer, cover this act?',
    suppliedBy: 'agency counsel',
  },
];
