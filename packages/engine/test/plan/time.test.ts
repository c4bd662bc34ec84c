import { describe, expect, it } from 'vitest';
import { answerOn, engineOf, packOf } from '../law-from-yaml.ts';

const SPAN = (from: string, to: string) => `in force: { from: ${from}, to: ${to} }`;
const dated = (rules: string, span: string, more = '') => {
  const pack = packOf('st', 'state', rules);
  const code = (pack.files['code.yaml'] ?? '')
    .replace('in force: { from: 2000-01-01, to: null }', span)
    .replace('\nrules:', `${more}\nrules:`);
  return { ...pack, files: { ...pack.files, 'code.yaml': code } };
};
const PERMITS = '  - id: a\n    permits: [hold]\n';

describe('the law date', () => {
  const engine = engineOf(dated(PERMITS, SPAN('2014-01-01', '2018-01-04')));
  const on = (day: string) => answerOn(engine, 'hold', {}, { on: day }).answer;

  it('starts a rule on its first day and not the day before', () => {
    expect([on('2013-12-31'), on('2014-01-01')]).toEqual(['unsettled', 'permitted']);
  });

  it('ends a rule before its last day, which is exclusive', () => {
    expect([on('2018-01-03'), on('2018-01-04')]).toEqual(['permitted', 'unsettled']);
  });
});

describe('the knowledge date', () => {
  it('leaves out what was recorded later, and what was withdrawn by then', () => {
    const engine = engineOf(
      dated(PERMITS, SPAN('2014-01-01', 'null'), '\nrecorded: { from: 2020-05-01, to: 2021-05-01 }'),
    );
    const known = (day: string) => answerOn(engine, 'hold', {}, { knownOn: day }).answer;
    expect([known('2020-04-30'), known('2020-05-01'), known('2021-04-30'), known('2021-05-01')]).toEqual([
      'unsettled',
      'permitted',
      'permitted',
      'unsettled',
    ]);
  });

  it('is the day of reading where nothing else is said', () => {
    const engine = engineOf(packOf('st', 'state', PERMITS));
    expect(answerOn(engine, 'hold', {}, { knownOn: '1999-12-31' }).answer).toBe('unsettled');
    expect(answerOn(engine, 'hold', {}, { knownOn: '2000-01-01' }).answer).toBe('permitted');
  });
});

describe('the governing date', () => {
  const governed = (by: string, rule: string) =>
    engineOf(dated(`${rule}    governed by: ${by}\n`, SPAN('2018-01-04', '2020-01-01')));

  it('of a request is the day the request was received', () => {
    const engine = governed('request', PERMITS);
    const received = (day: string) =>
      answerOn(engine, 'hold', { document: { kind: 'I-247A', 'received on': day } }).answer;
    expect([received('2018-01-03'), received('2018-01-04'), received('2019-12-31'), received('2020-01-01')]).toEqual([
      'unsettled',
      'permitted',
      'permitted',
      'unsettled',
    ]);
    expect(answerOn(engine, 'hold', {}).answer).toBe('conditional');
  });

  it('of an arrest is the day of the arrest', () => {
    const engine = governed('arrest', PERMITS);
    const arrested = (day: string) => answerOn(engine, 'hold', { charge: { 'arrested on': day } }).answer;
    expect([arrested('2018-01-03'), arrested('2018-01-04')]).toEqual(['unsettled', 'permitted']);
  });

  it('of a conviction is the day of that conviction, not of another', () => {
    const engine = governed(
      'conviction',
      '  - id: a\n    permits: [hold]\n    when all:\n      - some conviction: { level: felony }\n',
    );
    const convicted = (...list: object[]) =>
      answerOn(engine, 'hold', { convictions: { complete: 'yes', list } }).answer;
    expect(convicted({ level: 'felony', on: '2018-01-03' })).toBe('unsettled');
    expect(convicted({ level: 'felony', on: '2018-01-04' })).toBe('permitted');
    expect(convicted({ level: 'felony', on: '2017-01-01' }, { level: 'misdemeanor', on: '2018-06-01' })).toBe(
      'unsettled',
    );
  });
});

describe('an injunction', () => {
  const event = `\nevents:\n  - { what: enjoined, during: { from: 2019-02-01, to: 2019-03-01 }, cite: "Order of 1 February 2019", read: { source: s, on: 2019-02-01, grade: text } }`;
  const engine = engineOf(dated('  - id: a\n    prohibits: [hold]\n', SPAN('2018-01-01', 'null'), event));
  const on = (day: string) => answerOn(engine, 'hold', {}, { on: day }).answer;

  it('makes the rule unsettled while it lasts, and not a day longer', () => {
    expect([on('2019-01-31'), on('2019-02-01'), on('2019-02-28'), on('2019-03-01')]).toEqual([
      'prohibited',
      'unsettled',
      'unsettled',
      'prohibited',
    ]);
  });
});
