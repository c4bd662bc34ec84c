import { describe, expect, it } from 'vitest';
import { planOfCondition } from '../../../test/exact/plan-of-condition.ts';
import { QUESTION_TRUTHS } from '../../../test/backends/random-law.ts';
import { VOCABULARY } from '../../facts/vocabulary/vocabulary.ts';
import { all, any, type Expression, fieldTest, factTest, negation } from '../../norms/expression.ts';
import { Disputed } from '../../facts/fact-value.ts';
import { analyze } from './analyze.ts';
import { factsOf, wayTo } from './example.ts';
import { MAY_EXIST } from './place.ts';

const is = (key: string, ...values: readonly (string | boolean)[]): Expression =>
  fieldTest(key, { is: 'one of', values });
const fact = (key: string): Expression => factTest([key], { is: 'one of', values: [true] });
const some = (where: Expression, list = 'convictions'): Expression => ({ op: 'some', list, where });
const CLOSED = { convictions: false, charges: false, documents: false };
const ACT = 20_000;
const [PERMITTED, UNSETTLED] = [2, 8];

const analysisOf = (condition: Expression, facts: Record<string, unknown>) => {
  const given = { facts: { on: ACT, convictions: [], open: CLOSED, ...facts }, act: ACT, questions: QUESTION_TRUTHS };
  return { given, ...analyze(VOCABULARY, planOfCondition(condition), given) };
};
const possible = (condition: Expression, facts: Record<string, unknown> = {}): number => {
  const { space, verdict } = analysisOf(condition, facts);
  return space.diagram.valuesGiven(verdict);
};
const exampleOf = (condition: Expression, facts: Record<string, unknown> = {}, want = PERMITTED) => {
  const { given, space, verdict } = analysisOf(condition, facts);
  const way = wayTo(space.diagram, verdict, (terminal) => terminal === want);
  return way === undefined ? undefined : factsOf(space, given, way);
};

describe('what is possible', () => {
  it('leaves out a listed record that cannot be as it is', () => {
    const both = some(all([is('level', 'infraction'), is('wobbler', true)]));
    expect(possible(both, { convictions: [{}] })).toBe(UNSETTLED);
    expect(possible(both, { convictions: [{ level: 'infraction' }] })).toBe(UNSETTLED);
    expect(possible(some(is('wobbler', true)), { convictions: [{ level: 'felony' }] })).toBe(PERMITTED | UNSETTLED);
  });

  it('leaves out a further record that cannot be as it is', () => {
    const both = some(all([is('level', 'infraction'), is('wobbler', true)]));
    expect(possible(both, { open: { convictions: true } })).toBe(UNSETTLED);
    const wide = all([some(is('wobbler', true)), negation(some(is('level', 'felony', 'misdemeanor')))]);
    expect(possible(wide, { open: { convictions: true } })).toBe(UNSETTLED);
  });

  it('ties the conditions on one unknown record together', () => {
    const felony = some(is('level', 'felony'));
    const grave = some(all([is('level', 'felony'), is('wobbler', true)]));
    expect(possible(all([grave, negation(felony)]), { open: { convictions: true } })).toBe(UNSETTLED);
    expect(possible(all([felony, negation(grave)]), { open: { convictions: true } })).toBe(PERMITTED | UNSETTLED);
  });

  it('asks nothing of a listed record more once one fits', () => {
    expect(
      possible(some(is('level', 'felony')), { convictions: [{ level: 'felony' }, {}], open: { convictions: true } }),
    ).toBe(PERMITTED);
  });
});

describe('an example', () => {
  it('fills in every fact that is asked, and closes the lists', () => {
    const condition = all([fact('current registrant'), some(is('level', 'felony'))]);
    expect(exampleOf(condition, { open: { convictions: true } })).toEqual({
      on: ACT,
      'current registrant': true,
      convictions: [{ level: 'felony', on: ACT }],
      open: { convictions: false },
    });
    expect(exampleOf(negation(condition), { open: { convictions: true, charges: true } })).toMatchObject({
      convictions: [],
      open: { convictions: false, charges: true },
    });
  });

  it('has the record that may exist, or not', () => {
    const papers = some(is('served', true), 'documents');
    const may = { documents: [{ served: false }, { [MAY_EXIST]: true, served: true }] };
    expect(exampleOf(papers, may)?.documents).toEqual([{ served: false }, { served: true }]);
    expect(exampleOf(papers, may, UNSETTLED)?.documents).toEqual([{ served: false }]);
    expect(exampleOf(papers, may)?.documents).not.toContainEqual(expect.objectContaining({ [MAY_EXIST]: true }));
  });

  it('puts marks beside those shown, and values into the record they belong to', () => {
    const marked = some(fieldTest('class', { is: 'includes any', values: ['serious-felony'] }));
    const shown = {
      convictions: [{ class: { 'serious-felony': false } }, { level: 'felony', class: { other: true } }],
    };
    expect(exampleOf(marked, shown)?.convictions).toEqual([
      { class: { 'serious-felony': false } },
      { level: 'felony', class: { other: true, 'serious-felony': true } },
    ]);
  });

  it('settles a dispute by one of its values', () => {
    const disputed = { 'current registrant': new Disputed([false, true]) };
    expect(exampleOf(fact('current registrant'), disputed)?.['current registrant']).toBe(true);
  });

  it('is none where no case gives the answer', () => {
    expect(
      exampleOf(any([fact('current registrant'), negation(fact('current registrant'))]), {}, UNSETTLED),
    ).toBeUndefined();
  });
});

describe('what defeats a norm', () => {
  it('keeps it from being active, though it applies', () => {
    const plan = planOfCondition(fact('current registrant'));
    const norm = plan.norms.find((one) => one.norm.id === 'n');
    if (norm === undefined) throw new Error('no norm');
    const norms = [norm, { ...norm, condition: fact('juvenile custody'), defeatedBy: [0] }];
    const given = { facts: { open: CLOSED }, act: ACT, questions: {} };
    const { space, applies, active } = analyze(VOCABULARY, { ...plan, norms }, given);
    const values = (node: number, a: number, b: number): number => {
      let at = node;
      while (at >= 1024) at = space.diagram.kid(at, [a, b][space.diagram.variableOf(at)] ?? 0);
      return at;
    };
    // Class 0 is yes, 1 is no.
    expect([0, 1].flatMap((a) => [0, 1].map((b) => values(active[1] ?? 0, a, b)))).toEqual([0, 0, 3, 0]);
    expect([0, 1].flatMap((a) => [0, 1].map((b) => values(applies[1] ?? 0, a, b)))).toEqual([3, 0, 3, 0]);
  });
});
