import type { Item } from '../facts/read-facts.ts';
import { truthOfTest } from '../facts/test.ts';
import { FALSE, not, QUESTIONED, TRUE, type Truth, UNKNOWN } from '../facts/truth.ts';
import { type Evaluation, isOpen } from '../backends/interpret/evaluate.ts';
import { readPath } from '../backends/read-path.ts';
import type { Expression } from '../norms/expression.ts';

/**
 * An evaluated expression with the parts that account for its value: for a conjunction that fails, the first part that
 * fails; for a disjunction that holds, the first that holds; otherwise every part that counts. Words are added later.
 */
export interface Trace {
  readonly expression: Expression;
  readonly truth: Truth;
  readonly parts: readonly Trace[];
  /** The value that was tested, for a fact or a field. */
  readonly value: unknown;
  /** The place in the list of the record this was asked of, or -1. */
  readonly record: number;
}

const NONE: readonly Trace[] = [];

/** Evaluates an expression and keeps its account; the truth is the one `evaluate` gives. */
export const trace = (expression: Expression, on: Evaluation, item?: Item, record = -1): Trace => {
  // The commonest first: a switch over texts is tried in order.
  switch (expression.op) {
    case 'field': {
      const value = item?.[expression.key];
      return { expression, truth: truthOfTest(expression.test, value, on.act), parts: NONE, value, record };
    }
    case 'all':
      return traceParts(expression, expression.of, TRUE, FALSE, on, item, record);
    case 'any':
      return traceParts(expression, expression.of, FALSE, TRUE, on, item, record);
    case 'not': {
      const part = trace(expression.of, on, item, record);
      return { expression, truth: not(part.truth), parts: [part], value: undefined, record };
    }
    case 'some':
      return traceSome(expression, on);
    case 'fact': {
      const value = readPath(on.facts, expression.path);
      return { expression, truth: truthOfTest(expression.test, value, on.act), parts: NONE, value, record };
    }
    case 'constant':
      return leaf(expression, expression.truth);
    case 'question':
      return leaf(expression, on.questions[expression.id] ?? QUESTIONED);
    case 'norm':
      return leaf(expression, on.norms[expression.index] ?? FALSE);
  }
};

const leaf = (expression: Expression, truth: Truth): Trace => ({
  expression,
  truth,
  parts: NONE,
  value: undefined,
  record: -1,
});

const traceParts = (
  expression: Extract<Expression, { op: 'all' | 'any' }>,
  of: readonly Expression[],
  neutral: Truth,
  deciding: Truth,
  on: Evaluation,
  item: Item | undefined,
  record: number,
): Trace => {
  const { cite } = expression;
  let truth = neutral;
  let parts: Trace[] | undefined;
  for (let index = 0; index < of.length; index++) {
    const part = trace(of[index] as Expression, on, item, record);
    if (part.truth === deciding) {
      // The part that decides stands for the whole, unless the whole has a citation to show.
      return cite === undefined ? part : { expression, truth: deciding, parts: [part], value: undefined, record };
    }
    truth = neutral === TRUE ? truth & part.truth : truth | part.truth;
    if (parts === undefined) parts = [part];
    else parts.push(part);
  }
  return { expression, truth, parts: parts ?? NONE, value: undefined, record };
};

const traceSome = (expression: Extract<Expression, { op: 'some' }>, on: Evaluation): Trace => {
  const items = (on.facts[expression.list] ?? []) as readonly Item[];
  let truth = isOpen(on.facts, expression.list) ? UNKNOWN : FALSE;
  const parts: Trace[] = [];
  for (let record = 0; record < items.length; record++) {
    const part = trace(expression.where, on, items[record], record);
    if (part.truth === TRUE) return { expression, truth: TRUE, parts: [part], value: undefined, record: -1 };
    truth |= part.truth;
    parts.push(part);
  }
  return { expression, truth, parts, value: undefined, record: -1 };
};
