import type { Opposites, Part } from './statement.ts';
import { isMapping, listedWords, textOf, type Words } from './words.ts';

type Written = Readonly<Record<string, unknown>>;

/** How the keys of a condition are read: those of a whole case, or those of one record in it. */
export interface Reading {
  /** Put before a predicate where it stands by itself. */
  readonly subject: string;
  readonly all: string;
  readonly any: string;
  readonly notAll: string;
  readonly leaf: (key: string, value: unknown) => Opposites;
}

/** What may still be read in one breath. */
const LONGEST_PHRASE = 150;

/** A mapping of a condition: all of its keys must hold. */
export const conjunction = (reading: Reading, written: Written): Part => {
  const all = Object.entries(written).flatMap(([key, value]) => partsOf(reading, key, value));
  // What has its own subject comes last, so that it does not cut a sentence about the record in two.
  const parts = reading.subject === '' ? all : all.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
  const head = {
    ...(typeof written.cite === 'string' ? { cite: written.cite } : {}),
    ...(typeof written.note === 'string' ? { note: written.note } : {}),
  };
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return { ...only, ...head };
  if (isShort(parts)) return { form: 'phrase', words: listedWords(parts.map(wordsInside), 'and'), ...head };
  return { form: 'sentence', words: [reading.all], of: parts.map((part) => standing(reading, part)), ...head };
};

const partsOf = (reading: Reading, key: string, value: unknown): readonly Part[] => {
  if (key === 'cite' || key === 'note') return [];
  if (key === 'all') return mappings(value).map((one) => conjunction(reading, one));
  if (key === 'any') return [alternatives(reading, mappings(value))];
  if (key === 'not') return [negation(reading, mappings([value])[0] ?? {})];
  return [reading.leaf(key, value).is];
};

const alternatives = (reading: Reading, written: readonly Written[]): Part => {
  const parts = written.map((one) => conjunction(reading, one));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  if (isShort(parts) && parts.every((part) => part.form === 'predicate')) {
    return { form: 'phrase', words: ['either ', ...listedWords(parts.map(wordsInside), 'or')] };
  }
  return { form: 'sentence', words: [reading.any], of: parts.map((part) => standing(reading, part)) };
};

const negation = (reading: Reading, written: Written): Part => {
  const [first, ...others] = Object.entries(written).filter(([key]) => key !== 'cite' && key !== 'note');
  const isLeaf = first !== undefined && others.length === 0 && !['any', 'all', 'not'].includes(first[0]);
  const head = {
    ...(typeof written.cite === 'string' ? { cite: written.cite } : {}),
    ...(typeof written.note === 'string' ? { note: written.note } : {}),
  };
  if (isLeaf) return { ...reading.leaf(first[0], first[1]).isNot, ...head };
  const inner = conjunction(reading, written);
  if (inner.of === undefined) {
    return { form: 'sentence', words: ['it is not so that ', reading.subject, ...inner.words], ...head };
  }
  const of = isJoint(reading, inner) ? inner.of : [inner];
  return { form: 'sentence', words: [reading.notAll], of, ...head };
};

/** Whether the points of a part must all hold, so that they may be told without saying so twice. */
export const isJoint = (reading: Reading, part: Part): boolean =>
  part.words.length === 1 && part.words[0] === reading.all;

/** A part as a point of its own, with its subject. */
const standing = (reading: Reading, part: Part): Part =>
  part.form === 'sentence' || reading.subject === ''
    ? part
    : { ...part, form: 'sentence', words: [reading.subject, ...part.words] };

const isOwn = (part: Part): boolean => part.form === 'sentence' && part.of === undefined;

const wordsInside = (part: Part): Words => part.words;

const isShort = (parts: readonly Part[]): boolean => {
  const isPlain = parts.every((part) => part.of === undefined && part.cite === undefined && part.note === undefined);
  const hasPhrase = parts.some((part) => part.form === 'phrase');
  const length = parts.reduce((sum, part) => sum + textOf(part.words).length, 0);
  return isPlain && length <= LONGEST_PHRASE && !(hasPhrase && parts.length > 2);
};

const mappings = (value: unknown): readonly Written[] => (Array.isArray(value) ? value : []).filter(isMapping);
