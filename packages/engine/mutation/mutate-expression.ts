import type { Test } from '../src/facts/test.ts';
import { FALSE, TRUE } from '../src/facts/truth.ts';
import { ALWAYS, constant, type Expression, NEVER } from '../src/norms/expression.ts';

/** A changed expression and what was changed, in words. */
export interface Mutant {
  readonly expression: Expression;
  readonly change: string;
}

/** Every expression that differs from the given one by one slip that a person writing a rule could make. */
export const mutantsOf = (expression: Expression, isShared: IsShared = () => false): readonly Mutant[] =>
  isShared(expression) ? [] : mutantsInside(expression, isShared);

/** The same for an expression that may itself be shared; what is shared inside it is left alone. */
export const mutantsInside = (expression: Expression, isShared: IsShared): readonly Mutant[] => [
  ...atRoot(expression),
  ...within(expression, isShared),
];

/** Whether an expression is a defined term that several rules share: it is changed for all of them at once. */
export type IsShared = (expression: Expression) => boolean;

const within = (expression: Expression, isShared: IsShared): readonly Mutant[] => {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap((part, index) =>
        mutantsOf(part, isShared).map((mutant) => ({
          change: mutant.change,
          expression: { ...expression, of: expression.of.with(index, mutant.expression) },
        })),
      );
    case 'not':
      return mutantsOf(expression.of, isShared).map((mutant) => ({
        change: mutant.change,
        expression: { ...expression, of: mutant.expression },
      }));
    case 'some':
      return mutantsOf(expression.where, isShared).map((mutant) => ({
        change: mutant.change,
        expression: { ...expression, where: mutant.expression },
      }));
    default:
      return [];
  }
};

const atRoot = (expression: Expression): readonly Mutant[] => {
  switch (expression.op) {
    case 'all':
    case 'any':
      return [...dropped(expression), ...swapped(expression)];
    case 'not':
      return [{ change: 'exception turned into a condition', expression: expression.of }];
    case 'some':
      return [
        { change: `some of ${expression.list}: never`, expression: NEVER },
        { change: `some of ${expression.list}: always`, expression: ALWAYS },
      ];
    case 'question':
      return [
        { change: `question ${expression.id}: yes`, expression: constant(TRUE) },
        { change: `question ${expression.id}: no`, expression: constant(FALSE) },
      ];
    case 'fact':
    case 'field':
      return changedTests(expression.test).map(({ test, change }) => ({
        change: `${expression.words}${change}`,
        expression: test === undefined ? NEVER : { ...expression, test },
      }));
    default:
      return [];
  }
};

const dropped = (expression: Extract<Expression, { op: 'all' | 'any' }>): readonly Mutant[] =>
  expression.of.length < 2
    ? []
    : expression.of.flatMap((part, index) =>
        saysNothing(part)
          ? []
          : [
              {
                change: `${expression.op}: without ${nameOf(part)}`,
                expression: { ...expression, of: expression.of.toSpliced(index, 1) },
              },
            ],
      );

/** A rule without limbs holds an empty list of them. */
const saysNothing = (part: Expression): boolean => part.op === 'all' && part.of.length === 0;

const swapped = (expression: Extract<Expression, { op: 'all' | 'any' }>): readonly Mutant[] => {
  if (expression.of.length < 2) return [];
  const op = expression.op === 'all' ? 'any' : 'all';
  return [{ change: `${expression.op} read as ${op}`, expression: { ...expression, op } }];
};

const nameOf = (part: Expression): string => {
  if (part.op === 'fact' || part.op === 'field') return part.words;
  return 'cite' in part && part.cite !== undefined ? part.cite : part.op;
};

const changedTests = (test: Test): readonly { test: Test | undefined; change: string }[] => {
  switch (test.is) {
    case 'one of':
      if (test.values.every((value) => typeof value === 'boolean')) {
        return [{ test: { ...test, values: test.values.map((value) => !value) }, change: 'the opposite' }];
      }
      return withoutEach(test.values, (values) => ({ ...test, values }));
    case 'includes any':
      return withoutEach(test.values, (values) => ({ ...test, values }));
    case 'within years':
      return [
        { test: { ...test, years: test.years + 1 }, change: 'a year longer' },
        { test: { ...test, years: test.years - 1 }, change: 'a year shorter' },
        {
          test: { ...test, anniversary: test.anniversary === 'counts' ? 'does not count' : 'counts' },
          change: 'another anniversary',
        },
      ];
    default:
      return [{ test: undefined, change: 'never' }];
  }
};

const withoutEach = <T>(
  values: readonly T[],
  make: (values: readonly T[]) => Test,
): readonly { test: Test | undefined; change: string }[] =>
  values.length === 1
    ? [{ test: undefined, change: 'never' }]
    : values.map((value, index) => ({ test: make(values.toSpliced(index, 1)), change: `without ${String(value)}` }));
