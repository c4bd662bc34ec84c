import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts that only the law of California turns on (ADR 0007). None says anything of a person's status or origin. */
export const CALIFORNIA_FACTS: readonly FactDefinition[] = [
  {
    key: 'task force duties are mainly on unrelated crime',
    type: yesNo,
    question:
      'Are the duties in the task force mainly on violations of law that have nothing to do with immigration enforcement?',
    suppliedBy: 'task force agreement',
  },
  {
    key: 'task force has ongoing resources',
    type: yesNo,
    question: 'Has the agency agreed to give the task force staff or other resources on an ongoing basis?',
    suppliedBy: 'task force agreement',
  },
  {
    key: 'another agency reports for the task force',
    type: yesNo,
    question: 'Has the task force named another state or local agency to report for it?',
    suppliedBy: 'task force agreement',
  },
  {
    key: 'consular notice is due',
    type: yesNo,
    question:
      'Must this person be told of the right to have a consulate informed, or must a consulate be informed in any case?',
    suppliedBy: 'booking desk',
  },
  {
    key: 'victim of a qualifying crime',
    type: yesNo,
    question:
      'Was the person who asks a victim of criminal activity, or of trafficking, for which the form may be certified?',
    suppliedBy: 'investigating officer',
  },
  {
    key: 'help was refused',
    type: yesNo,
    question: 'Has the victim refused, or failed to give, help that law enforcement reasonably asked for?',
    suppliedBy: 'investigating officer',
  },
  {
    key: 'seven days apply',
    type: yesNo,
    question:
      'Do the seven days apply: removal proceedings, or a relative who ages out within 60 days, as the request says?',
    suppliedBy: 'the person who asks, or their attorney',
  },
  {
    key: 'database inquiry purpose',
    type: {
      kind: 'one-of',
      values: ['immigration enforcement', 'illegal entry is the only criminal history', 'other'],
    },
    question: 'For what purpose would information other than criminal history be looked up in CLETS?',
    suppliedBy: 'the officer who wants to look',
  },
  {
    key: 'reason for the inquiry is entered',
    type: yesNo,
    question: 'Is the reason for the look-up entered with it?',
    suppliedBy: 'the officer who wants to look',
  },
  {
    key: 'detention contract is for',
    type: { kind: 'one-of', values: ['adults', 'minors'] },
    question: 'Whom would the contract house: adults or minors?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'detention contract on 15 June 2017',
    type: yesNo,
    question: 'Had this city, county or agency a federal contract of this kind (adults, or minors) on 15 June 2017?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'detention contract on 1 January 2018',
    type: yesNo,
    question:
      'Had it a contract with a federal agency or a private corporation to house civil immigration detainees on 1 January 2018?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'contract would add beds',
    type: yesNo,
    question: 'Would the contract, its renewal or its change add to the largest number of beds?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'temporary housing of minors is certified',
    type: yesNo,
    question:
      'Has the State Department of Social Services certified the need for temporary, less restrictive housing of minors that meets all standards?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'notice and two public meetings',
    type: yesNo,
    question: 'Was the public told 180 days ahead, and heard in two separate open meetings?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'houses immigration detainees',
    type: yesNo,
    question: 'Are people held here for civil immigration proceedings, adults or minors?',
    suppliedBy: 'facility commander',
  },
  {
    key: 'policy on immigration authorities',
    type: { kind: 'one-of', values: ['none yet', 'the model policy', 'its own'] },
    question: 'Which policy on dealings with immigration authorities has the agency put in place?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'driver may be under 16',
    type: yesNo,
    question: 'Is there reasonable cause to believe that the driver is under the age of 16?',
    suppliedBy: 'the officer at the stop',
  },
];
