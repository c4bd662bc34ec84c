import type { Layer } from '../authoring/provision-schema.ts';
import { all, any, type Expression, factTest, negation } from '../norms/expression.ts';
import type { Norm, SilenceMeans } from '../norms/norm.ts';
import type { LayerSlice } from '../slice/slice.ts';
import { combineLayers, layerOutcome, type LayerTerms } from './combine.ts';
import { type ActionPlan, mapOutcome, type Outcome, type PlannedNorm } from './plan.ts';
import type { UniformExpressions } from './uniform.ts';

type OutcomesOfPlan = Pick<ActionPlan, 'outcome' | 'layers'>;

/**
 * What the norms of a plan amount to, as expressions over which of them are active. Plans whose norms have the same
 * kinds at the same places, as one act has in many states, share one result.
 */
export class Outcomes {
  readonly #uniform: UniformExpressions;
  readonly #known = new Map<string, OutcomesOfPlan>();

  constructor(uniform: UniformExpressions) {
    this.#uniform = uniform;
  }

  of(layers: readonly LayerSlice[], norms: readonly PlannedNorm[]): OutcomesOfPlan {
    const shape = shapeOf(layers, norms);
    const known = this.#known.get(shape);
    if (known !== undefined) return known;
    const made = this.#made(layers, norms);
    this.#known.set(shape, made);
    return made;
  }

  #made(layers: readonly LayerSlice[], norms: readonly PlannedNorm[]): OutcomesOfPlan {
    const terms = layers.map((layer, index) => layerTerms(layer, index, norms));
    const uniform = (outcome: Outcome<Expression>): Outcome<Expression> =>
      mapOutcome(outcome, (expression) => this.#uniform.of(expression));
    return { outcome: uniform(combineLayers(terms)), layers: terms.map((term) => uniform(layerOutcome(term))) };
  }
}

/** Everything that the outcomes turn on, but for the conditions of the norms. */
const shapeOf = (layers: readonly LayerSlice[], norms: readonly PlannedNorm[]): string =>
  [
    ...layers.map(({ layer, doesNotReach }) => `${layer} ${doesNotReach?.agencies.join(',') ?? ''}`),
    ...norms.map(
      ({ layer, norm }) => `${layer} ${norm.kind} ${norm.canLift} ${norm.silenceMeans ?? ''} ${norm.voids.join(',')}`,
    ),
  ].join('\n');

/** That an agency is within the reach of a layer; nothing where the layer reaches everyone. */
export const reachOf = (layer: LayerSlice): Expression[] => {
  const exempt = layer.doesNotReach?.agencies;
  if (exempt === undefined) return [];
  return [negation(factTest(['agency'], { is: 'one of', values: exempt }))];
};

const layerTerms = (layer: LayerSlice, index: number, norms: readonly PlannedNorm[]): LayerTerms => {
  const own = norms.flatMap(({ norm, layer: at }, i) =>
    at === index ? [{ norm, active: { op: 'norm', index: i } as const }] : [],
  );
  const anyOf = (want: (norm: Norm) => boolean): Expression =>
    any(own.filter(({ norm }) => want(norm)).map((one) => one.active));
  const of = (kind: Norm['kind'], canLift: boolean) => anyOf((norm) => norm.kind === kind && norm.canLift === canLift);
  const prohibits = of('prohibits', true);
  const requires = of('requires', true);
  const permits = of('permits', true);
  const silent = all([...reachOf(layer), negation(any([prohibits, requires, permits]))]);
  const closing = (means: SilenceMeans) =>
    anyOf(
      (norm) =>
        norm.kind === 'closes' && norm.silenceMeans === means && (norm.canLift || means === 'left to the other layers'),
    );
  const [closedProhibited, closedPermitted] = [closing('prohibited'), closing('permitted')];
  const anyClosing = any([closedProhibited, closedPermitted, closing('left to the other layers')]);
  return {
    layer: layer.layer,
    prohibits,
    requires,
    permits,
    doubts: of('prohibits', false),
    silentProhibits: all([silent, closedProhibited]),
    silentPermits: all([silent, closedPermitted]),
    silentUnsettled: all([silent, negation(anyClosing)]),
    voids: (lower: Layer) => anyOf((norm) => norm.kind !== 'closes' && norm.canLift && norm.voids.includes(lower)),
  };
};
