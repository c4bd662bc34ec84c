import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsvRecords } from '../../src/authoring/csv.ts';
import { type Action, ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { answersOf, DETAINER, decideFederal, FACTS, FEDERAL_CUSTODY, STATE_OR_LOCAL } from './federal-case.ts';
import { LAW, ROOT, TODAY } from './the-law.ts';

/** What federal law alone says of each act of a state or local agency with a detainer that stands. */
const FEDERAL_COLUMN: Readonly<Partial<Record<Action, string>>> = {
  'notify-release-date': 'permitted',
  transfer: 'permitted',
  'share-status': 'permitted',
  'agreement-287g': 'permitted',
  'arrest-on-civil-warrant': 'prohibited',
};

describe('the federal column of the decision tables', () => {
  it.each(STATE_OR_LOCAL)('%s: five acts are answered, the others are left to the state', (agency) => {
    const answers = answersOf(decideFederal({ ...FACTS, agency, charges: { complete: 'yes', list: [] } }));
    expect(answers).toEqual(
      Object.fromEntries(ACTIONS.map((action) => [action, FEDERAL_COLUMN[action] ?? 'unsettled'])),
    );
  });

  it('commands nothing of a state or local agency: every form is a request', () => {
    const norms = LAW.packs.find((pack) => pack.id === 'us')?.norms ?? [];
    expect(norms.length).toBeGreaterThan(50);
    expect(norms.filter((norm) => norm.kind === 'requires')).toEqual([]);
  });

  it('a release date may be told on a request, and without one the state must say', () => {
    const { document: _, ...noDocument } = FACTS;
    const none = { ...noDocument, documents: { complete: 'yes', list: [] } };
    expect(answersOf(decideFederal(none))).toMatchObject({ 'notify-release-date': 'unsettled', hold: 'prohibited' });
  });
});

describe('custody by a federal agency', () => {
  it.each(FEDERAL_CUSTODY)('%s is not encoded: counsel answers every act', (agency) => {
    expect(new Set(Object.values(answersOf(decideFederal({ ...FACTS, agency }))))).toEqual(new Set(['unsettled']));
  });

  it.each(FEDERAL_CUSTODY)('%s is not reached by the law of California', (agency) => {
    const text = {
      id: agency,
      jurisdiction: 'us-ca',
      on: '2026-03-02',
      knownOn: undefined,
      facts: { ...FACTS, agency },
    };
    const { answers } = LAW.decide(text, { today: TODAY, actions: ['hold', 'notify-release-date', 'transfer'] });
    expect(answers.map((one) => one.answer)).toEqual(['unsettled', 'unsettled', 'unsettled']);
  });
});

describe('the Laken Riley Act', () => {
  const offenses = ['PC 459', 'PC 484', 'PC 487', 'PC 459.5', 'PC 243(b)', 'PC 187', 'PC 245(a)(1)'];
  const places = ['us', 'us-ca'];
  const cases = offenses.flatMap((statute) => places.map((place) => [statute, place] as const));

  it.each(cases)('changes no answer of a jail after an arrest under %s in %s', (statute, jurisdiction) => {
    const charges = {
      complete: 'yes',
      list: [{ statute, place: 'us-ca', 'arrested on': '2025-01-20', finding: 'none yet' }],
    };
    const facts = {
      ...FACTS,
      charges,
      convictions: { complete: 'yes', list: [] },
      'current registrant': 'no',
      'release date is public': 'no',
    };
    const [before, after] = ['2025-01-28', '2025-01-29'].map((on) =>
      answersOf(LAW.decide({ id: statute, jurisdiction, on, knownOn: undefined, facts }, { today: TODAY })),
    );
    expect(after).toEqual(before);
  });

  it('and the arrest itself changes nothing against no arrest at all', () => {
    const arrested = {
      complete: 'yes',
      list: [{ statute: 'PC 484', place: 'us-ca', 'arrested on': '2026-03-01', finding: 'none yet' }],
    };
    const acts: readonly Action[] = [
      'hold',
      'delay-release',
      'notify-release-date',
      'transfer',
      'arrest-on-civil-warrant',
    ];
    const answer = (charges: unknown) => answersOf(decideFederal({ ...FACTS, charges, document: DETAINER }, acts));
    expect(answer(arrested)).toEqual(answer({ complete: 'yes', list: [] }));
  });
});

it('every decision in the table of decisions belongs to a document that there is', () => {
  const rows = parseCsvRecords(readFileSync(join(ROOT, 'law/us/tables/decisions.csv'), 'utf8'));
  const provisions = LAW.packs.find((pack) => pack.id === 'us')?.provisions ?? [];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const provision = provisions.find((one) => one.name === row.provision);
    expect([row.case, provision?.name]).toEqual([row.case, row.provision]);
    if (row.to !== '') expect([row.from, row.to]).toEqual([provision?.from, provision?.to]);
  }
});
