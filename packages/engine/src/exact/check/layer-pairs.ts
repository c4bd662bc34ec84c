import type { FactSchema } from '../../facts/fact-schema.ts';
import type { Day } from '../../facts/day.ts';
import type { Action } from '../../facts/vocabulary/actions.ts';
import type { Law } from '../../answer/engine.ts';
import { type Analysis, analyze } from '../../backends/bdd/analyze.ts';
import { Conditions } from '../../backends/bdd/conditions.ts';
import type { Node } from '../../backends/bdd/diagram.ts';
import { factsOf, wayTo } from '../../backends/bdd/example.ts';
import { AND, negated, OR, WHERE, YES } from '../../backends/bdd/three-valued.ts';
import type { Given } from '../../backends/interpret/interpret.ts';
import type { Norm } from '../../norms/norm.ts';
import type { ActionPlan, PlannedNorm } from '../../plan/plan.ts';

/** A norm of one layer and a norm of another that say opposite things of one possible case. */
export interface LayerPair {
  /** The norm of the layer that stands above. */
  readonly higher: Norm;
  readonly lower: Norm;
  /**
   * What comes of it: `unsettled` where a command of the higher meets a prohibition of the lower and nothing ranks them,
   * `prohibited` where the lower leaves or commands what the higher forbids.
   */
  readonly answer: 'unsettled' | 'prohibited';
  readonly act: Day;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The pairs of one act under one law on one day, over every case that is possible. */
export const layerPairs = (schema: FactSchema, law: Law, action: Action, act: Day): readonly LayerPair[] => {
  const plan = law.plan.forAction(action);
  if (candidates(plan).length === 0) return [];
  const given: Given = { facts: { on: act, open: {} }, act, questions: law.plan.slice.questionTruths };
  return layerPairsIn(plan, given, analyze(schema, plan, given));
};

/** The same where the act has been analysed already. */
export const layerPairsIn = (plan: ActionPlan, given: Given, analysis: Analysis): readonly LayerPair[] => {
  const { space, isPossible } = analysis;
  const { diagram } = space;
  const whole = new Conditions(space, given, analysis.active);
  const and = (...nodes: readonly Node[]): Node => nodes.reduce((node, one) => diagram.apply(AND, node, one), YES);
  const none = (nodes: readonly Node[]): Node =>
    negated(
      diagram,
      nodes.reduce((sum, one) => diagram.apply(OR, sum, one), 0),
    );
  const active = (index: number): Node => analysis.active[index] ?? 0;
  /** Where a norm speaks; one on silence does only where no other prohibition of its layer does. */
  const speaks = (index: number): Node => {
    const { norm, layer } = plan.norms[index] ?? {};
    const outcome = layer === undefined ? undefined : plan.layers[layer];
    if (norm?.kind !== 'closes' || outcome === undefined) return active(index);
    const spoken = plan.norms.flatMap((one, at) =>
      one.layer === layer && one.norm.kind === 'prohibits' ? [active(at)] : [],
    );
    return and(active(index), whole.nodeOf(outcome.prohibited), none(spoken));
  };
  const isUnranked = (): Node =>
    and(whole.nodeOf(plan.outcome.conflict), none(plan.layers.map((layer) => whole.nodeOf(layer.conflict))));
  return candidates(plan).flatMap(({ higher, lower, answer }) => {
    const both = and(speaks(higher), speaks(lower));
    // A prohibition that a still higher layer voids forbids nothing.
    const node = and(both, answer === 'unsettled' ? isUnranked() : whole.nodeOf(plan.outcome.prohibited));
    const way = wayTo(diagram, diagram.apply(WHERE, node, isPossible), (terminal) => terminal === YES);
    const [above, below] = [plan.norms[higher]?.norm, plan.norms[lower]?.norm];
    if (way === undefined || above === undefined || below === undefined) return [];
    return [{ higher: above, lower: below, answer, act: given.act, facts: factsOf(space, given, way) }];
  });
};

interface Candidate {
  readonly higher: number;
  readonly lower: number;
  readonly answer: LayerPair['answer'];
}

/** Norms of two layers that may say opposite things. That a policy leaves an act to itself contradicts nobody. */
const candidates = (plan: ActionPlan): readonly Candidate[] =>
  plan.norms.flatMap((above, higher) =>
    plan.norms.flatMap((below, lower): Candidate[] => {
      if (above.layer >= below.layer || !above.norm.canLift || !below.norm.canLift) return [];
      if (above.norm.kind === 'requires' && below.norm.kind === 'prohibits')
        return [{ higher, lower, answer: 'unsettled' }];
      const leaves = below.norm.kind === 'requires' || (below.norm.kind === 'permits' && below.norm.layer !== 'policy');
      return forbids(above) && leaves ? [{ higher, lower, answer: 'prohibited' }] : [];
    }),
  );

const forbids = ({ norm }: PlannedNorm): boolean =>
  norm.kind === 'prohibits' || (norm.kind === 'closes' && norm.silenceMeans === 'prohibited');
