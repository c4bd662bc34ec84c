import type { Diagram, Node } from '../backends/bdd/diagram.ts';

/** For each verdict (1, 2, 4, 8) the share of the possible combinations that give it; other places are 0. */
export type Shares = Float64Array;

/** Fixed classes of some variables. */
export type Fixed = ReadonlyMap<number, number>;

/** How the possible combinations divide among the verdicts, each class of a value weighing the same. */
export const sharesOf = (diagram: Diagram, root: Node, fixed: Fixed = new Map()): Shares =>
  divisionOf(diagram, root)(fixed);

/** The same for several choices of what is fixed: the diagram is laid out once. */
export const divisionOf = (diagram: Diagram, root: Node): ((fixed: Fixed) => Shares) => {
  // Kids before parents; the first five places are the terminals.
  const nodes = diagram.nodesOf(root).toReversed();
  const places = new Map<Node, number>(nodes.map((node, index) => [node, index + VERDICTS.length]));
  const placeOf = (node: Node): number => places.get(node) ?? Math.max(0, VERDICTS.indexOf(node));
  const kids = nodes.map((node) => Int32Array.from(diagram.kidsOf(node), placeOf));
  const variables = nodes.map((node) => diagram.variableOf(node));
  const width = VERDICTS.length;
  const shares = new Float64Array((nodes.length + width) * width);
  for (let at = 0; at < width; at++) shares[at * width + at] = 1;
  return (fixed) => {
    for (let index = 0; index < kids.length; index++) {
      const to = (index + width) * width;
      const own = kids[index] ?? NONE;
      const only = fixed.get(variables[index] ?? 0);
      shares.fill(0, to, to + width);
      for (let kid = only ?? 0; kid < (only === undefined ? own.length : only + 1); kid++) {
        const from = (own[kid] ?? 0) * width;
        const weight = only === undefined ? own.length : 1;
        for (let at = 0; at < width; at++) shares[to + at] = (shares[to + at] ?? 0) + (shares[from + at] ?? 0) / weight;
      }
    }
    const result = new Float64Array(9);
    VERDICTS.forEach((verdict, at) => {
      result[verdict] = shares[placeOf(root) * width + at] ?? 0;
    });
    return normalized(result);
  };
};

/** Impossible, and the four answers. */
const VERDICTS = [0, 1, 2, 4, 8];
const NONE = new Int32Array();

/** Impossible combinations weigh nothing. */
const normalized = (shares: Shares): Shares => {
  const result = Float64Array.from(shares);
  result[0] = 0;
  const total = result.reduce((sum, one) => sum + one, 0);
  return total === 0 ? result : result.map((one) => one / total);
};

/** The uncertainty of a division, in bits; 0 where one verdict is certain. */
export const bitsOf = (shares: Shares): number =>
  shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);

/** The verdicts that are possible, as bits. */
export const possibleIn = (shares: Shares): number =>
  shares.reduce((bits, share, verdict) => (share > 0 ? bits | verdict : bits), 0);
