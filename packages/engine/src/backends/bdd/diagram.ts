import { PairTable } from './pair-table.ts';

/** A node of a diagram. Ids below `TERMINALS` are terminals and stand for their own number. */
export type Node = number;

/** Terminals are the numbers from 0 to 1023. */
export const TERMINALS = 1024;

/** A diagram that would need more nodes than allowed. The question is answered by other means or not at all. */
export class TooLarge extends Error {
  constructor(cap: number) {
    super(`too large: more than ${cap} nodes; narrow the question to one act, or state more facts`);
    this.name = 'TooLarge';
  }
}

/** Combines two terminals into one. */
export interface Combine {
  (a: number, b: number): number;
  /** The answer for two functions that needs no walk, such as "no and anything"; `undefined` where a walk is needed. */
  readonly shortcut?: (a: Node, b: Node) => Node | undefined;
}

/**
 * Reduced, ordered decision diagrams over variables with finitely many classes of values. Two functions are equal
 * exactly when their nodes are the same number. A variable with two classes makes the ordinary binary diagram (Bryant,
 * "Graph-Based Algorithms for Boolean Function Manipulation", 1986); more classes keep values exclusive by construction.
 */
export class Diagram {
  /** How many classes each variable has; variables are asked in this order. */
  readonly #sizes: number[] = [];
  readonly #variables: number[] = [];
  readonly #starts: number[] = [];
  readonly #kids: Node[] = [];
  readonly #applied = new Map<Combine, PairTable>();
  readonly #mapped = new Map<(terminal: number) => number, Map<Node, Node>>();
  readonly #cap: number;
  #slots = new Int32Array(1024);
  /** Kids of the nodes that are being made, and how many lie there: an array for each would be most of the work. */
  readonly #stack: Node[] = [];
  #height = 0;

  constructor(cap = 1_000_000) {
    this.#cap = cap;
  }

  /** Adds a variable below all others, and returns its number. */
  addVariable(classes: number): number {
    return this.#sizes.push(classes) - 1;
  }

  /** How many inner nodes exist. */
  get size(): number {
    return this.#variables.length;
  }

  /** The variable that a node asks; past every variable for a terminal. */
  variableOf(node: Node): number {
    return node < TERMINALS ? this.#sizes.length : (this.#variables[node - TERMINALS] ?? 0);
  }

  /** The node reached when the variable of an inner node has a class. */
  kid(node: Node, at: number): Node {
    return this.#kids[(this.#starts[node - TERMINALS] ?? 0) + at] ?? 0;
  }

  /** The kids of an inner node, in the order of the classes. */
  kidsOf(node: Node): readonly Node[] {
    const start = this.#starts[node - TERMINALS] ?? 0;
    return this.#kids.slice(start, start + (this.#sizes[this.variableOf(node)] ?? 0));
  }

  classesOf(variable: number): number {
    return this.#sizes[variable] ?? 0;
  }

  /** The function that is `kids[c]` where the variable has class `c`. */
  node(variable: number, kids: readonly Node[]): Node {
    const base = this.#height;
    for (let at = 0; at < kids.length; at++) this.#stack[base + at] = kids[at] ?? 0;
    return this.#node(variable, base, kids.length);
  }

