import { FALSE, TRUE, type Truth } from '../facts/truth.ts';
import { readPath } from '../backends/read-path.ts';
import type { Evaluation } from '../backends/interpret/evaluate.ts';
import type { Interpretation } from '../backends/interpret/interpret.ts';
import { answerOf, verdictOf } from '../backends/verdict.ts';
import type { ActionPlan, Outcome } from '../plan/plan.ts';
import type { Slice } from '../slice/slice.ts';
import type { LayerAnswer } from './answer.ts';

/** What each layer says when it is asked alone, and by which rules. */
export const layerAnswers = (
  slice: Slice,
  plan: ActionPlan,
  found: Interpretation,
  on: Evaluation,
): readonly LayerAnswer[] => {
  const outcomes = found.layers;
  return slice.layers.map((layer, index) => {
    const active = plan.norms.filter((planned, i) => planned.layer === index && found.active[i] !== FALSE);
    const by = [...new Set(active.filter(({ norm }) => norm.kind !== 'closes').map(({ norm }) => norm.cite))];
    const common = { pack: layer.pack, layer: layer.layer };
    const agency = readPath(on.facts, ['agency']);
    const exempt = layer.doesNotReach;
    if (exempt !== undefined && typeof agency === 'string' && exempt.agencies.includes(agency)) {
      return { ...common, says: 'does not reach', by: [exempt.cite] };
    }
    const outcome = outcomes[index];
    if (outcome === undefined || isSilent(outcome)) return { ...common, says: 'silent', by: [] };
    const closing = active.filter(({ norm }) => norm.kind === 'closes').map(({ norm }) => norm.cite);
    return { ...common, says: answerOf(verdictOf(outcome)), by: by.length > 0 ? by : [...new Set(closing)] };
  });
};

const isSilent = (outcome: Outcome<Truth>): boolean =>
  Object.values(outcome).every((truth) => truth === FALSE) && outcome.conflict !== TRUE;
