import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../plan/plan.ts';
import { verdictOf } from '../verdict.ts';
import { Diagram, type Node, TERMINALS } from './diagram.ts';
import { NO, OPEN, truthOfTerminal, YES } from './three-valued.ts';
import { verdictNode } from './verdict-node.ts';

const VALUES = [NO, OPEN, YES];
const PARTS = ['conflict', 'prohibited', 'unsettled', 'required', 'permitted'] as const;

/** All 243 outcomes, each as the place of its value for each part. */
const COMBINATIONS = Array.from({ length: 3 ** PARTS.length }, (_, n) =>
  PARTS.map((_, at) => Math.floor(n / 3 ** at) % 3),
);

const outcomeOf = <T>(value: (at: number) => T): Outcome<T> => ({
  conflict: value(0),
  prohibited: value(1),
  unsettled: value(2),
  required: value(3),
  permitted: value(4),
});

describe('the verdict of an outcome', () => {
  it('is what the reference says, where the parts are known', () => {
    for (const places of COMBINATIONS) {
      const value = (at: number): number => VALUES[places[at] ?? 0] ?? NO;
      expect(verdictNode(new Diagram(), outcomeOf(value))).toBe(
        verdictOf(outcomeOf((at) => truthOfTerminal(value(at)))),
      );
    }
  });

  it('is what the reference says, where nothing is known', () => {
    const diagram = new Diagram();
    for (const _ of PARTS) diagram.addVariable(3);
    const root = verdictNode(
      diagram,
      outcomeOf((at) => diagram.node(at, VALUES)),
    );
    for (const places of COMBINATIONS) {
      let node: Node = root;
      while (node >= TERMINALS) node = diagram.kid(node, places[diagram.variableOf(node)] ?? 0);
      expect(node).toBe(verdictOf(outcomeOf((at) => truthOfTerminal(VALUES[places[at] ?? 0] ?? NO))));
    }
  });
});
