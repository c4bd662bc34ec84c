import { type Expression } from '../src/norms/expression.ts';
import type { Norm } from '../src/norms/norm.ts';
import { type IsShared, mutantsInside } from './mutate-expression.ts';

/** A change of one defined term, made in every rule that uses it. */
export interface TermMutant {
  readonly change: string;
  readonly norms: readonly Norm[];
  readonly touched: readonly Norm[];
}

/** The composite expressions that rules of different ids share as one object: the defined terms of a pack. */
export const sharedTerms = (norms: readonly Norm[]): ReadonlySet<Expression> => {
  const users = new Map<Expression, Set<string>>();
  const visit = (expression: Expression, rule: string): void => {
    if (['fact', 'field', 'constant', 'question', 'norm'].includes(expression.op)) return;
    const rules = users.get(expression) ?? new Set();
    if (rules.has(rule)) return;
    users.set(expression, rules.add(rule));
    for (const part of partsOf(expression)) visit(part, rule);
  };
  for (const norm of norms) visit(norm.condition, norm.id);
  return new Set([...users].filter(([, rules]) => rules.size > 1).map(([expression]) => expression));
};

/** Every slip that could be made in writing a term. */
export const termMutants = (term: Expression, norms: readonly Norm[], isShared: IsShared): readonly TermMutant[] => {
  const touched = norms.filter((norm) => contains(norm.condition, term));
  const isOther: IsShared = (expression) => expression !== term && isShared(expression);
  return mutantsInside(term, isOther).map(({ change, expression }) => ({
    change: `in a shared term: ${change}`,
    touched,
    norms: norms.map((norm) =>
      touched.includes(norm) ? { ...norm, condition: replace(norm.condition, term, expression) } : norm,
    ),
  }));
};

const partsOf = (expression: Expression): readonly Expression[] => {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of;
    case 'not':
      return [expression.of];
    case 'some':
      return [expression.where];
    default:
      return [];
  }
};

const contains = (expression: Expression, term: Expression): boolean =>
  expression === term || partsOf(expression).some((part) => contains(part, term));

const replace = (expression: Expression, term: Expression, by: Expression): Expression => {
  if (expression === term) return by;
  switch (expression.op) {
    case 'all':
    case 'any':
      return { ...expression, of: expression.of.map((part) => replace(part, term, by)) };
    case 'not':
      return { ...expression, of: replace(expression.of, term, by) };
    case 'some':
      return { ...expression, where: replace(expression.where, term, by) };
    default:
      return expression;
  }
};
