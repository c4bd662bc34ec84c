import { describe, expect, it } from 'vitest';
import { Diagram, TERMINALS, TooLarge } from './diagram.ts';
import { AND, OR } from './three-valued.ts';

const three = (): Diagram => {
  const diagram = new Diagram();
  for (const classes of [2, 3, 2]) diagram.addVariable(classes);
  return diagram;
};

/** The value of a function where each variable has a class. */
const valueAt = (diagram: Diagram, root: number, classes: readonly number[]): number => {
  let node = root;
  while (node >= TERMINALS) node = diagram.kid(node, classes[diagram.variableOf(node)] ?? 0);
  return node;
};

const POINTS = [0, 1].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c])));

describe('a diagram', () => {
  it('has no node that asks without need, and one node for one function', () => {
    const diagram = three();
    expect(diagram.node(0, [3, 3])).toBe(3);
    expect(diagram.size).toBe(0);
    const one = diagram.node(1, [0, 1, 3]);
    expect(diagram.node(1, [0, 1, 3])).toBe(one);
    expect(diagram.size).toBe(1);
    const others = [diagram.node(1, [0, 3, 1]), diagram.node(1, [0, 0, 3]), diagram.node(0, [0, 1])];
    expect(new Set([one, ...others, diagram.node(2, [0, 1])]).size).toBe(5);
    expect(one).toBe(TERMINALS);
  });

  it('numbers variables in the order in which they are added, and says what a node asks', () => {
    const diagram = new Diagram();
    expect([diagram.addVariable(2), diagram.addVariable(4)]).toEqual([0, 1]);
    expect([diagram.classesOf(0), diagram.classesOf(1), diagram.classesOf(7)]).toEqual([2, 4, 0]);
    const node = diagram.node(1, [5, 6, 7, 8]);
    expect(diagram.variableOf(node)).toBe(1);
    expect(diagram.variableOf(5)).toBe(2);
    expect(diagram.kidsOf(node)).toEqual([5, 6, 7, 8]);
    expect(diagram.kid(node, 2)).toBe(7);
  });

  it('finds every node again when its table has grown', () => {
    const diagram = new Diagram();
    diagram.addVariable(2);
    const made = Array.from({ length: 1000 }, (_, n) => diagram.node(0, [n, n + 1]));
    expect(new Set(made).size).toBe(1000);
    expect(made.map((_, n) => diagram.node(0, [n, n + 1]))).toEqual(made);
    expect(diagram.size).toBe(1000);
  });

  it('gives up above its cap and says what to do', () => {
    const diagram = new Diagram(2);
    diagram.addVariable(2);
    diagram.node(0, [0, 1]);
    diagram.node(0, [0, 2]);
    expect(() => diagram.node(0, [0, 3])).toThrow(TooLarge);
    expect(() => diagram.node(0, [0, 3])).toThrow('more than 2 nodes; narrow the question');
    expect(diagram.node(0, [0, 1])).toBe(TERMINALS);
    expect(new TooLarge(1).name).toBe('TooLarge');
  });

  it('combines two functions value by value, each way of combining by itself', () => {
    const diagram = three();
    const [a, b, c] = [diagram.node(0, [3, 0]), diagram.node(1, [1, 3, 0]), diagram.node(2, [0, 3])];
    const mixed = diagram.apply(OR, diagram.apply(AND, a, b), c);
    const turned = diagram.apply(AND, diagram.apply(OR, c, a), diagram.apply(OR, b, c));
    expect(mixed).toBe(turned);
    for (const [x = 0, y = 0, z = 0] of POINTS)
      expect(valueAt(diagram, mixed, [x, y, z])).toBe((([3, 0][x] ?? 0) & ([1, 3, 0][y] ?? 0)) | ([0, 3][z] ?? 0));
    const minus = (left: number, right: number): number => left * 10 + right;
    expect(valueAt(diagram, diagram.apply(minus, b, a), [0, 1, 0])).toBe(33);
    expect(valueAt(diagram, diagram.apply(minus, a, b), [0, 2, 0])).toBe(30);
    expect(diagram.apply(minus, 4, 2)).toBe(42);
  });

  it('changes values, and drops what no longer matters', () => {
    const diagram = three();
    const node = diagram.node(0, [diagram.node(1, [0, 1, 3]), diagram.node(1, [1, 1, 3])]);
    const changed = diagram.map(node, (value) => (value === 0 ? 1 : value * 2));
    for (const [x = 0, y = 0, z = 0] of POINTS) {
      const before = valueAt(diagram, node, [x, y, z]);
      expect(valueAt(diagram, changed, [x, y, z])).toBe(before === 0 ? 1 : before * 2);
    }
    expect(diagram.map(node, () => 7)).toBe(7);
  });

  it('says which values are left, also when one variable is fixed', () => {
    const diagram = three();
    const node = diagram.node(0, [diagram.node(1, [1, 2, 4]), diagram.node(2, [8, 16])]);
    expect(diagram.valuesGiven(node)).toBe(31);
    expect(diagram.valuesGiven(node, 0, 1)).toBe(24);
    expect(diagram.valuesGiven(node, 1, 2)).toBe(28);
    expect(diagram.valuesGiven(6)).toBe(6);
  });

  it('lists parents before kids, each once', () => {
    const diagram = three();
    const shared = diagram.node(2, [0, 3]);
    const middle = diagram.node(1, [shared, 0, shared]);
    const top = diagram.node(0, [shared, middle]);
    expect(diagram.nodesOf(top)).toEqual([top, middle, shared]);
    expect(diagram.nodesOf(3)).toEqual([]);
  });
});
