import type { FactDefinition, ListDefinition } from '@holdpoint/engine';
import { wordsOfValue } from './fact-words.ts';
import { isMapping, listed, valuesOf, withArticle } from './words.ts';

/** What a record is said to be, without its subject, and the opposite. */
type Predicates = readonly [is: string, isNot: string];

const YES_NO: Readonly<Record<string, Predicates>> = {
  wobbler: [
    'is for an offense punishable either as a misdemeanor or as a felony (a wobbler)',
    'is for an offense that is no wobbler',
  ],
  'state prison': [
    'is for a felony punishable by imprisonment in the state prison',
    'is for an offense not punishable by imprisonment in the state prison',
  ],
  'juvenile adjudication counts': [
    'meets all of Penal Code § 667(d)(3)',
    'does not meet all of Penal Code § 667(d)(3)',
  ],
  'prop 47 misdemeanor': [
    'is for a misdemeanor that was a felony or a wobbler before Proposition 47',
    'is for no misdemeanor that was a felony or a wobbler before Proposition 47',
  ],
  'aggravated felony A to P': [
    'is for a crime that meets 8 U.S.C. § 1101(a)(43)(A) to (P)',
    'is for a crime that does not meet 8 U.S.C. § 1101(a)(43)(A) to (P)',
  ],
  'domestic violence': ['is a domestic violence offense', 'is no domestic violence offense'],
  'on federal criminal immigration law': [
    'rests on probable cause of a violation of federal criminal immigration law',
    'does not rest on probable cause of a violation of federal criminal immigration law',
  ],
  'names this person': ['names this person', 'does not name this person'],
  complete: ['is filled in and signed in full', 'is not filled in and signed in full'],
  served: ['was served on the person', 'was not served on the person'],
  cancelled: ['was cancelled, withdrawn or replaced', 'was not cancelled, withdrawn or replaced'],
  'presented with the detainer': ['arrived together with the detainer', 'did not arrive together with the detainer'],
};

const CLASSES: Readonly<Record<string, string>> = {
  'serious-felony': 'a serious felony (Penal Code § 1192.7(c))',
  'violent-felony': 'a violent felony (Penal Code § 667.5(c))',
};

const PLACES: Readonly<Record<string, string>> = {
  us: 'federal law',
  foreign: 'the law of another country',
  'us-ca': 'the law of California',
};

const ADJUDICATIONS: Readonly<Record<string, string>> = {
  adult: 'a conviction of a person tried as an adult',
  juvenile: 'an adjudication of the juvenile court',
  'youthful-offender': 'a finding against a youthful offender',
};

const ASKED: Readonly<Record<string, string>> = {
  hold: 'a hold',
  notification: 'notice of the release',
  transfer: 'a transfer',
  interview: 'an interview',
  'criminal history': 'the criminal history',
};

const quoted = (value: string): string => `“${value}”`;

const kindOfPaper = (kind: string): string => (kind.startsWith('I-') ? `a Form ${kind}` : withArticle(kind));

const beginsWith = (verb: string, words: string, opposite = `${verb} not`): Predicates => [
  `${verb} ${words}`,
  `${opposite} ${words}`,
];

const one = (names: Readonly<Record<string, string>>, values: readonly string[]): string =>
  listed(
    values.map((value) => names[value] ?? value),
    'or',
  );

const CHOICE: Readonly<Record<string, (values: readonly string[]) => Predicates>> = {
  statute: (values) => beginsWith('is', `under ${listed(values, 'or')}`),
  place: (values) =>
    beginsWith(
      'is',
      `under ${listed(
        values.map((value) => PLACES[value] ?? `the law of ${value}`),
        'or',
      )}`,
    ),
  level: (values) => beginsWith('is', `for ${listed(values.map(withArticle), 'or')}`),
  class: (values) => beginsWith('is', `for ${one(CLASSES, values)}`),
  adjudication: (values) => beginsWith('is', one(ADJUDICATIONS, values)),
  'later history': (values) =>
    beginsWith(
      'was',
      listed(
        values.map((value) => value.replace(/^automatic/, 'given automatic')),
        'or',
      ),
    ),
  finding: (values) => [
    `has the finding ${listed(values.map(quoted), 'or')}`,
    `does not have the finding ${listed(values.map(quoted), 'or')}`,
  ],
  kind: (values) => beginsWith('is', listed(values.map(kindOfPaper), 'or')),
  issuer: (values) =>
    beginsWith(
      'was',
      `issued by ${listed(
        values.map((value) => (value === 'other' ? 'somebody else' : withArticle(value))),
        'or',
      )}`,
    ),
  nature: (values) => beginsWith('is', listed(values, 'or')),
  asks: (values) => beginsWith('asks', `for ${one(ASKED, values)}`, 'does not ask'),
  grounds: (values) => beginsWith('states', `the ground ${listed(values.map(quoted), 'or')}`, 'does not state'),
};

const DAYS: Readonly<Record<string, string>> = {
  on: 'had its plea or verdict',
  'judgment on': 'had its judgment pronounced',
  'arrested on': 'rests on an arrest',
  'received on': 'was received',
};

const spanWords = (value: unknown): string => {
  if (!isMapping(value)) return String(value);
  const parts = [
    ...(value.from === undefined ? [] : [`on or after ${String(value.from)}`]),
    ...(value.before === undefined ? [] : [`before ${String(value.before)}`]),
  ];
  return parts.join(' and ');
};

/** The test of a field of a record; one without words of its own by its question. */
export const wordsOfField = (field: FactDefinition, value: unknown): Predicates => {
  const pair = YES_NO[field.key];
  if (field.type.kind === 'yes-no' && pair !== undefined) {
    return value === true || value === 'yes' ? pair : [pair[1], pair[0]];
  }
  if (field.type.kind === 'day') {
    const words = `${DAYS[field.key] ?? `has its day “${field.key}”`} ${spanWords(value)}`;
    return [words, `is not one that ${words}`];
  }
  const own = CHOICE[field.key];
  if (own !== undefined) return own(valuesOf(value));
  const words = `the answer ${wordsOfValue(field, value)} to “${field.question}”`;
  return [`has ${words}`, `has not ${words}`];
};

const COUNTED_FROM: Readonly<Record<string, string>> = {
  convictions: 'the plea or verdict',
  charges: 'the arrest',
  documents: 'the day it was received',
};

/** `is within 5 years of the act, counted from the plea or verdict`. */
export const wordsOfPeriod = (list: ListDefinition, period: string): Predicates => {
  const from = COUNTED_FROM[list.key] ?? `its day “${list.existsFrom ?? 'on'}”`;
  return beginsWith('is', `within ${period} before the act, counted from ${from}`);
};

/** How the existence of a record is told: `the person has a conviction`. */
export const existence = (list: ListDefinition): { some: string; none: string } =>
  list.key === 'convictions'
    ? { some: 'the person has a conviction', none: 'the person has no conviction' }
    : { some: `there is ${withArticle(list.item)}`, none: `there is no ${list.item}` };
