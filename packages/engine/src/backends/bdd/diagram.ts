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
export type Combine = (a: number, b: number) => number;

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
  readonly #applied = new Map<Combine, Map<number, Node>>();
  readonly #cap: number;
  #slots = new Int32Array(1024);

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
    const [first = 0] = kids;
    if (kids.every((kid) => kid === first)) return first;
    let slot = hashOf(variable, kids) & (this.#slots.length - 1);
    for (let id = this.#slots[slot] ?? 0; id !== 0; id = this.#slots[slot] ?? 0) {
      if (this.#same(id, variable, kids)) return id;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return this.#add(variable, kids, slot);
  }

  #same(id: Node, variable: number, kids: readonly Node[]): boolean {
    if (this.#variables[id - TERMINALS] !== variable) return false;
    const start = this.#starts[id - TERMINALS] ?? 0;
    for (let at = 0; at < kids.length; at++) if (this.#kids[start + at] !== kids[at]) return false;
    return true;
  }

  #add(variable: number, kids: readonly Node[], slot: number): Node {
    if (this.size >= this.#cap) throw new TooLarge(this.#cap);
    const id = this.#variables.push(variable) - 1 + TERMINALS;
    this.#starts.push(this.#kids.length);
    for (const kid of kids) this.#kids.push(kid);
    this.#slots[slot] = id;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    for (let id = TERMINALS; id < this.size + TERMINALS; id++) {
      let slot = hashOf(this.variableOf(id), this.kidsOf(id)) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
    }
    this.#slots = slots;
  }

  /** The function whose value is `combine` of the values of both. The same `combine` object keeps what it has found. */
  apply(combine: Combine, a: Node, b: Node): Node {
    const memo = this.#applied.get(combine) ?? new Map<number, Node>();
    this.#applied.set(combine, memo);
    return this.#apply(combine, memo, a, b);
  }

  #apply(combine: Combine, memo: Map<number, Node>, a: Node, b: Node): Node {
    if (a < TERMINALS && b < TERMINALS) return combine(a, b);
    const key = a * 67_108_864 + b;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const [inA, inB] = [this.variableOf(a), this.variableOf(b)];
    const variable = Math.min(inA, inB);
    const kids: Node[] = [];
    for (let at = 0; at < this.classesOf(variable); at++) {
      const left = inA === variable ? this.kid(a, at) : a;
      const right = inB === variable ? this.kid(b, at) : b;
      kids.push(this.#apply(combine, memo, left, right));
    }
    const result = this.node(variable, kids);
    memo.set(key, result);
    return result;
  }

  /** The function with each value changed. */
  map(node: Node, change: (terminal: number) => number): Node {
    const memo = new Map<Node, Node>();
    const walk = (at: Node): Node => {
      if (at < TERMINALS) return change(at);
      const known = memo.get(at);
      if (known !== undefined) return known;
      const result = this.node(
        this.variableOf(at),
        this.kidsOf(at).map((kid) => walk(kid)),
      );
      memo.set(at, result);
      return result;
    };
    return walk(node);
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

const hashOf = (variable: number, kids: readonly Node[]): number => {
  let hash = Math.imul(variable + 1, 0x9e3779b1);
  for (const kid of kids) hash = Math.imul(hash ^ kid, 0x85ebca6b) + ((hash >>> 13) | 0);
  return (hash ^ (hash >>> 15)) >>> 0;
};
