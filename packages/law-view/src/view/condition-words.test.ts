import { readPack, VOCABULARY } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { wordsOfLimb } from './condition-words.ts';
import type { Statement } from './statement.ts';
import { textOf } from './words.ts';

const PROVISION = `cite: A
title: t
in force: { from: 2020-01-01, to: null }
governed by: act
read: { source: s, on: 2026-01-01, grade: text }
says: s
rules:
  - { id: a-term, cite: (a), defines: a listed person, when all: [{ current registrant: yes }] }
questions:
  - { id: anniversary-day, asks: 'Does the day count?', until settled: unsettled }
  - { id: scope, asks: 'Who?', until settled: no }
`;
const PACK = `id: us-xx
title: X
layer: state
version: "1"
tables: []
`;
const { pack } = readPack(VOCABULARY, { folder: 'law/us-xx', files: { 'pack.yaml': PACK, 'a.yaml': PROVISION } });
const [provision] = pack?.provisions ?? [];
if (pack === undefined || provision === undefined) throw new Error('the pack of this test has a fault');
const scope = { schema: VOCABULARY, pack, provision };

const told = (statement: Statement, depth = 0): string[] => [
  `${'  '.repeat(depth)}${statement.cite === undefined ? '' : `${statement.cite} `}${textOf(statement.words)}`,
  ...(statement.note === undefined ? [] : [`${'  '.repeat(depth)}note: ${statement.note}`]),
  ...(statement.of ?? []).flatMap((inner) => told(inner, depth + 1)),
];
const wordsOf = (limb: object): string[] => told(wordsOfLimb(scope, limb));

describe('a condition reads as a sentence', () => {
  it.each([
    [
      { 'some conviction': { level: 'felony', within: '15 years' } },
      'the person has a conviction that is for a felony and is within 15 years before the act, counted from the plea or verdict (the anniversary itself: question “anniversary-day”)',
    ],
    [{ agency: ['county-jail', 'city-lockup'] }, 'the agency is a county jail or a city lockup'],
    [{ 'current registrant': 'no' }, 'the person is not a current registrant on the California Sex and Arson Registry'],
    [
      { 'local policy': 'forbids this action' },
      'the policy of the agency, or the law of its county or city, forbids this act',
    ],
    [
      { 'some document': { kind: 'I-247A', asks: ['hold', 'notification'], served: 'yes' } },
      'there is a document that is a Form I-247A, asks for a hold or notice of the release and was served on the person',
    ],
    [{ 'no document': { kind: 'proof of citizenship' } }, 'there is no document that is a proof of citizenship'],
    [{ 'every charge': { level: 'misdemeanor' } }, 'each charge, if there is any, is one that is for a misdemeanor'],
    [
      { 'some document': { kind: 'I-200', within: '30 days' } },
      'there is a document that is a Form I-200 and is within 30 days before the act, counted from the day it was received, the last day included',
    ],
    [
      { 'some conviction': { 'later history': ['vacated', 'reversed'] } },
      'the person has a conviction that was vacated or reversed',
    ],
    [{ not: { 'some conviction': { level: 'felony' } } }, 'the person has no conviction that is for a felony'],
    [{ 'a listed person': 'yes' }, 'the definition of “a listed person” is met'],
    [{ 'a listed person': 'no' }, 'the definition of “a listed person” is not met'],
    [{ question: 'scope' }, 'the open question “scope” is answered yes (taken as no until it is settled)'],
    [
      { 'some charge': { 'arrested on': { from: '2025-01-01', before: '2026-01-01' } } },
      'there is a charge that rests on an arrest on or after 2025-01-01 and before 2026-01-01',
    ],
    [{ 'some conviction': {} }, 'the person has a conviction'],
  ])('%j', (limb, sentence) => {
    expect(wordsOf(limb)).toEqual([sentence]);
  });
});

describe('a long condition is told point by point', () => {
  it('with what must all be true of one and the same record', () => {
    const limb = {
      cite: '(a)(1)',
      note: 'At any time.',
      'some conviction': {
        'state prison': 'yes',
        not: { 'later history': ['vacated', 'reversed'] },
        all: [{ any: [{ adjudication: 'adult' }, { adjudication: 'juvenile', question: 'scope' }] }],
      },
    };
    expect(wordsOf(limb)).toEqual([
      '(a)(1) the person has a conviction of which all of this is true',
      'note: At any time.',
      '  it is for a felony punishable by imprisonment in the state prison',
      '  it was not vacated or reversed',
      '  at least one of these is true of it',
      '    it is a conviction of a person tried as an adult',
      '    it is an adjudication of the juvenile court and the open question “scope” is answered yes (taken as no until it is settled)',
    ]);
  });

  it('and never joins alternatives by “all”', () => {
    const limb = { 'some conviction': { any: [{ level: 'felony', cite: '(b)' }, { class: ['serious-felony'] }] } };
    expect(wordsOf(limb)).toEqual([
      'the person has a conviction of which this is true',
      '  at least one of these is true of it',
      '    (b) it is for a felony',
      '    it is for a serious felony (Penal Code § 1192.7(c))',
    ]);
  });

  it('and keeps “not both” apart from “neither”', () => {
    const limb = { 'some conviction': { not: { all: [{ level: 'misdemeanor' }, { 'prop 47 misdemeanor': 'yes' }] } } };
    expect(wordsOf(limb)).toEqual([
      'the person has a conviction of which this is true',
      '  it is not so that it is for a misdemeanor and is for a misdemeanor that was a felony or a wobbler before Proposition 47',
    ]);
  });
});

describe('every fact and field of the vocabulary has a sentence', () => {
  const valueOf = (type: { kind: string; values?: readonly string[] }): unknown =>
    ({ 'yes-no': 'yes', day: { from: '2020-01-01' } })[type.kind] ?? [type.values?.[0] ?? 'PC 1'];

  it.each(VOCABULARY.facts.map((fact) => [fact.key, fact] as const))('%s', (key, fact) => {
    expect(wordsOf({ [key]: valueOf(fact.type) })).toEqual([expect.stringMatching(/\w+ \w+ \w+/)]);
  });

  it.each(
    VOCABULARY.lists.flatMap((list) =>
      list.fields
        .filter(({ type }) => type.kind !== 'spans')
        .map((field) => [`${list.item}: ${field.key}`, list, field] as const),
    ),
  )('%s', (_name, list, field) => {
    const filter = field.key === 'lists' ? { listed: 'us-xx/x' } : { [field.key]: valueOf(field.type) };
    expect(wordsOf({ [`some ${list.item}`]: filter })).toEqual([expect.stringMatching(/ that \w+ \w+/)]);
    expect(wordsOf({ [`some ${list.item}`]: { not: filter } })).toEqual([expect.stringMatching(/ not | no /)]);
  });

  it('even one that has no words of its own: it is told by its question', () => {
    const fact = { key: 'x', type: { kind: 'yes-no' }, question: 'Is it so?', suppliedBy: 'desk' } as const;
    const schema = { ...VOCABULARY, facts: [fact] };
    expect(told(wordsOfLimb({ ...scope, schema }, { x: 'no' }))).toEqual(['the answer to “Is it so?” is no']);
  });
});
