import { DAWN, DUSK } from '../../src/facts/day.ts';
import { ALWAYS, type Expression } from '../../src/norms/expression.ts';
import type { Norm } from '../../src/norms/norm.ts';
import type { ActionPlan } from '../../src/plan/plan.ts';
import { planOf } from '../backends/random-law.ts';

const norm = (id: string, condition: Expression): Norm => ({
  id,
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
});

const silent = (layer: 'federal' | 'policy'): Norm => ({
  ...norm(layer, ALWAYS),
  layer,
  kind: 'closes',
  silenceMeans: 'left to the other layers',
});

/** A plan by which the state permits a hold where the condition is met (norm `n`); else nothing is settled. */
export const planOfCondition = (condition: Expression): ActionPlan =>
  planOf([silent('federal'), norm('n', condition), silent('policy')]);
