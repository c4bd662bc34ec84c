import type { Day } from '../../facts/day.ts';
import type { Item } from '../../facts/read-facts.ts';
import { truthOfTest } from '../../facts/test.ts';
import { FALSE, not, QUESTIONED, TRUE, type Truth, UNKNOWN } from '../../facts/truth.ts';
import type { Expression } from '../../norms/expression.ts';
import { readPath } from '../read-path.ts';

/** What an expression is evaluated against. */
export interface Evaluation {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly act: Day;
  readonly questions: Readonly<Record<string, Truth>>;
  /** Activity of the norms that stand earlier in the plan. */
  readonly norms: readonly Truth[];
}

/** The truth of an expression: the reference meaning that every other back end must reproduce. */
export const evaluate = (expression: Expression, on: Evaluation, item?: Item): Truth => {
  switch (expression.op) {
    case 'constant':
      return expression.truth;
    case 'all': {
      let truth = TRUE;
      for (const part of expression.of) {
        truth &= evaluate(part, on, item);
        if (truth === FALSE) break;
      }
      return truth;
    }
    case 'any': {
      let truth = FALSE;
      for (const part of expression.of) {
        truth |= evaluate(part, on, item);
        if (truth === TRUE) break;
      }
      return truth;
    }
    case 'not':
      return not(evaluate(expression.of, on, item));
    case 'fact':
      return truthOfTest(expression.test, readPath(on.facts, expression.path), on.act);
    case 'field':
      return truthOfTest(expression.test, item?.[expression.key], on.act);
    case 'some':
      return evaluateSome(expression.list, expression.where, on);
    case 'question':
      return on.questions[expression.id] ?? QUESTIONED;
    case 'norm':
      return on.norms[expression.index] ?? FALSE;
  }
};

/** A list that may hold more than is shown can always hold one that fits. */
const evaluateSome = (list: string, where: Expression, on: Evaluation): Truth => {
  const items = (on.facts[list] ?? []) as readonly Item[];
  let truth = isOpen(on.facts, list) ? UNKNOWN : FALSE;
  for (const one of items) {
    truth |= evaluate(where, on, one);
    if (truth === TRUE) break;
  }
  return truth;
};

export const isOpen = (facts: Readonly<Record<string, unknown>>, list: string): boolean =>
  facts[list] === undefined || (facts.open as Readonly<Record<string, boolean>> | undefined)?.[list] === true;
