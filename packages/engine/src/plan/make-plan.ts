import type { Layer } from '../authoring/provision-schema.ts';
import { QUESTIONED } from '../facts/truth.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { all, any, constant, type Expression, factTest, negation } from '../norms/expression.ts';
import type { Norm, SilenceMeans } from '../norms/norm.ts';
import type { LayerSlice, Slice } from '../slice/slice.ts';
import { combineLayers, layerOutcome, type LayerTerms } from './combine.ts';
import { type ActionPlan, mapOutcome, type Plan, type PlannedNorm } from './plan.ts';
import { UniformExpressions } from './uniform.ts';

/** Plans the answers of a slice. */
export const makePlan = (slice: Slice): Plan => {
  const plans = new Map<Action, ActionPlan>();
  return {
    slice,
    forAction: (action) => {
      const known = plans.get(action);
      if (known !== undefined) return known;
      const plan = planAction(slice, action);
      plans.set(action, plan);
      return plan;
    },
  };
};

const planAction = (slice: Slice, action: Action): ActionPlan => {
  const norms = slice.layers.flatMap((layer, index) => planLayer(layer, index, action));
  const indexed: PlannedNorm[] = [];
  const position = new Map<string, number>();
  for (const planned of norms) {
    const defeatedBy = planned.defeaters.map((id) => position.get(id)).filter((index) => index !== undefined);
    position.set(planned.norm.id, indexed.length);
    const { defeaters: _, ...rest } = planned;
    indexed.push({ ...rest, defeatedBy });
  }
  const terms = slice.layers.map((layer, index) => layerTerms(layer, index, indexed));
  const uniform = new UniformExpressions();
  return {
    action,
    norms: indexed.map((planned) => ({ ...planned, condition: uniform.of(planned.condition) })),
    outcome: mapOutcome(combineLayers(terms), (expression) => uniform.of(expression)),
    layers: terms.map((term) => mapOutcome(layerOutcome(term), (expression) => uniform.of(expression))),
  };
};

interface Unplaced extends Omit<PlannedNorm, 'defeatedBy'> {
  readonly defeaters: readonly string[];
}

/** The norms of one layer on one action, each after every norm that defeats it. */
const planLayer = (layer: LayerSlice, index: number, action: Action): Unplaced[] => {
  const own = layer.norms.filter((norm) => norm.action === action);
  const reach = reachOf(layer);
  const placed = new Map<string, Unplaced>();
  const place = (norm: Norm): void => {
    if (placed.has(norm.id)) return;
    const defeaters = own.filter((other) => other.canLift && other.overrides.includes(norm.id));
    for (const defeater of defeaters) place(defeater);
    const enjoinedBy = layer.enjoined[norm.id];
    const condition = all([...reach, norm.condition, ...(enjoinedBy === undefined ? [] : [constant(QUESTIONED)])]);
    placed.set(norm.id, {
      norm,
      layer: index,
      condition,
      defeaters: defeaters.map((defeater) => defeater.id),
      ...(enjoinedBy === undefined ? {} : { enjoinedBy }),
    });
  };
  for (const norm of own) place(norm);
  return [...placed.values()];
};

const reachOf = (layer: LayerSlice): Expression[] => {
  const exempt = layer.doesNotReach?.agencies;
  if (exempt === undefined) return [];
  return [negation(factTest(['agency'], { is: 'one of', values: exempt }))];
};

const layerTerms = (layer: LayerSlice, index: number, norms: readonly PlannedNorm[]): LayerTerms => {
  const active = (want: (planned: PlannedNorm) => boolean): Expression =>
    any(
      norms.flatMap((planned, i): Expression[] =>
        planned.layer === index && want(planned) ? [{ op: 'norm', index: i }] : [],
      ),
    );
  const of = (kind: Norm['kind'], canLift: boolean) =>
    active(({ norm }) => norm.kind === kind && norm.canLift === canLift);
  const prohibits = of('prohibits', true);
  const requires = of('requires', true);
  const permits = of('permits', true);
  const silent = all([...reachOf(layer), negation(any([prohibits, requires, permits]))]);
  const closing = (means: SilenceMeans) =>
    active(
      ({ norm }) =>
        norm.kind === 'closes' && norm.silenceMeans === means && (norm.canLift || means === 'left to the other layers'),
    );
  const anyClosing = any([closing('prohibited'), closing('permitted'), closing('left to the other layers')]);
  return {
    layer: layer.layer,
    prohibits,
    requires,
    permits,
    doubts: of('prohibits', false),
    silentProhibits: all([silent, closing('prohibited')]),
    silentPermits: all([silent, closing('permitted')]),
    silentUnsettled: all([silent, negation(anyClosing)]),
    voids: (lower: Layer) => active(({ norm }) => norm.kind !== 'closes' && norm.canLift && norm.voids.includes(lower)),
  };
};
