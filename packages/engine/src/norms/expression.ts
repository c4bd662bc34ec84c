import type { Test } from '../facts/test.ts';
import { wordsOfTest } from '../facts/words.ts';
import { FALSE, TRUE, type Truth } from '../facts/truth.ts';

/** A resolved condition: total, typed, ready to be evaluated. Facts are named by their path in the facts object. */
export type Expression =
  | { readonly op: 'constant'; readonly truth: Truth }
  | { readonly op: 'all' | 'any'; readonly of: readonly Expression[]; readonly cite?: string }
  | { readonly op: 'not'; readonly of: Expression }
  /** `words` says in a reader's words what is asked; it carries no meaning. */
  | { readonly op: 'fact'; readonly path: readonly string[]; readonly test: Test; readonly words: string }
  | { readonly op: 'some'; readonly list: string; readonly where: Expression }
  | { readonly op: 'field'; readonly key: string; readonly test: Test; readonly words: string }
  | { readonly op: 'question'; readonly id: string }
  /** Whether a norm of the same plan is active: its condition holds and nothing defeats it. */
  | { readonly op: 'norm'; readonly index: number };

export const constant = (truth: Truth): Expression => ({ op: 'constant', truth });
export const NEVER = constant(FALSE);
export const ALWAYS = constant(TRUE);

export const factTest = (path: readonly string[], test: Test): Expression => ({
  op: 'fact',
  path,
  test,
  words: `${path.join(' ')} ${wordsOfTest(test)}; found: `,
});

export const fieldTest = (key: string, test: Test): Expression => ({
  op: 'field',
  key,
  test,
  words: `${key} ${wordsOfTest(test)}; found: `,
});

/** Conjunction; parts that are always true are left out, and one that is never true decides. */
export const all = (parts: readonly Expression[], cite?: string): Expression => connect('all', parts, cite);

/** Disjunction; parts that are never true are left out, and one that is always true decides. */
export const any = (parts: readonly Expression[], cite?: string): Expression => connect('any', parts, cite);

const connect = (op: 'all' | 'any', parts: readonly Expression[], cite: string | undefined): Expression => {
  const [neutral, deciding] = op === 'all' ? [TRUE, FALSE] : [FALSE, TRUE];
  const isConstant = (part: Expression, truth: Truth): boolean => part.op === 'constant' && part.truth === truth;
  if (parts.some((part) => isConstant(part, deciding))) return constant(deciding);
  const of = parts.filter((part) => !isConstant(part, neutral));
  if (of.length === 0) return constant(neutral);
  if (of.length === 1 && of[0] !== undefined && cite === undefined) return of[0];
  return { op, of, ...(cite === undefined ? {} : { cite }) };
};

export const negation = (of: Expression): Expression => {
  if (of.op === 'not') return of.of;
  if (of.op === 'constant' && (of.truth === TRUE || of.truth === FALSE))
    return constant(of.truth === TRUE ? FALSE : TRUE);
  return { op: 'not', of };
};
