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

export const AND: Combine = (a, b) => a & b;
export const OR: Combine = (a, b) => a | b;
const NEGATED = [YES, OPEN, YES, NO] as const;
const negate = (terminal: number): number => NEGATED[terminal] ?? NO;

/** Negation: true and false change places, an open question stays open. */
export const negated = (diagram: Diagram, node: Node): Node => diagram.map(node, negate);

/** Two values as one: the first in the higher bits. */
export const BESIDE: Combine = (a, b) => a * 4 + b;

/** Keeps the first value where the second is true, and gives 0 elsewhere. */
export const WHERE: Combine = (a, b) => (b === YES ? a : 0);
