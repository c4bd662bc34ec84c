import { type Diagram, type Node, TERMINALS } from '../backends/bdd/diagram.ts';

/** For each verdict (1, 2, 4, 8) the share of the possible combinations that give it; other places are 0. */
export type Shares = Float64Array;

/** Fixed classes of some variables. */
export type Fixed = ReadonlyMap<number, number>;

/** How the possible combinations divide among the verdicts, each class of a value weighing the same. */
export const sharesOf = (diagram: Diagram, root: Node, fixed: Fixed = new Map()): Shares => {
  const memo = new Map<Node, Shares>();
  const walk = (node: Node): Shares => {
    const known = memo.get(node);
    if (known !== undefined) return known;
    const shares = new Float64Array(9);
    if (node < TERMINALS) {
      if (node < shares.length) shares[node] = 1;
    } else {
      const variable = diagram.variableOf(node);
      const only = fixed.get(variable);
      const count = diagram.classesOf(variable);
      if (only !== undefined) shares.set(walk(diagram.kid(node, only)));
      else
        for (let at = 0; at < count; at++) {
          const part = walk(diagram.kid(node, at));
          for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) + (part[i] ?? 0) / count;
        }
    }
    memo.set(node, shares);
    return shares;
  };
  return normalized(walk(root));
};

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
