import { describe, expect, it } from 'vitest';
import { engineOf, packOf } from '../law-from-yaml.ts';
import { parseDay } from '../../src/facts/day.ts';
import type { Item } from '../../src/facts/read-facts.ts';

const OFFENSES = `statute,level,serious,from,to
PC 100,wobbler,no,2000-01-01,2015-01-01
PC 100,misdemeanor,no,2015-01-01,
PC 200,depends,,2000-01-01,
PC 200(a),wobbler,yes,2000-01-01,
PC 200(b),misdemeanor,no,2000-01-01,
PC 300(a),wobbler,,2000-01-01,
PC 300(b),wobbler,,2000-01-01,
PC 400,wobbler,,2000-01-01,
PC 400 first degree,felony,yes,2000-01-01,
PC 500(a),wobbler,,2000-01-01,2010-01-01
PC 500(b),wobbler,,2000-01-01,
`;
const LIST = `statute,membership,from,to
PC 100,listed,2018-01-01,
PC 400,listed,2018-01-01,
PC 700,described,2018-01-01,
`;
const TABLES = `place: us-st
tables:
  - id: offenses
    title: Offenses
    file: offenses.csv
    fills:
      - { column: level, fills: wobbler, yes: [wobbler], no: [misdemeanor, felony] }
      - { column: serious, fills: "class: serious-felony", yes: ["yes"], no: ["no"] }
    through: 2020-12-31
    read: { source: s, on: 2021-01-01, grade: text }
  - id: list
    title: The list
    file: list.csv
    dated by: act
    fills:
      - { column: membership, fills: "lists: st/list", yes: [listed] }
    through: 2020-12-31
    read: { source: s, on: 2021-01-01, grade: text }
`;

const pack = packOf('st', 'state', '  - id: a\n    permits: [hold]\n', { head: TABLES });
const engine = engineOf({ ...pack, files: { ...pack.files, 'offenses.csv': OFFENSES, 'list.csv': LIST } });

/** One record as the law's tables leave it on the day of an act. */
const enriched = (list: 'convictions' | 'charges', item: object, act = '2020-06-01'): Item => {
  const lawOn = parseDay(act) ?? 0;
  const law = engine.law({ jurisdiction: 'st', lawOn, knownOn: lawOn });
  if (law === undefined) throw new Error('no law');
  const { facts, problems } = engine.readFacts(law, { [list]: { complete: 'no', list: [item] } }, lawOn);
  expect(problems).toEqual([]);
  return (facts[list] as readonly Item[])[0] ?? {};
};
const convicted = (statute: string, on = '2016-01-01', more = {}) => enriched('convictions', { statute, on, ...more });

describe('a statute of a conviction', () => {
  it('is looked up on the day of the conviction, first day in and last day out', () => {
    expect(convicted('PC 100', '2014-12-31').wobbler).toBe(true);
    expect(convicted('PC 100', '2015-01-01').wobbler).toBe(false);
    expect(convicted('PC 100', '1999-12-31').wobbler).toBeUndefined();
  });

  it('without a day is settled only where every row agrees', () => {
    const { wobbler, class: marks } = enriched('convictions', { statute: 'PC 100' });
    expect([wobbler, marks]).toEqual([undefined, { 'serious-felony': false }]);
  });

  it('is read in one spelling, and gets the place of the pack', () => {
    expect(convicted('pc 200 (a)')).toMatchObject({
      statute: 'PC 200(a)',
      place: 'us-st',
      wobbler: true,
      class: { 'serious-felony': true },
    });
  });

  it('takes the row of its own subdivision before that of the section', () => {
    expect(convicted('PC 200(b)').wobbler).toBe(false);
    expect(convicted('PC 400 first degree')).toMatchObject({ wobbler: false, class: { 'serious-felony': true } });
  });

  it('takes the row of the section where its subdivision has none', () => {
    expect(convicted('PC 200(c)').wobbler).toBeUndefined();
    expect(convicted('PC 400(a)(1)').wobbler).toBe(true);
    expect(convicted('PC 400 second degree').wobbler).toBe(true);
  });

  it('of a whole section is settled where all of its parts agree and each has a row that day', () => {
    expect(convicted('PC 300').wobbler).toBe(true);
    expect(convicted('PC 500', '2009-12-31').wobbler).toBe(true);
    expect(convicted('PC 500', '2010-01-01').wobbler).toBeUndefined();
  });

  it('that no row names stays open, and gets no place', () => {
    expect(convicted('PC 999')).toEqual({ statute: 'PC 999', on: parseDay('2016-01-01') });
    expect(convicted('PC 10').wobbler).toBeUndefined();
  });

  it('after the last day of the table stays open', () => {
    expect(enriched('convictions', { statute: 'PC 400', on: '2020-12-31' }, '2021-06-01').wobbler).toBe(true);
    expect(enriched('convictions', { statute: 'PC 400', on: '2021-01-01' }, '2021-06-01').wobbler).toBeUndefined();
  });

  it('of another place is not read in this state’s tables', () => {
    expect(convicted('PC 400', '2016-01-01', { place: 'us-tx' })).not.toHaveProperty('wobbler');
    expect(convicted('PC 400', '2016-01-01', { place: 'us-st' }).wobbler).toBe(true);
  });
});

describe('what the case states itself', () => {
  it('stands against the table, mark by mark', () => {
    expect(convicted('PC 400', '2016-01-01', { wobbler: 'no' }).wobbler).toBe(false);
    const stated = convicted('PC 200(a)', '2016-01-01', { class: { 'serious-felony': 'no', 'violent-felony': 'yes' } });
    expect(stated.class).toEqual({ 'serious-felony': false, 'violent-felony': true });
    expect(convicted('PC 200(a)', '2016-01-01', { class: { 'violent-felony': 'yes' } }).class).toEqual({
      'serious-felony': true,
      'violent-felony': true,
    });
  });

  it('stands where it says that the fact cannot be had', () => {
    const { class: marks } = convicted('PC 200(a)', '2016-01-01', { class: { unknown: 'cannot be had' } });
    expect(marks).toMatchObject({ why: 'cannot be had' });
  });
});

describe('a table dated by the act', () => {
  it('is read on the day of the act, whatever the day of the conviction', () => {
    const listed = (act: string) => enriched('convictions', { statute: 'PC 400', on: '2003-01-01' }, act).lists;
    expect(listed('2017-12-31')).toBeUndefined();
    expect(listed('2018-01-01')).toEqual({ 'st/list': true });
  });

  it('leaves open what it only describes', () => {
    expect(convicted('PC 700').lists).toBeUndefined();
  });
});

describe('a charge', () => {
  it('is looked up on the day of the arrest, or on the day of the act', () => {
    expect(enriched('charges', { statute: 'PC 100', 'arrested on': '2014-06-01' }).wobbler).toBe(true);
    expect(enriched('charges', { statute: 'PC 100' }).wobbler).toBe(false);
  });
});

it('a record without a statute is left as it is', () => {
  expect(enriched('convictions', { level: 'felony' })).toEqual({ level: 'felony' });
});
