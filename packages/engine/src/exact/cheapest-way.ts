import { type Diagram, type Node, TERMINALS } from '../backends/bdd/diagram.ts';

/** For each variable and class the minutes that the class costs. */
export type Prices = readonly (readonly number[])[];

export interface PricedWay {
  readonly minutes: number;
  /** The class chosen for each variable on the way. */
  readonly classes: ReadonlyMap<number, number>;
}

/** The way to a terminal whose classes cost least together; `undefined` where none is finite. */
export const cheapestWay = (diagram: Diagram, root: Node, terminal: number, prices: Prices): PricedWay | undefined => {
  const best = new Map<Node, { minutes: number; at: number }>();
  const walk = (node: Node): number => {
    if (node < TERMINALS) return node === terminal ? 0 : Infinity;
    const known = best.get(node);
    if (known !== undefined) return known.minutes;
    let found = { minutes: Infinity, at: 0 };
    (prices[diagram.variableOf(node)] ?? []).forEach((price, at) => {
      const minutes = price === Infinity ? Infinity : price + walk(diagram.kid(node, at));
      if (minutes < found.minutes) found = { minutes, at };
    });
    best.set(node, found);
    return found.minutes;
  };
  const minutes = walk(root);
  if (minutes === Infinity) return undefined;
  const classes = new Map<number, number>();
  for (let node = root; node >= TERMINALS;) {
    const at = best.get(node)?.at ?? 0;
    classes.set(diagram.variableOf(node), at);
    node = diagram.kid(node, at);
  }
  return { minutes, classes };
};
