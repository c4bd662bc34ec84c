import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts on which the law of Florida turns (Fla. Stat. ch. 908). */
export const FL_FACTS: readonly FactDefinition[] = [
  {
    key: 'official paper states the probable cause',
    type: yesNo,
    question:
      'Does an affidavit, an order or another official document that supports the form say that the federal agency has probable cause to believe the person removable?',
    suppliedBy: 'release desk',
  },
  {
    key: 'how custody would pass',
    type: {
      kind: 'one-of',
      values: ['at the facility', 'transport within the state', 'transport to a point outside the state'],
    },
    question:
      'How would custody pass: at the facility, or would the agency transport the person to a point within the state or outside it?',
    suppliedBy: 'release desk',
  },
  {
    key: 'federal agency verified the custody',
    type: yesNo,
    question:
      'Has a federal immigration agency verified to this agency that the person subject to the detainer is in its custody?',
    suppliedBy: 'release desk',
  },
  {
    key: 'judge authorized transport out of the state',
    type: yesNo,
    question: 'Has a judge authorized the transport to a point outside the state?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'necessary victim or witness of a listed crime',
    type: { kind: 'one-of', values: ['no', 'said, not documented', 'documented'] },
    question:
      'Is or was the person a necessary witness to, or victim of, a crime in the United States that section 908.104 lists, and does a police report, testimony, a sworn statement, an impact statement or the like show it?',
    suppliedBy: 'the officer of the case',
  },
  {
    key: 'victim or witness needed who cooperates',
    type: yesNo,
    question:
      'Is the person a victim of, or witness to, a crime in the United States, needed for its investigation or prosecution, who answers in time and in good faith and cooperates?',
    suppliedBy: 'the officer of the case',
  },
  {
    key: 'list of bookings was asked for',
    type: yesNo,
    question: 'Has a federal immigration agency asked this facility for the list of all persons booked into it?',
    suppliedBy: 'booking desk',
  },
  {
    key: 'detainer became known after sentence',
    type: yesNo,
    question:
      'Did the agency learn of the detainer, or of the transfer into federal custody, only after the sentence to confinement was pronounced?',
    suppliedBy: 'records desk',
  },
];
