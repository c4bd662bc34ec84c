import { describe, expect, it } from 'vitest';
import { FALSE, QUESTIONED, TRUE } from '../../facts/truth.ts';
import { Diagram } from './diagram.ts';
import { AND, BESIDE, negated, NO, OPEN, OR, terminalOf, truthOfTerminal, WHERE, YES } from './three-valued.ts';

const VALUES = [NO, OPEN, YES];
const diagram = new Diagram();
diagram.addVariable(3);
const unknown = diagram.node(0, VALUES);
const turned = diagram.node(0, [YES, NO, OPEN]);

describe('truths of three values', () => {
  it('are the settled ones of the engine', () => {
    expect([FALSE, QUESTIONED, TRUE].map(terminalOf)).toEqual(VALUES);
    expect(VALUES.map(truthOfTerminal)).toEqual([FALSE, QUESTIONED, TRUE]);
  });

  it('combine as the lesser, the greater, and the other way round', () => {
    for (const a of VALUES) {
      for (const b of VALUES) {
        expect(diagram.apply(AND, a, b)).toBe(Math.min(a, b));
        expect(diagram.apply(OR, a, b)).toBe(Math.max(a, b));
        expect(diagram.apply(BESIDE, a, b)).toBe(a * 4 + b);
        expect(diagram.apply(WHERE, a, b)).toBe(b === YES ? a : 0);
      }
    }
    expect(VALUES.map((value) => negated(diagram, value))).toEqual([YES, OPEN, NO]);
  });

  it('combine with what is not known, with and without a walk', () => {
    expect(diagram.kidsOf(diagram.apply(AND, unknown, turned))).toEqual([NO, NO, OPEN]);
    expect(diagram.kidsOf(diagram.apply(OR, unknown, turned))).toEqual([YES, OPEN, YES]);
    expect(diagram.kidsOf(diagram.apply(BESIDE, unknown, turned))).toEqual([3, 4, 13]);
    expect(diagram.apply(WHERE, unknown, turned)).toBe(NO);
    for (const same of [AND, OR]) expect(diagram.apply(same, unknown, unknown)).toBe(unknown);
    expect([diagram.apply(AND, unknown, YES), diagram.apply(AND, YES, unknown)]).toEqual([unknown, unknown]);
    expect([diagram.apply(AND, unknown, NO), diagram.apply(AND, NO, unknown)]).toEqual([NO, NO]);
    expect([diagram.apply(OR, unknown, NO), diagram.apply(OR, NO, unknown)]).toEqual([unknown, unknown]);
    expect(diagram.apply(BESIDE, 0, unknown)).toBe(unknown);
    expect(diagram.kidsOf(diagram.apply(BESIDE, unknown, 0))).toEqual([0, 4, 12]);
    expect([diagram.apply(WHERE, unknown, YES), diagram.apply(WHERE, unknown, NO)]).toEqual([unknown, 0]);
    expect(diagram.kidsOf(diagram.apply(WHERE, 7, unknown))).toEqual([0, 0, 7]);
  });

  it('walk no further than they must', () => {
    for (const [combine, a, b, result] of [
      [AND, unknown, turned, undefined],
      [AND, unknown, NO, NO],
      [AND, NO, unknown, NO],
      [AND, unknown, YES, unknown],
      [AND, YES, unknown, unknown],
      [AND, unknown, unknown, unknown],
      [AND, unknown, OPEN, undefined],
      [OR, unknown, turned, undefined],
      [OR, unknown, NO, unknown],
      [OR, NO, unknown, unknown],
      [OR, unknown, unknown, unknown],
      [BESIDE, 0, unknown, unknown],
      [BESIDE, unknown, 0, undefined],
      [WHERE, unknown, YES, unknown],
      [WHERE, unknown, NO, 0],
      [WHERE, 0, unknown, 0],
      [WHERE, unknown, turned, undefined],
    ] as const)
      expect(combine.shortcut?.(a, b)).toBe(result);
  });
});
