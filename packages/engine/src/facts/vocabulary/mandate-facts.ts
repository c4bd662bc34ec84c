import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts on which a state's command to honor a detainer, or its limit, turns. */
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
  {
    key: 'class A or B felony conviction',
    type: yesNo,
    question: 'Has the person been convicted of a class A or class B felony of Connecticut?',
    suppliedBy: 'records desk (criminal history)',
  },
  {
    key: 'possible match in the terrorist screening database',
    type: yesNo,
    question:
      'Is the person identified as a possible match in the federal terrorist screening database (in Connecticut also in a similar one; in the city of New York by the search at the time of release, or by a notice from a court or a government body)?',
    suppliedBy: 'records desk',
  },
  {
    key: 'charged with or convicted of a violent or serious offense',
    type: yesNo,
    question:
      'Is the person charged with, or has the person ever been convicted of, an offense on New Jersey’s list of violent or serious offenses?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'indictable conviction within five years',
    type: yesNo,
    question: 'Was the person convicted of any other indictable crime in the past five years?',
    suppliedBy: 'records desk (criminal history)',
  },
];