  /** The same for kids that lie on the stack from `base` on. */
  #node(variable: number, base: number, count: number): Node {
    const stack = this.#stack;
    const first = stack[base] ?? 0;
    let at = 1;
    while (at < count && stack[base + at] === first) at += 1;
    if (at >= count) return first;
    const mask = this.#slots.length - 1;
    let slot = hashOf(variable, stack, base, count) & mask;
    for (let id = this.#slots[slot] ?? 0; id !== 0; id = this.#slots[slot] ?? 0) {
      if (this.#same(id, variable, base, count)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(variable, base, count, slot);
  }

  #same(id: Node, variable: number, base: number, count: number): boolean {
    if (this.#variables[id - TERMINALS] !== variable) return false;
    const start = this.#starts[id - TERMINALS] ?? 0;
    for (let at = 0; at < count; at++) if (this.#kids[start + at] !== this.#stack[base + at]) return false;
    return true;
  }

  #add(variable: number, base: number, count: number, slot: number): Node {
    if (this.size >= this.#cap) throw new TooLarge(this.#cap);
    const id = this.#variables.push(variable) - 1 + TERMINALS;
    this.#starts.push(this.#kids.length);
    for (let at = 0; at < count; at++) this.#kids.push(this.#stack[base + at] ?? 0);
    this.#slots[slot] = id;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let id = TERMINALS; id < this.size + TERMINALS; id++) {
      const variable = this.variableOf(id);
      let slot = hashOf(variable, this.#kids, this.#starts[id - TERMINALS] ?? 0, this.classesOf(variable)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }

  /** The function whose value is `combine` of the values of both. The same `combine` object keeps what it has found. */
  apply(combine: Combine, a: Node, b: Node): Node {
    const short = combine.shortcut?.(a, b);
    if (short !== undefined) return short;
    let memo = this.#applied.get(combine);
    if (memo === undefined) this.#applied.set(combine, (memo = new PairTable()));
    return this.#apply(combine, memo, a, b);
  }

  #apply(combine: Combine, memo: PairTable, a: Node, b: Node): Node {
    if (a < TERMINALS && b < TERMINALS) return combine(a, b);
    const short = combine.shortcut?.(a, b);
    if (short !== undefined) return short;
    const known = memo.get(a, b);
    if (known !== -1) return known;
    const inA = this.variableOf(a);
    const inB = this.variableOf(b);
    const variable = Math.min(inA, inB);
    const count = this.classesOf(variable);
    const base = this.#height;
    this.#height += count;
    for (let at = 0; at < count; at++) {
      const left = inA === variable ? this.kid(a, at) : a;
      const right = inB === variable ? this.kid(b, at) : b;
      this.#stack[base + at] = this.#apply(combine, memo, left, right);
    }
    this.#height = base;
    const result = this.#node(variable, base, count);
    memo.set(a, b, result);
    return result;
  }

  /** The function with each value changed. The same `change` object keeps what it has found. */
  map(node: Node, change: (terminal: number) => number): Node {
    const memo = this.#mapped.get(change) ?? new Map<Node, Node>();
    this.#mapped.set(change, memo);
    return this.#map(node, change, memo);
  }

  #map(node: Node, change: (terminal: number) => number, memo: Map<Node, Node>): Node {
    if (node < TERMINALS) return change(node);
    const known = memo.get(node);
    if (known !== undefined) return known;
    const variable = this.variableOf(node);
    const count = this.classesOf(variable);
    const base = this.#height;
    this.#height += count;
    for (let at = 0; at < count; at++) this.#stack[base + at] = this.#map(this.kid(node, at), change, memo);
    this.#height = base;
    const result = this.#node(variable, base, count);
    memo.set(node, result);
    return result;
  }

  /** The union, bit by bit, of the values that a function may still take when one variable has one class. */
  valuesGiven(root: Node, variable = -1, at = 0): number {
    let values = 0;
    const seen = new Set<Node>();
    const walk = (node: Node): void => {
      if (node < TERMINALS) {
        values |= node;
        return;
      }
      if (seen.has(node)) return;
      seen.add(node);
      if (this.variableOf(node) === variable) return walk(this.kid(node, at));
      for (let kid = 0; kid < this.classesOf(this.variableOf(node)); kid++) walk(this.kid(node, kid));
    };
    walk(root);
    return values;
  }

  /** Every node of a function, parents before kids. */
  nodesOf(root: Node): readonly Node[] {
    const seen = new Set<Node>();
    const walk = (node: Node): void => {
      if (node < TERMINALS || seen.has(node)) return;
      seen.add(node);
      for (const kid of this.kidsOf(node)) walk(kid);
    };
    walk(root);
    // A node is made after its kids.
    return [...seen].sort((a, b) => b - a);
  }
}

const hashOf = (variable: number, kids: readonly Node[], from: number, count: number): number => {
  let hash = Math.imul(variable + 1, 0x9e3779b1);
  for (let at = from; at < from + count; at++)
    hash = Math.imul(hash ^ (kids[at] ?? 0), 0x85ebca6b) + ((hash >>> 13) | 0);
  return (hash ^ (hash >>> 15)) >>> 0;
};
