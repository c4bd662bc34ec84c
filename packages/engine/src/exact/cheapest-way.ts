import { type Combine, type Diagram, type Node, TERMINALS } from '../backends/bdd/diagram.ts';

/** For each variable and class the minutes that the class costs. */
export type Prices = readonly (readonly number[])[];

export interface PricedWay {
  readonly minutes: number;
  /** The class chosen for each variable that has to have one; the others may have any that is possible. */
  readonly classes: ReadonlyMap<number, number>;
  /** One possible combination that goes this way. */
  readonly whole: ReadonlyMap<number, number>;
}

/** Terminals: impossible, the verdict sought, another verdict. */
const IMPOSSIBLE = 0;
const SOUGHT = 1;
const OTHER = 2;

/** What is certain where a variable may have either class: another verdict in one spoils it, the impossible does not. */
const EITHER: Combine = (a, b) => (a === OTHER || b === OTHER ? OTHER : a | b);

interface Step {
  readonly minutes: number;
  /** The class, or `undefined` where the variable need not be asked. */
  readonly at: number | undefined;
  readonly next: Node;
}

/**
 * The classes that cost least together and after which the verdict is certain whatever the rest is, as far as it is
 * possible; `undefined` where none are finite. A variable whose classes all cost the same is one that nobody has asked:
 * it is left out where it does not matter.
 */
export const cheapestWay = (diagram: Diagram, root: Node, verdict: number, prices: Prices): PricedWay | undefined => {
  const best = new Map<Node, Step>();
  const walk = (node: Node): number => {
    if (node < TERMINALS) return node === SOUGHT ? 0 : Infinity;
    const known = best.get(node);
    if (known !== undefined) return known.minutes;
    const each = prices[diagram.variableOf(node)] ?? [];
    let found: Step = { minutes: Infinity, at: undefined, next: IMPOSSIBLE };
    if (each.every((price) => price === each[0])) {
      const next = diagram.kidsOf(node).reduce((sum, kid) => diagram.apply(EITHER, sum, kid));
      found = { minutes: walk(next), at: undefined, next };
    }
    each.forEach((price, at) => {
      if (price >= found.minutes) return;
      const next = diagram.kid(node, at);
      const minutes = price + walk(next);
      if (minutes < found.minutes) found = { minutes, at, next };
    });
    best.set(node, found);
    return found.minutes;
  };
  const start = diagram.map(root, (terminal) => (terminal === 0 ? IMPOSSIBLE : terminal === verdict ? SOUGHT : OTHER));
  const minutes = walk(start);
  if (minutes === Infinity) return undefined;
  const classes = new Map<number, number>();
  for (let node = start; node >= TERMINALS;) {
    const step = best.get(node);
    if (step === undefined) break;
    if (step.at !== undefined) classes.set(diagram.variableOf(node), step.at);
    node = step.next;
  }
  return { minutes, classes, whole: completed(diagram, start, classes) };
};

/** A possible combination that has the classes chosen. */
const completed = (diagram: Diagram, start: Node, chosen: ReadonlyMap<number, number>): ReadonlyMap<number, number> => {
  const failed = new Set<Node>();
  const walk = (node: Node): Map<number, number> | undefined => {
    if (node < TERMINALS) return node === SOUGHT ? new Map(chosen) : undefined;
    if (failed.has(node)) return undefined;
    const variable = diagram.variableOf(node);
    const only = chosen.get(variable);
    for (let at = 0; at < diagram.classesOf(variable); at++) {
      const rest = only === undefined || only === at ? walk(diagram.kid(node, at)) : undefined;
      if (rest !== undefined) return rest.set(variable, at);
    }
    failed.add(node);
    return undefined;
  };
  return walk(start) ?? chosen;
};
