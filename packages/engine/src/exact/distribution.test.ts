import { describe, expect, it } from 'vitest';
import { Diagram } from '../backends/bdd/diagram.ts';
import { bitsOf, possibleIn, sharesOf } from './distribution.ts';

const diagram = new Diagram();
for (const classes of [2, 4]) diagram.addVariable(classes);
const node = diagram.node(0, [diagram.node(1, [1, 2, 2, 0]), 8]);
const shown = (fixed?: ReadonlyMap<number, number>): readonly number[] => [...sharesOf(diagram, node, fixed)];

describe('the shares of verdicts', () => {
  it('weigh each class of a value the same and what is impossible not at all', () => {
    const [none, one, two, , four, , , , eight] = shown();
    expect([none, four]).toEqual([0, 0]);
    expect(one).toBeCloseTo(1 / 7);
    expect(two).toBeCloseTo(2 / 7);
    expect(eight).toBeCloseTo(4 / 7);
  });

  it('follow a value that is fixed', () => {
    const [, one, two, , , , , , eight] = shown(new Map([[0, 0]]));
    expect([one, two, eight].map((share) => Math.round((share ?? 0) * 300))).toEqual([100, 200, 0]);
    expect(shown(new Map([[0, 1]]))[8]).toBe(1);
  });

  it('are all zero where nothing is possible', () => {
    expect([...sharesOf(diagram, 0)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(
      [
        ...sharesOf(
          diagram,
          node,
          new Map([
            [0, 0],
            [1, 3],
          ]),
        ),
      ].every((share) => share === 0),
    ).toBe(true);
  });

  it('are uncertain by so many bits', () => {
    expect(bitsOf(sharesOf(diagram, 4))).toBe(0);
    expect(bitsOf(Float64Array.of(0, 0.5, 0.5))).toBe(1);
    expect(bitsOf(Float64Array.of(0, 0.25, 0.25, 0, 0.5))).toBe(1.5);
  });

  it('leave the verdicts possible that have a share', () => {
    expect(possibleIn(sharesOf(diagram, node))).toBe(11);
    expect(possibleIn(sharesOf(diagram, 0))).toBe(0);
  });
});
