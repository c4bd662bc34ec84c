import type { FactDefinition } from '../fact-schema.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts on which the law of New York and of New York City turns. */
export const NY_FACTS: readonly FactDefinition[] = [
  {
    key: 'search shows illegal re-entry after removal or return',
    type: yesNo,
    question:
      'Does the search at the time of release, or a notice from a court or a government agency, say that the person re-entered illegally after a removal or return?',
    suppliedBy: 'records desk (e-JusticeNY search)',
  },
  {
    key: 'a ground of the city law before December 2014',
    type: yesNo,
    question:
      'Does a ground of the local law then in force apply: a conviction or pending case that it counts, an outstanding criminal warrant, a gang entry at NCIC, a possible terrorist match, or a warrant or final order of removal?',
    suppliedBy: 'agency counsel, from the search at the time of release',
  },
  {
    key: 'ground for access to city property',
    type: {
      kind: 'one-of',
      values: [
        'none',
        'agreement or contract',
        'cooperative arrangement',
        'furthers the mission of a city agency',
        'exigent circumstances',
      ],
    },
    question:
      'On which ground of Admin. Code § 4-210(b) would the personnel enter, other than a warrant or another law?',
    suppliedBy: 'the person designated for access at the agency',
  },
  {
    key: 'in a state facility',
    type: yesNo,
    question:
      'Would the arrest be made in a building that a department or authority under the Governor owns or leases?',
    suppliedBy: 'facility commander',
  },
  {
    key: 'arrest relates to a proceeding in the facility',
    type: yesNo,
    question: 'Is the arrest related to a proceeding that is held in that state facility?',
    suppliedBy: 'facility commander',
  },
  {
    key: 'attending court, going there or returning',
    type: yesNo,
    question:
      'Is the person, in good faith, going to, at, or returning from a court proceeding in which the person or a member of the family or household is a party or may be a witness?',
    suppliedBy: 'the court, or the person’s attorney',
  },
];

/** What the city's list of violent or serious crimes asks of each conviction, beyond its section. */
export const NY_CONVICTION_FIELDS: readonly FactDefinition[] = [
  {
    key: 'judgment counted from the instant arrest',
    type: {
      kind: 'one-of',
      values: [
        'no judgment entered yet',
        'within the five years',
        'on the last day of the five years',
        'before the five years',
        'after the instant arrest',
      ],
    },
    question:
      'When was judgment entered (sentence, not only plea or verdict), counted back from the date of the instant arrest? Take five years, and add all the time the person was incarcerated for a violent or serious crime between committing it and the instant arrest.',
    suppliedBy: 'agency counsel, from the court’s and the custody records',
  },
  {
    key: 'predicate felony in New York',
    type: yesNo,
    question:
      'If it is a conviction outside New York: would it be a predicate felony conviction under Penal Law § 70.06(1)(b)(i)?',
    suppliedBy: 'agency counsel',
  },
];
