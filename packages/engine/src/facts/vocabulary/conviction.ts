import type { FactDefinition, ListDefinition } from '../fact-schema.ts';
import { NY_CONVICTION_FIELDS } from './ny-facts.ts';

const yesNo = { kind: 'yes-no' } as const;

/** What may be said of a conviction and of a pending charge alike: fields that the packs' offence tables fill in. */
const OFFENCE_FIELDS: readonly FactDefinition[] = [
  {
    key: 'statute',
    type: { kind: 'text' },
    question: 'Under which section and subdivision, such as PC 273.5(a)?',
    suppliedBy: 'court minutes',
  },
  {
    key: 'place',
    type: { kind: 'text' },
    question: 'Under whose law: us-ca, another state such as us-tx, us for federal law, or foreign?',
    suppliedBy: 'court minutes',
  },
  {
    key: 'level',
    type: { kind: 'one-of', values: ['felony', 'misdemeanor', 'infraction'] },
    question: 'Felony, misdemeanor or infraction?',
    suppliedBy: 'court minutes',
  },
  {
    key: 'wobbler',
    type: yesNo,
    question: 'Is the offense punishable either as a misdemeanor or as a felony?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'state prison',
    type: yesNo,
    question: 'Is the felony punishable by imprisonment in the state prison (not only county jail under PC 1170(h))?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'class',
    type: { kind: 'marks', values: ['serious-felony', 'violent-felony'] },
    question: 'Is it a serious felony (PC 1192.7(c)) or a violent felony (PC 667.5(c)), as pleaded and proved?',
    suppliedBy: 'court minutes, read by counsel',
  },
  {
    key: 'lists',
    type: { kind: 'marks', values: [] },
    question: 'Does the offense fall within the list of the law?',
    suppliedBy: 'agency counsel',
  },
];

/** A conviction or adjudication. */
export const CONVICTIONS: ListDefinition = {
  key: 'convictions',
  item: 'conviction',
  question: 'Has the person any conviction, in any place and at any time, that is not listed?',
  suppliedBy: 'records desk (criminal history)',
  existsFrom: 'on',
  fields: [
    ...OFFENCE_FIELDS,
    {
      key: 'on',
      type: { kind: 'day' },
      question: 'On which day was the plea or verdict?',
      suppliedBy: 'court minutes',
    },
    {
      key: 'judgment on',
      type: { kind: 'day' },
      question: 'On which day was judgment pronounced?',
      suppliedBy: 'court minutes',
    },
    {
      key: 'adjudication',
      type: { kind: 'one-of', values: ['adult', 'juvenile', 'youthful-offender'] },
      question: 'Was the person tried as an adult, adjudged by the juvenile court, or a youthful offender?',
      suppliedBy: 'court minutes',
      whenListComplete: 'adult',
    },
    {
      key: 'juvenile adjudication counts',
      type: yesNo,
      question:
        'Does the juvenile adjudication meet all of PC 667(d)(3): aged 16 or over, fit for juvenile court, ward under WIC 602 for a WIC 707(b) offense?',
      suppliedBy: 'agency counsel',
    },
    {
      key: 'later history',
      type: {
        kind: 'all-of',
        values: [
          'reduced at sentencing',
          'reduced later under 17(b)(3)',
          'redesignated under Proposition 47',
          'redesignated under Proposition 64',
          'dismissed under 1203.4',
          'automatic relief under 1203.425',
          'pardoned',
          'vacated',
          'reversed',
          'diverted',
        ],
      },
      question: 'What became of the conviction later?',
      suppliedBy: 'court minutes',
      whenListComplete: [],
    },
    {
      key: 'prop 47 misdemeanor',
      type: yesNo,
      question: 'Is it a misdemeanor that was a felony or a wobbler before Proposition 47?',
      suppliedBy: 'agency counsel',
    },
    {
      key: 'aggravated felony A to P',
      type: yesNo,
      question: 'If a federal crime: does it meet 8 U.S.C. § 1101(a)(43)(A) to (P)?',
      suppliedBy: 'agency counsel',
    },
    {
      key: 'incarcerated',
      type: { kind: 'spans' },
      question: 'From when to when was the person incarcerated on it?',
      suppliedBy: 'custody records',
    },
    ...NY_CONVICTION_FIELDS,
  ],
};

/** A charge that is pending, or the charge of this arrest. */
export const CHARGES: ListDefinition = {
  key: 'charges',
  item: 'charge',
  question: 'Is the person charged with anything that is not listed?',
  suppliedBy: 'court minutes',
  existsFrom: 'arrested on',
  fields: [
    ...OFFENCE_FIELDS,
    {
      key: 'arrested on',
      type: { kind: 'day' },
      question: 'On which day was the person arrested for it?',
      suppliedBy: 'booking desk',
    },
    {
      key: 'finding',
      type: {
        kind: 'one-of',
        values: [
          'none yet',
          'probable cause under PC 872',
          'examination waived under PC 860',
          'indictment',
          'probable cause not found',
          'dismissed',
        ],
      },
      question: 'Was the person taken before a magistrate on it, and what did the magistrate find?',
      suppliedBy: 'court minutes',
    },
    {
      key: 'domestic violence',
      type: yesNo,
      question: 'Is the charge a domestic violence offense?',
      suppliedBy: 'court minutes',
    },
  ],
};
