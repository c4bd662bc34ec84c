import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts on which a state's command to honor a detainer turns. */
export const MANDATE_FACTS: readonly FactDefinition[] = [
  {
    key: 'complying is an undue burden',
    type: yesNo,
    question: 'Would complying with the request be an undue burden, risk or expense for this facility?',
    suppliedBy: 'facility commander',
  },
  {
    key: 'state term is served',
    type: yesNo,
    question: 'Has every term of confinement under state law been served?',
    suppliedBy: 'records desk',
  },
  {
    key: 'safe to comply',
    type: yesNo,
    question: 'Can the facility comply with the request safely?',
    suppliedBy: 'facility commander',
  },
  {
    key: 'victim or witness',
    type: yesNo,
    question: 'Is the person a victim of a crime, or a witness to one, who helps or may be called on?',
    suppliedBy: 'the officer of the case',
  },
  {
    key: 'transferring agency has complied',
    type: yesNo,
    question: 'Did the agency that handed the person over already do what the section asks for this detainer?',
    suppliedBy: 'booking desk',
  },
];
