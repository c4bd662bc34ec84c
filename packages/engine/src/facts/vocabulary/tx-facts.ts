import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts on which the law of Texas turns. */
export const TX_FACTS: readonly FactDefinition[] = [
  {
    key: 'detainer was issued by ICE',
    type: yesNo,
    question:
      'Was the detainer issued by Immigration and Customs Enforcement, and not by Customs and Border Protection or another component?',
    suppliedBy: 'release desk (the office named on the form)',
  },
  {
    key: 'status inquiry is necessary',
    type: yesNo,
    question:
      'Has the officer determined that asking the victim or witness is necessary to investigate the offense, or to inform about visas for people who help law enforcement?',
    suppliedBy: 'the officer of the case',
  },
  {
    key: 'probable cause of a separate offense',
    type: yesNo,
    question: 'Is there probable cause that the victim or witness did something that is a criminal offense of its own?',
    suppliedBy: 'the officer of the case',
  },
  {
    key: 'at a place of worship',
    type: yesNo,
    question: 'Would the help to the federal officer be given at a place of worship?',
    suppliedBy: 'the officer of the case',
  },
  {
    key: 'agreement was requested and not offered',
    type: yesNo,
    question:
      'Has the sheriff asked the federal agency for an agreement under 8 U.S.C. § 1357(g) and been offered none?',
    suppliedBy: 'agency counsel',
  },
];
