import type { FactDefinition } from '@holdpoint/engine';
import { wordsOfAgency } from './agency-words.ts';
import { wordsOfAction } from './action-words.ts';
import { type Opposites, opposites } from './statement.ts';
import { listed, plainWords, valuesOf } from './words.ts';

/** Facts answered yes or no: the sentence for yes, and for no. */
const YES_NO: Readonly<Record<string, readonly [string, string]>> = {
  'juvenile custody': ['the person is held in juvenile custody', 'the person is not held in juvenile custody'],
  'release date is public': [
    'the public can have this person’s release date now, by the agency’s ordinary practice',
    'the public cannot have this person’s release date now',
  ],
  'personal information is public': [
    'the public can have the personal information asked for',
    'the public cannot have the personal information asked for',
  ],
  'current registrant': [
    'the person is a current registrant on the California Sex and Arson Registry',
    'the person is not a current registrant on the California Sex and Arson Registry',
  ],
  'outstanding federal felony warrant': [
    'ICE has identified the person as the subject of an outstanding federal felony arrest warrant',
    'ICE has not identified the person as the subject of an outstanding federal felony arrest warrant',
  ],
  'reentry after aggravated felony suspected': [
    'there is reasonable suspicion of 8 U.S.C. § 1326(a) that may carry the increase of § 1326(b)(2)',
    'there is no reasonable suspicion of 8 U.S.C. § 1326(a) that may carry the increase of § 1326(b)(2)',
  ],
  'found during unrelated enforcement': [
    'it was found out in the course of unrelated law enforcement',
    'it was not found out in the course of unrelated law enforcement',
  ],
  'task force primary purpose is immigration enforcement': [
    'the primary purpose of the task force is immigration enforcement',
    'the primary purpose of the task force is not immigration enforcement',
  ],
  'office space is exclusive': [
    'the office space would be only for immigration authorities',
    'the office space would not be only for immigration authorities',
  ],
  'history asked about a specific person': [
    'the request for criminal history names one specific person',
    'the request for criminal history names no specific person',
  ],
};

const POLICY = 'the policy of the agency, or the law of its county or city,';

/** Facts with a choice of values: the sentence for the values asked for. */
const CHOICE: Readonly<Record<string, (values: readonly string[]) => string>> = {
  agency: (values) => `the agency is ${listed(values.map(wordsOfAgency), 'or')}`,
  'local policy': (values) =>
    `${POLICY} ${values.map((value) => value.replace(/ this action$/, '')).join(' or ')} this act`,
  'consent form': (values) =>
    listed(
      values.map((value) => CONSENT[value] ?? `the consent form is: ${value}`),
      'or',
    ),
  'citizenship claim': (values) =>
    `${listed(
      values.map((value) => CLAIM[value] ?? value),
      'or',
    )} that the person is a citizen of the United States`,
  'inquiry purpose': (values) => `the question about status would serve this purpose: ${listed(values, 'or')}`,
  'acts done': (values) => `the agency has already done one of these acts: ${values.map(wordsOfAction).join('; ')}`,
};

const CONSENT: Readonly<Record<string, string>> = {
  'not given': 'the consent form has not been given',
  'given, no answer yet': 'the consent form has been given and not yet answered',
  'agreed in writing': 'the person has had the consent form and agreed in writing',
  declined: 'the person has had the consent form and declined',
};

const CLAIM: Readonly<Record<string, string>> = {
  none: 'nobody says and no record says',
  made: 'somebody says, or a record says,',
  credible: 'somebody says credibly, or a record shows credibly,',
};

const isYes = (value: unknown): boolean => value === true || value === 'yes';

/** The test of a fact as a sentence and its opposite; a fact without words of its own by its question. */
export const wordsOfFact = (fact: FactDefinition, value: unknown): Opposites => {
  const pair = YES_NO[fact.key];
  if (fact.type.kind === 'yes-no' && pair !== undefined) {
    const [yes, no] = pair;
    return isYes(value) ? opposites('sentence', [yes], [no]) : opposites('sentence', [no], [yes]);
  }
  const own = CHOICE[fact.key];
  const words =
    own === undefined ? `the answer to “${fact.question}” is ${wordsOfValue(fact, value)}` : own(valuesOf(value));
  return opposites('sentence', [words], [`it is not so that ${words}`]);
};

/** The values asked for, of a fact or field that has no words of its own. */
export const wordsOfValue = (fact: FactDefinition, value: unknown): string => {
  if (fact.type.kind === 'yes-no') return isYes(value) ? 'yes' : 'no';
  return fact.type.kind === 'day' ? plainWords(value) : listed(valuesOf(value), 'or');
};
