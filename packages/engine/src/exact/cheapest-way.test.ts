import { describe, expect, it } from 'vitest';
import { Diagram } from '../backends/bdd/diagram.ts';
import { cheapestWay } from './cheapest-way.ts';

const diagram = new Diagram();
for (const classes of [2, 3]) diagram.addVariable(classes);
const found = (...given: Parameters<typeof cheapestWay>) => {
  const way = cheapestWay(...given);
  return way === undefined ? undefined : { minutes: way.minutes, classes: way.classes };
};
const low = diagram.node(1, [1, 2, 1]);
const root = diagram.node(0, [low, 2]);

describe('the cheapest way', () => {
  it('costs the sum of the classes on it, the cheapest branch first', () => {
    const prices = [
      [1, 10],
      [5, 4, 3],
    ];
    expect(found(diagram, root, 2, prices)).toEqual({
      minutes: 5,
      classes: new Map([
        [0, 0],
        [1, 1],
      ]),
    });
    expect(cheapestWay(diagram, root, 1, prices)?.minutes).toBe(4);
    expect(
      found(diagram, root, 2, [
        [20, 10],
        [5, 4, 3],
      ]),
    ).toEqual({ minutes: 10, classes: new Map([[0, 1]]) });
  });

  it('takes the first of two that cost the same', () => {
    expect(cheapestWay(diagram, low, 1, [[], [2, 0, 2]])?.classes).toEqual(new Map([[1, 0]]));
  });

  it('is none where every way is beyond anyone or the value is never reached', () => {
    expect(
      cheapestWay(diagram, root, 1, [
        [Infinity, 0],
        [0, 0, 0],
      ]),
    ).toBeUndefined();
    expect(
      cheapestWay(diagram, root, 7, [
        [0, 0],
        [0, 0, 0],
      ]),
    ).toBeUndefined();
    expect(found(diagram, 1, 1, [])).toEqual({ minutes: 0, classes: new Map() });
    expect(cheapestWay(diagram, root, 1, [])).toBeUndefined();
  });
});
