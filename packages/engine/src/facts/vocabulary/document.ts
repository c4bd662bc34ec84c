import type { ListDefinition } from '../fact-schema.ts';
import { PLACE_DOCUMENT_FIELDS } from './place-facts.ts';
import { FEDERAL_DOCUMENT_FIELDS, FEDERAL_DOCUMENT_KINDS } from './federal-facts.ts';

/** Forms and papers by the names printed on them; a judicial paper is never inferred from a form's number. */
export const DOCUMENT_KINDS = [
  'I-247 before 2010',
  'I-247 of 2010',
  'I-247 of December 2012',
  'I-247D',
  'I-247N',
  'I-247X',
  'I-247A',
  'I-247G',
  'I-200',
  'I-203',
  'I-205',
  'NCIC administrative entry',
  'letter or e-mail',
  'telephone request',
  'judicial warrant',
  'judicial probable cause determination',
  'criminal warrant',
  'court order',
  'juvenile court order',
  'administrative subpoena',
  'judicial subpoena',
  'proof of citizenship',
  'proof of lawful presence',
  'notice of deportation',
  'hate crime report',
  'Form I-918 Supplement B',
  'Form I-914 Supplement B',
  ...FEDERAL_DOCUMENT_KINDS,
] as const;

const yesNo = { kind: 'yes-no' } as const;

/** A paper received. Each is a record of its own: there is no such fact as "has a warrant". */
export const DOCUMENTS: ListDefinition = {
  key: 'documents',
  item: 'document',
  question: 'Is there any other paper in this case that is not listed?',
  suppliedBy: 'release desk',
  existsFrom: 'received on',
  fields: [
    {
      key: 'kind',
      type: { kind: 'one-of', values: DOCUMENT_KINDS },
      question: 'Which form or paper is it, by the number and edition printed on it?',
      suppliedBy: 'release desk',
    },
    {
      key: 'issuer',
      type: {
        kind: 'one-of',
        values: [
          'immigration authority',
          'federal judge or magistrate',
          'immigration judge',
          'state judge',
          'United States Department of Justice',
          'other',
        ],
      },
      question: 'Who issued and signed it?',
      suppliedBy: 'release desk',
    },
    {
      key: 'nature',
      type: { kind: 'one-of', values: ['civil', 'criminal'] },
      question: 'Is it civil (administrative) or criminal?',
      suppliedBy: 'release desk',
    },
    {
      key: 'on federal criminal immigration law',
      type: yesNo,
      question: 'Does it rest on probable cause of a violation of federal criminal immigration law?',
      suppliedBy: 'agency counsel',
    },
    {
      key: 'names this person',
      type: yesNo,
      question: 'Does it name this person?',
      suppliedBy: 'release desk',
    },
    {
      key: 'complete',
      type: yesNo,
      question: 'Is every field and signature the form asks for filled in?',
      suppliedBy: 'release desk',
    },
    { key: 'served', type: yesNo, question: 'Was it served on the person?', suppliedBy: 'release desk' },
    {
      key: 'cancelled',
      type: yesNo,
      question: 'Was it cancelled, withdrawn or replaced by a later paper?',
      suppliedBy: 'release desk',
      whenListComplete: false,
    },
    {
      key: 'presented with the detainer',
      type: yesNo,
      question: 'Did it arrive together with the detainer?',
      suppliedBy: 'release desk',
    },
    {
      key: 'received on',
      type: { kind: 'day' },
      question: 'On which day was it received?',
      suppliedBy: 'release desk',
    },
    {
      key: 'asks',
      type: {
        kind: 'all-of',
        values: ['hold', 'notification', 'transfer', 'interview', 'personal information', 'criminal history'],
      },
      question: 'What does it ask the agency to do?',
      suppliedBy: 'release desk',
    },
    {
      key: 'grounds',
      type: {
        kind: 'all-of',
        values: [
          'final order of removal',
          'pending removal proceedings',
          'biometric match',
          'statements or other evidence',
          'custody to be resumed',
          'reason to believe',
          'investigation begun',
          'enforcement priority',
        ],
      },
      question: 'Which grounds are ticked on it?',
      suppliedBy: 'release desk',
    },
    ...PLACE_DOCUMENT_FIELDS,
    ...FEDERAL_DOCUMENT_FIELDS,
  ],
};
