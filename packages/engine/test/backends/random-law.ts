import fc from 'fast-check';
import type { Layer } from '../../src/authoring/provision-schema.ts';
import { DAWN, DUSK } from '../../src/facts/day.ts';
import type { Test } from '../../src/facts/test.ts';
import { FALSE, QUESTIONED, TRUE } from '../../src/facts/truth.ts';
import { all, any, constant, type Expression, factTest, fieldTest, negation } from '../../src/norms/expression.ts';
import type { Norm, NormKind, SilenceMeans } from '../../src/norms/norm.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { ActionPlan } from '../../src/plan/plan.ts';
import type { Slice } from '../../src/slice/slice.ts';

/** Random norm sets over a few facts, for properties that must hold of every law that can be written. */

export const TEXTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
export const QUESTION_TRUTHS = { q0: QUESTIONED, q1: TRUE, q2: FALSE };

const yesNo: fc.Arbitrary<Test> = fc.boolean().map((value) => ({ is: 'one of', values: [value] }));
const oneOf: fc.Arbitrary<Test> = fc
  .uniqueArray(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 8 })
  .map((values) => ({ is: 'one of', values }));
const marks: fc.Arbitrary<Test> = fc
  .uniqueArray(fc.constantFrom('m', 'n'), { minLength: 1, maxLength: 2 })
  .map((values) => ({ is: 'includes any', values }));
const period: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ is: fc.constant('within days' as const), days: fc.integer({ min: 0, max: 900 }) }),
  fc.record({
    is: fc.constant('within years' as const),
    years: fc.integer({ min: 1, max: 3 }),
    anniversary: fc.constantFrom('counts' as const, 'does not count' as const, 'questioned' as const),
  }),
  fc.record({
    is: fc.constant('between' as const),
    from: fc.integer({ min: 18_900, max: 20_200 }),
    before: fc.integer({ min: 18_900, max: 20_200 }),
  }),
);

const question = fc.constantFrom('q0', 'q1', 'q2').map((id): Expression => ({ op: 'question', id }));
const fixed = fc.constantFrom(FALSE, TRUE, QUESTIONED).map((truth) => constant(truth));

const combined = (leaf: fc.Arbitrary<Expression>, depth: number): fc.Arbitrary<Expression> => {
  if (depth === 0) return leaf;
  const inner = combined(leaf, depth - 1);
  const parts = fc.array(inner, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: parts.map((of) => all(of)) },
    { weight: 2, arbitrary: parts.map((of) => any(of)) },
    { weight: 1, arbitrary: inner.map(negation) },
  );
};

const field = fc.oneof(
  yesNo.map((test) => fieldTest('yes', test)),
  oneOf.map((test) => fieldTest('text', test)),
  fc.constantFrom(...TEXTS).map((value) => fieldTest('text', { is: 'one of', values: [value] })),
  marks.map((test) => fieldTest('marks', test)),
  period.map((test) => fieldTest('day', test)),
  question,
);

const some = fc
  .record({ list: fc.constantFrom('first', 'second'), where: combined(field, 2) })
  .map(({ list, where }): Expression => ({ op: 'some', list, where }));

/** Many scans for one text each: the shape that the compiled back end looks up by key. */
const manyScans = fc
  .record({
    texts: fc.uniqueArray(fc.constantFrom(...TEXTS), { minLength: 6, maxLength: 8 }),
    rest: combined(field, 1),
    fact: yesNo,
    isMixed: fc.boolean(),
  })
  .map(({ texts, rest, fact, isMixed }) =>
    any(
      texts.map((text, index): Expression => {
        const scan: Expression = {
          op: 'some',
          list: 'first',
          where: all([fieldTest('text', { is: 'one of', values: [text] }), rest]),
        };
        return isMixed && index % 2 === 0 ? all([factTest(['yes'], fact), scan]) : scan;
      }),
    ),
  );

const leaf = fc.oneof(
  yesNo.map((test) => factTest(['yes'], test)),
  oneOf.map((test) => factTest(['text'], test)),
  marks.map((test) => factTest(['nested', 'marks'], test)),
  some,
  question,
  fixed,
);

export const condition = fc.oneof({ weight: 4, arbitrary: combined(leaf, 2) }, { weight: 1, arbitrary: manyScans });

const LAYERS: readonly Layer[] = ['federal', 'state', 'policy'];

interface Draft {
  readonly kind: NormKind;
  readonly condition: Expression;
  readonly layer: number;
  readonly canLift: boolean;
  readonly means: SilenceMeans;
  readonly defeats: readonly number[];
  readonly voidsPolicy: boolean;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom<NormKind>('permits', 'prohibits', 'requires', 'closes'),
  condition,
  layer: fc.integer({ min: 0, max: 2 }),
  canLift: fc.boolean(),
  means: fc.constantFrom<SilenceMeans>('prohibited', 'permitted', 'unsettled', 'left to the other layers'),
  defeats: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }),
  voidsPolicy: fc.boolean(),
});

/** Edges run from later to earlier norms only, so that they never form a cycle. */
const toNorm = (drafts: readonly Draft[], one: Draft, index: number): Norm => ({
  id: `n${index}`,
  pack: 'p',
  provision: 'v',
  layer: LAYERS[one.layer] ?? 'state',
  cite: `§ ${index}`,
  kind: one.kind,
  action: 'hold',
  condition: one.condition,
  canLift: one.canLift,
  grade: 'text',
  source: 's',
  readOn: '2026-01-01',
  ...(one.kind === 'closes' ? { silenceMeans: one.means } : {}),
  overrides: one.defeats
    .filter((other) => other < index && drafts[other]?.layer === one.layer && drafts[other]?.kind !== 'closes')
    .map((other) => `n${other}`),
  voids: one.voidsPolicy && one.layer < 2 ? ['policy'] : [],
  governedBy: 'act',
  inForce: { from: DAWN, to: DUSK },
  recorded: { from: DAWN, to: DUSK },
  says: 'x',
  papers: [],
});

export const planOf = (norms: readonly Norm[]): ActionPlan => {
  const slice: Slice = {
    jurisdiction: 'p',
    lawSpan: { from: DAWN, to: DUSK },
    knownOn: 0,
    layers: LAYERS.map((layer) => ({
      pack: layer,
      title: layer,
      layer,
      norms: norms.filter((norm) => norm.layer === layer),
      doesNotReach: undefined,
      enjoined: {},
    })),
    tables: [],
    questions: {},
    questionTruths: QUESTION_TRUTHS,
    packVersions: [],
    normSetHash: '',
  };
  return makePlan(slice).forAction('hold');
};

export const randomPlan = fc
  .array(draft, { minLength: 1, maxLength: 10 })
  .map((drafts) => planOf(drafts.map((one, index) => toNorm(drafts, one, index))));
