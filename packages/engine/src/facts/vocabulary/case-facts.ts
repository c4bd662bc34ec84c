import type { FactDefinition } from '../fact-schema.ts';
import { ACTIONS } from './actions.ts';
import { AGENCIES } from './agencies.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Facts of the case as a whole. */
export const CASE_FACTS: readonly FactDefinition[] = [
  {
    key: 'agency',
    type: { kind: 'one-of', values: AGENCIES },
    question: 'What kind of agency has custody of the person?',
    suppliedBy: 'booking desk',
  },
  {
    key: 'juvenile custody',
    type: yesNo,
    question: 'Is the person held in juvenile custody, under the juvenile court?',
    suppliedBy: 'booking desk',
  },
  {
    key: 'local policy',
    type: { kind: 'one-of', values: ['allows', 'forbids'] },
    perAction: true,
    question: 'Does the law or policy of this county, city or agency allow this act?',
    suppliedBy: 'agency counsel',
  },
  {
    key: 'release date is public',
    type: yesNo,
    question: 'Is this person’s release date available to the public now, by the agency’s ordinary practice?',
    suppliedBy: 'records desk',
  },
  {
    key: 'personal information is public',
    type: yesNo,
    question: 'Is the personal information asked for available to the public?',
    suppliedBy: 'records desk',
  },
  {
    key: 'current registrant',
    type: yesNo,
    question: 'Is the person a current registrant on the California Sex and Arson Registry, checked today?',
    suppliedBy: 'records desk (registry check)',
  },
  {
    key: 'outstanding federal felony warrant',
    type: yesNo,
    question: 'Has ICE identified the person as the subject of an outstanding federal felony arrest warrant?',
    suppliedBy: 'ICE, in writing, with the court’s name',
  },
  {
    key: 'consent form',
    type: { kind: 'one-of', values: ['not given', 'given, no answer yet', 'agreed in writing', 'declined'] },
    question: 'Was the written consent form for the interview given, and what did the person answer?',
    suppliedBy: 'release desk',
  },
  {
    key: 'citizenship claim',
    type: { kind: 'one-of', values: ['none', 'made', 'credible'] },
    question: 'Has anybody said, or does any record say, that the person is a citizen of the United States?',
    suppliedBy: 'release desk',
  },
  {
    key: 'inquiry purpose',
    type: {
      kind: 'one-of',
      values: ['immigration enforcement', 'victim certification', 'firearms check', 'consular notice', 'other'],
    },
    question: 'For what purpose would the person’s status be asked about?',
    suppliedBy: 'the officer who wants to ask',
  },
  {
    key: 'reentry after aggravated felony suspected',
    type: yesNo,
    question: 'Is there reasonable suspicion of 8 U.S.C. § 1326(a) that may carry the § 1326(b)(2) increase?',
    suppliedBy: 'arresting officer',
  },
  {
    key: 'found during unrelated enforcement',
    type: yesNo,
    question: 'Was that found out in the course of an unrelated law enforcement activity?',
    suppliedBy: 'arresting officer',
  },
  {
    key: 'task force primary purpose is immigration enforcement',
    type: yesNo,
    question: 'Is immigration enforcement the primary purpose of the task force?',
    suppliedBy: 'task force agreement',
  },
  {
    key: 'office space is exclusive',
    type: yesNo,
    question: 'Would the office space be exclusively dedicated to immigration authorities?',
    suppliedBy: 'facility commander',
  },
  {
    key: 'history asked about a specific person',
    type: yesNo,
    question: 'Does the request for criminal history name one specific person?',
    suppliedBy: 'records desk',
  },
  {
    key: 'acts done',
    type: { kind: 'all-of', values: ACTIONS },
    question: 'Which of these acts has the agency already done in this case?',
    suppliedBy: 'release desk',
  },
];
