import { ZenEngine } from '@gorules/zen-engine';
import type { BenchRule } from '../rule-sets.ts';
import type { Peer } from './peer.ts';
import { type ConvictionFilter, type Dialect, translate } from './walk.ts';

const quote = (text: string): string => `'${text}'`;
const list = (values: readonly string[]): string => `[${values.map(quote).join(', ')}]`;

const someConviction = ({ category, level, classes, withinDays }: ConvictionFilter): string => {
  const tests = ['#.vacated == false'];
  if (category !== undefined) tests.push(`#.category == ${quote(category)}`);
  if (level !== undefined) tests.push(`#.level == ${quote(level)}`);
  if (classes !== undefined) tests.push(`#.class in ${list(classes)}`);
  if (withinDays !== undefined) tests.push(`asOf - #.date <= ${withinDays}`);
  return `some(convictions, ${tests.join(' and ')})`;
};

const DIALECT: Dialect<string> = {
  and: (parts) => `(${parts.join(' and ')})`,
  or: (parts) => `(${parts.join(' or ')})`,
  isTrue: (path, wanted) => `${path} == ${String(wanted)}`,
  oneOf: (path, values) => `${path} in ${list(values)}`,
  someConviction,
};

/** GoRules Zen: one decision table, first hit, one expression a row. */
export const zenPeer = (rules: readonly BenchRule[], withTrace: boolean): Peer => {
  const decision = new ZenEngine().createDecision(decisionTable(rules));
  return {
    name: withTrace ? 'Zen with trace' : 'Zen',
    decide: async (facts) => {
      const { result } = await decision.evaluate(facts, withTrace ? { trace: true } : undefined);
      return (result as { effect: string }).effect === 'permits';
    },
  };
};

const decisionTable = (rules: readonly BenchRule[]) => ({
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'facts', name: 'facts', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'decisionTableNode',
      position: { x: 200, y: 0 },
      content: {
        hitPolicy: 'first',
        passThrough: false,
        executionMode: 'single',
        inputs: [{ id: 'when', name: 'when' }],
        outputs: [{ id: 'effect', name: 'effect', field: 'effect' }],
        rules: [
          ...rules.map((rule) => ({ _id: rule.id, when: translate(rule.when, DIALECT), effect: `"${rule.effect}"` })),
          { _id: 'otherwise', when: '', effect: '"prohibits"' },
        ],
      },
    },
    { id: 'answer', name: 'answer', type: 'outputNode', position: { x: 400, y: 0 } },
  ],
  edges: [
    { id: 'in', sourceId: 'facts', targetId: 'rules', type: 'edge' },
    { id: 'out', sourceId: 'rules', targetId: 'answer', type: 'edge' },
  ],
});
