import { DAWN, DUSK } from '../../src/facts/day.ts';
import type { Expression } from '../../src/norms/expression.ts';
import type { ActionPlan } from '../../src/plan/plan.ts';
import { planOf } from '../backends/random-law.ts';

/** A plan of one norm of the state that permits a hold where the condition is met. */
export const planOfCondition = (condition: Expression): ActionPlan =>
  planOf([
    {
      id: 'n',
      pack: 'p',
      provision: 'v',
      layer: 'state',
      cite: '§ 1',
      kind: 'permits',
      action: 'hold',
      condition,
      canLift: true,
      grade: 'text',
      source: 's',
      readOn: '2026-01-01',
      overrides: [],
      voids: [],
      governedBy: 'act',
      inForce: { from: DAWN, to: DUSK },
      recorded: { from: DAWN, to: DUSK },
      says: 'x',
      papers: [],
    },
  ]);
