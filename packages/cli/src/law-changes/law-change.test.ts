import { loadPacks, type ResolvedPack, VOCABULARY } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { actsOfRules, lawChanges } from './law-change.ts';

interface Document {
  readonly cite: string;
  readonly from: string;
  readonly to?: string;
  readonly readOn?: string;
  readonly rest?: string;
}

const section = (number: number): string => `XX Code § ${number}`;
const RULE = 'rules:\n  - id: must-not\n    prohibits: [transfer, hold]\n';

const packWith = (documents: Readonly<Record<string, Document>>): ResolvedPack => {
  const files = Object.entries(documents).map(
    ([name, { cite, from, to = 'null', readOn = '2001-01-01', rest = RULE }]) => [
      `${name}.yaml`,
      `cite: ${cite}\ntitle: ${name}\nin force: { from: ${from}, to: ${to} }\ngoverned by: act\nread: { source: synthetic, on: ${readOn}, grade: text }\nsays: Synthetic.\n${rest}`,
    ],
  );
  const pack = 'id: us-xx\ntitle: Xanadu\nlayer: state\nversion: "1"\n';
  const { packs, findings } = loadPacks(VOCABULARY, [
    { folder: 'us-xx', files: { 'pack.yaml': pack, ...Object.fromEntries(files) } },
  ]);
  expect(findings).toEqual([]);
  const [found] = packs;
  if (found === undefined) throw new Error('no pack');
  return found;
};

const PERIOD = { from: '2010-01-01', to: '2012-01-01' };

const changes = (documents: Readonly<Record<string, Document>>, period = PERIOD, knownOn = '2020-01-01') =>
  lawChanges([packWith(documents)], period, knownOn, actsOfRules).map(({ day, provision, what }) => [
    day,
    provision,
    what,
  ]);

describe('the changes of law of a period', () => {
  it('have its first day and leave out the day after its last', () => {
    expect(changes({ a: { cite: section(1), from: '2010-01-01' } })).toEqual([['2010-01-01', 'a', 'comes into force']]);
    expect(changes({ a: { cite: section(1), from: '2009-12-31' } })).toEqual([]);
    expect(changes({ a: { cite: section(1), from: '2011-12-31' } })).toHaveLength(1);
    expect(changes({ a: { cite: section(1), from: '2012-01-01' } })).toEqual([]);
  });

  it('tell an end from the end of a version, whatever sets the versions apart', () => {
    expect(changes({ a: { cite: section(1), from: '2000-01-01', to: '2011-05-01' } })).toEqual([
      ['2011-05-01', 'a', 'ends'],
    ]);
    for (const [old, now] of [
      ['XX Code § 1', 'XX Code § 1'],
      ['XX Code § 1 (2000)', 'XX Code § 1'],
      ['XX Code § 1, before 2011', 'XX Code § 1'],
      ['XX Code § 1', 'XX Code § 1 (as amended in 2011)'],
    ] as const) {
      const found = changes({
        a: { cite: old, from: '2000-01-01', to: '2011-05-01' },
        b: { cite: now, from: '2011-05-01' },
      });
      expect(found).toContainEqual(['2011-05-01', 'a', 'ends for a new version']);
      expect(found).toContainEqual(['2011-05-01', 'b', 'comes into force as a new version']);
    }
    const others = changes({
      a: { cite: section(1), from: '2000-01-01', to: '2011-05-01' },
      b: { cite: section(2), from: '2011-05-01' },
    });
    expect(others.map(([, , what]) => what).toSorted()).toEqual(['comes into force', 'ends']);
  });

  it('stand in the order of days, then of citations', () => {
    const found = changes({
      a: { cite: section(3), from: '2011-01-01' },
      b: { cite: section(2), from: '2011-01-01' },
      c: { cite: section(9), from: '2010-06-01' },
    });
    expect(found.map(([, provision]) => provision)).toEqual(['c', 'b', 'a']);
  });

  it('name the acts of the rules in the order of the vocabulary', () => {
    const [found] = lawChanges(
      [packWith({ a: { cite: section(1), from: '2010-01-01' } })],
      PERIOD,
      '2020-01-01',
      actsOfRules,
    );
    expect(found?.acts).toEqual(['hold', 'transfer']);
  });

  it('leave out what was not yet read and what has no rule', () => {
    const documents = { a: { cite: section(1), from: '2010-01-01', readOn: '2015-06-02' } };
    expect(changes(documents, PERIOD, '2015-06-01')).toEqual([]);
    expect(changes(documents, PERIOD, '2015-06-02')).toHaveLength(1);
    expect(changes({ a: { cite: section(1), from: '2010-01-01', rest: '' } })).toEqual([]);
  });

  it('have the day on which a court suspends rules, and the day on which they work again', () => {
    const events = `${RULE}  - id: other\n    prohibits: [interview]\nevents:\n  - what: enjoined\n    rules: [other]\n    during: { from: 2011-02-01, to: 2011-03-01 }\n    cite: A v. B\n    read: { source: synthetic, on: 2001-01-01, grade: text }\n`;
    const pack = packWith({ a: { cite: section(1), from: '2000-01-01', rest: events } });
    expect(lawChanges([pack], PERIOD, '2020-01-01', actsOfRules)).toMatchObject([
      { day: '2011-02-01', what: 'is suspended', order: 'A v. B', acts: ['interview'] },
      { day: '2011-03-01', what: 'is no longer suspended', order: 'A v. B', acts: ['interview'] },
    ]);
    const open = packWith({
      a: { cite: section(1), from: '2000-01-01', rest: events.replace('to: 2011-03-01', 'to: null') },
    });
    expect(lawChanges([open], PERIOD, '2020-01-01', actsOfRules)).toHaveLength(1);
  });
});
