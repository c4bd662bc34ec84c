import type { CheckedPack, CheckedProvision, FactSchema, ListDefinition } from '@holdpoint/engine';
import { wordsOfFact } from './fact-words.ts';
import { existence, wordsOfField, wordsOfPeriod } from './field-words.ts';
import { conjunction, isJoint, type Reading } from './reading.ts';
import { type Opposites, opposites, type Part, type Statement } from './statement.ts';
import { isMapping, listed, plainWords, valuesOf, type Words } from './words.ts';

/** Where a condition stands, for the names in it. */
export interface WordsScope {
  readonly schema: FactSchema;
  readonly pack: CheckedPack;
  readonly provision: CheckedProvision;
}

/** A limb as its author wrote it, in sentences. */
export const wordsOfLimb = (scope: WordsScope, limb: unknown): Statement =>
  stripped(conjunction(ofCase(scope), isMapping(limb) ? limb : {}));

const stripped = ({ words, cite, note, of }: Part): Statement => ({
  words,
  ...(cite === undefined ? {} : { cite }),
  ...(note === undefined ? {} : { note }),
  ...(of === undefined ? {} : { of }),
});

const ofCase = (scope: WordsScope): Reading => ({
  subject: '',
  all: 'all of this holds',
  any: 'at least one of these holds',
  notAll: 'it is not so that all of this holds',
  leaf: (key, value) => {
    if (key === 'question') return openQuestion(scope, String(value));
    const fact = scope.schema.facts.find((one) => one.key === key);
    if (fact !== undefined) return wordsOfFact(fact, value);
    if (scope.pack.terms.includes(key)) return definedTerm(scope, key, value);
    return quantified(scope, key, value) ?? unknownKey(key, value);
  },
});

/** A key that this reader of documents does not know is shown as it was written. */
const unknownKey = (key: string, value: unknown): Opposites => {
  const words = `${key}: ${plainWords(value)}`;
  return opposites('sentence', [words], [`not ${words}`]);
};

const UNTIL: Readonly<Record<string, string>> = {
  yes: 'taken as yes until it is settled',
  no: 'taken as no until it is settled',
  unsettled: 'unsettled until then',
};

const openQuestion = ({ pack, provision }: WordsScope, id: string): Opposites => {
  const question = provision.text.questions.find((one) => one.id === id);
  const link = {
    text: `question “${id}”`,
    to: { pack: pack.text.id, provision: provision.name, anchor: `question-${id}` },
  };
  const until = ` (${UNTIL[question?.['until settled'] ?? 'unsettled'] ?? ''})`;
  return opposites(
    'sentence',
    ['the open ', link, ` is answered yes${until}`],
    ['the open ', link, ` is answered no${until}`],
  );
};

const definedTerm = ({ pack }: WordsScope, term: string, value: unknown): Opposites => {
  const place = pack.provisions
    .flatMap((provision) => provision.text.rules.map((rule) => ({ provision, rule })))
    .find(({ rule }) => rule.defines === term);
  const name =
    place === undefined
      ? `“${term}”`
      : {
          text: `“${term}”`,
          to: { pack: pack.text.id, provision: place.provision.name, anchor: `rule-${place.rule.id}` },
        };
  const met = opposites(
    'sentence',
    ['the definition of ', name, ' is met'],
    ['the definition of ', name, ' is not met'],
  );
  return value === true || value === 'yes' ? met : { is: met.isNot, isNot: met.is };
};

const quantified = (scope: WordsScope, key: string, value: unknown): Opposites | undefined => {
  const [quantifier, ...item] = key.split(' ');
  const list = scope.schema.lists.find((one) => one.item === item.join(' '));
  if (list === undefined || !isMapping(value)) return undefined;
  const reading = ofRecord(scope, list);
  const record = conjunction(reading, value);
  const told = existence(list);
  const having = (subject: string): Part => havingIt(subject, record, isJoint(reading, record));
  const some = having(told.some);
  const none = having(told.none);
  if (quantifier === 'some') return { is: some, isNot: none };
  if (quantifier === 'no') return { is: none, isNot: some };
  const every = having(`each ${list.item}, if there is any, is one`);
  return { is: every, isNot: having(`not each ${list.item} is one`) };
};

/** A record with what is said of it: in one sentence where that is short, else point by point. */
const havingIt = (subject: string, record: Part, hasPoints: boolean): Part => {
  const head = {
    form: 'sentence',
    ...(record.cite === undefined ? {} : { cite: record.cite }),
    ...(record.note === undefined ? {} : { note: record.note }),
  } as const;
  if (record.words.length === 0) return { ...head, words: [subject] };
  if (record.of === undefined && record.form !== 'sentence')
    return { ...head, words: [`${subject} that `, ...record.words] };
  return hasPoints
    ? { ...head, words: [`${subject} of which all of this is true`], of: record.of ?? [] }
    : { ...head, words: [`${subject} of which this is true`], of: [record] };
};

const ofRecord = (scope: WordsScope, list: ListDefinition): Reading => ({
  subject: 'it ',
  all: 'all of this is true of it',
  any: 'at least one of these is true of it',
  notAll: 'it is not so that all of this is true of it',
  leaf: (key, value) => {
    if (key === 'question') return openQuestion(scope, String(value));
    if (key === 'within') return period(scope, list, String(value));
    if (key === 'listed') return listedIn(scope, valuesOf(value));
    const field = list.fields.find((one) => one.key === key);
    if (field === undefined) return unknownKey(key, value);
    const [is, isNot] = wordsOfField(field, value);
    return opposites('predicate', [is], [isNot]);
  },
});

const period = ({ pack, provision }: WordsScope, list: ListDefinition, text: string): Opposites => {
  const [is, isNot] = wordsOfPeriod(list, text);
  if (!text.endsWith('years')) return opposites('predicate', [`${is}, the last day included`], [isNot]);
  const to = { pack: pack.text.id, provision: provision.name, anchor: 'question-anniversary-day' };
  const aside: Words = [' (the anniversary itself: ', { text: 'question “anniversary-day”', to }, ')'];
  return opposites('predicate', [is, ...aside], [isNot, ...aside]);
};

const listedIn = ({ pack }: WordsScope, ids: readonly string[]): Opposites => {
  const titles = ids.map((id) => {
    const table = pack.text.tables.find((one) => one.id === id);
    return table === undefined ? id : `${id}, “${table.title}”`;
  });
  const words = `in the list ${listed(titles, 'or')}`;
  return opposites('predicate', [`is for an offense ${words}`], [`is for an offense not ${words}`]);
};
