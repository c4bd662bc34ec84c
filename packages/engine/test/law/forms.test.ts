import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsvRecords } from '../../src/authoring/csv.ts';
import type { Form } from '../../src/authoring/form.ts';
import { DOCUMENT_KINDS } from '../../src/facts/vocabulary/document.ts';
import { DETAINER, FACTS, federalAnswer } from './federal-case.ts';
import { FORMS, ROOT } from './the-law.ts';

const asksHold = (form: Form): boolean => form.asks.some((request) => request.what === 'hold');
const refusesHold = (form: Form): boolean => form.doesNotAsk.some((request) => request.what === 'hold');
const named = (forms: readonly Form[]) => forms.map((form) => [form.kind, form] as const);

/** The case of a form: every other condition met, recorded as asking what is given. */
const withForm = (form: Form, asks: readonly string[], change: Readonly<Record<string, unknown>> = {}) => ({
  ...FACTS,
  document: { ...DETAINER, kind: form.kind, asks, ...change },
});

it('the catalogue and the vocabulary name the same kinds of paper', () => {
  expect(FORMS.map((form) => form.kind).toSorted()).toEqual(DOCUMENT_KINDS.toSorted());
});

describe.each(named(FORMS))('%s', (_, form) => {
  it('says of a hold whether it asks for it, may ask for it, or was not read', () => {
    const said = [asksHold(form), refusesHold(form), form.mayAsk.includes('hold'), form.notRead.includes('hold')];
    expect(said.filter(Boolean)).toHaveLength(1);
  });

  it('keeps the order of its editions', () => {
    for (const { from, to, mandatoryFrom } of form.editions) {
      if (from !== null && to !== null) expect(from < to).toBe(true);
      if (from !== null && mandatoryFrom !== null) expect(from <= mandatoryFrom).toBe(true);
    }
    const starts = form.editions.map((edition) => edition.from).filter((from) => from !== null);
    expect(starts).toEqual(starts.toSorted());
  });

  it('names its source and grade with every statement', () => {
    const statements = [
      form,
      form.issuedBy,
      ...form.editions,
      ...form.asks,
      ...form.doesNotAsk,
      ...form.boxes,
      ...form.fields,
    ];
    for (const { source, grade, readOn } of statements) {
      expect(source).not.toBe('');
      expect(['text', 'partial', 'secondary', 'memory']).toContain(grade);
      expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('is read as asking for notice where it does, and only there', () => {
    const asks = form.asks.map((request) => request.what).filter((what) => what === 'notification');
    const isAsked = asks.length > 0;
    expect(federalAnswer(withForm(form, asks), 'notify-release-date')).toBe(isAsked ? 'permitted' : 'unsettled');
  });
});

describe.each(named(FORMS.filter(refusesHold)))('%s asks for no hold', (_, form) => {
  it('and carries none, whatever somebody entered that it asks', () => {
    for (const action of ['hold', 'delay-release'] as const)
      expect(federalAnswer(withForm(form, ['hold', 'notification', 'transfer']), action)).toBe('prohibited');
  });
});

describe.each(named(FORMS.filter(asksHold)))('%s asks for a hold', (_, form) => {
  it('of 48 hours at most', () => {
    expect(form.asks.find((request) => request.what === 'hold')?.hours).toBe(48);
  });

  it('and federal law takes its bar away, which permits nothing', () => {
    expect(federalAnswer(withForm(form, ['hold']), 'hold')).toBe('unsettled');
    expect(federalAnswer(withForm(form, []), 'hold')).toBe('prohibited');
  });

  it('which ends with the 48 hours, with cancellation, or where it names somebody else', () => {
    for (const change of [{ 'hours are over': 'yes' }, { cancelled: 'yes' }, { 'names this person': 'no' }])
      expect(federalAnswer(withForm(form, ['hold'], change), 'hold')).toBe('prohibited');
  });

  it('with or without service, as the form says', () => {
    const unserved = federalAnswer(withForm(form, ['hold'], { served: 'no' }), 'hold');
    expect(unserved).toBe(form.takesEffect?.only === 'once served' ? 'prohibited' : 'unsettled');
  });

  it.each(form.boxes.flatMap((box) => box.grounds.map((ground) => [box.box, ground] as const)))(
    'box %s: %s',
    (_box, ground) => {
      const isCause = !['investigation begun', 'enforcement priority'].includes(ground);
      expect(federalAnswer(withForm(form, ['hold'], { grounds: [ground] }), 'hold')).toBe(
        isCause ? 'unsettled' : 'prohibited',
      );
    },
  );
});

it('of one form nobody here knows whether it asks for a hold, and the law says so', () => {
  const unread = FORMS.filter((form) => form.notRead.includes('hold'));
  expect(unread.map((form) => form.kind)).toEqual(['I-247X']);
  for (const form of unread) expect(federalAnswer(withForm(form, ['hold']), 'hold')).toBe('unsettled');
});

it('an order of a court carries custody by its own words, and only if a federal judge or magistrate made it', () => {
  const orders = FORMS.filter((form) => form.mayAsk.includes('hold'));
  expect(orders.map((form) => form.kind)).toEqual(['court order']);
  for (const form of orders) {
    const order = (issuer: string) => withForm(form, ['hold'], { issuer, nature: 'criminal' });
    expect(federalAnswer(order('federal judge or magistrate'), 'hold')).toBe('unsettled');
    for (const issuer of ['immigration authority', 'immigration judge', 'state judge', 'other'])
      expect(federalAnswer(order(issuer), 'hold')).toBe('prohibited');
  }
});

it('no form that the Department signs is a paper of a judge', () => {
  for (const form of FORMS.filter((one) => /^I-\d/.test(one.kind)))
    expect([form.kind, form.ofAJudge]).toEqual([form.kind, 'no']);
});

it('every detainer form on which the agency writes the release date says which act that is', () => {
  const withBlock = FORMS.filter((form) => form.fields.some((field) => field.act === 'notify-release-date'));
  expect(withBlock.map((form) => form.kind)).toEqual([
    'I-247 of 2010',
    'I-247 of December 2012',
    'I-247A',
    'I-247D',
    'I-247G',
    'I-247N',
  ]);
});

it('the table of names of forms agrees with the catalogue on what each asks', () => {
  const rows = parseCsvRecords(readFileSync(join(ROOT, 'law/us/tables/form-names.csv'), 'utf8'));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const form = FORMS.find((one) => one.kind === row['document kind']);
    if (form === undefined) throw new Error(`no form ${row['document kind']}`);
    const asks = (row.asks ?? '').split('|').filter((what) => what !== '');
    for (const what of asks)
      expect([form.kind, form.asks.map((one) => one.what)]).toEqual([form.kind, expect.arrayContaining([what])]);
    if (asks.length > 0) expect([form.kind, asks.includes('hold')]).toEqual([form.kind, asksHold(form)]);
  }
});
