import { FALSE, QUESTIONED, TRUE, type Truth } from '../../facts/truth.ts';
import type { Combine, Diagram, Node } from './diagram.ts';

/**
 * Settled truths as terminals: 0 false, 1 questioned, 3 true, so that "and" and "or" are those of the bits. A missing
 * fact is no terminal but a variable.
 */
export const NO = 0;
export const OPEN = 1;
export const YES = 3;

export const terminalOf = (truth: Truth): number => truth & 0b11;
export const truthOfTerminal = (terminal: number): Truth =>
  terminal === YES ? TRUE : terminal === OPEN ? QUESTIONED : FALSE;

/** Of truths only: what holds with "yes" is the other one. */
export const AND: Combine = Object.assign((a: number, b: number) => a & b, {
  shortcut: (a: Node, b: Node) => (a === b || b === YES ? a : a === YES ? b : a === NO || b === NO ? NO : undefined),
});
/** Of truths, and of any other bits. */
export const OR: Combine = Object.assign((a: number, b: number) => a | b, {
  shortcut: (a: Node, b: Node) => (a === b || b === 0 ? a : a === 0 ? b : undefined),
});
const NEGATED = [YES, OPEN, YES, NO] as const;
const negate = (terminal: number): number => NEGATED[terminal] ?? NO;

/** Negation: true and false change places, an open question stays open. */
export const negated = (diagram: Diagram, node: Node): Node => diagram.map(node, negate);

/** Two values as one: the first in the higher bits. */
export const BESIDE: Combine = Object.assign((a: number, b: number) => a * 4 + b, {
  shortcut: (a: Node, b: Node) => (a === 0 ? b : undefined),
});

/** Keeps the first value where the second is true, and gives 0 elsewhere. */
export const WHERE: Combine = Object.assign((a: number, b: number) => (b === YES ? a : 0), {
  shortcut: (a: Node, b: Node) => (b === YES ? a : b === NO || a === 0 ? 0 : undefined),
});
