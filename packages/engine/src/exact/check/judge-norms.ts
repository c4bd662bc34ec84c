import type { Action } from '../../facts/vocabulary/actions.ts';
import type { FactSchema } from '../../facts/fact-schema.ts';
import type { Day } from '../../facts/day.ts';
import type { Law } from '../../answer/engine.ts';
import { type Analysis, analyze, outcomeNode } from '../../backends/bdd/analyze.ts';
import { Conditions } from '../../backends/bdd/conditions.ts';
import type { Node } from '../../backends/bdd/diagram.ts';
import { factsOf, wayTo } from '../../backends/bdd/example.ts';
import { AND, negated, OPEN, OR, WHERE, YES } from '../../backends/bdd/three-valued.ts';
import type { Given } from '../../backends/interpret/interpret.ts';
import { NEVER } from '../../norms/expression.ts';
import type { ActionPlan } from '../../plan/plan.ts';
import { type LayerPair, layerPairsIn } from './layer-pairs.ts';

/** What exact analysis says of one act under one law on one day. */
export interface Judgement {
  /** Ids of norms that apply in some possible case. */
  readonly alive: ReadonlySet<string>;
  /** Ids of norms without which their layer would say something else in some possible case. */
  readonly telling: ReadonlySet<string>;
  /** By norm id a case in which the norm applies. */
  readonly applies: (id: string) => Example | undefined;
  /** Layers in which a command and a prohibition meet, each with a case. */
  readonly conflicts: readonly LayerCase[];
  /** A case in which a command of one layer and a prohibition of another meet, and nothing ranks them. */
  readonly disagreement: Example | undefined;
  /** Norms of two layers that say opposite things of some possible case. */
  readonly pairs: () => readonly LayerPair[];
  /** Layers in which no norm speaks at all, not even a closing one, each with a case. */
  readonly gaps: readonly LayerCase[];
}

export interface Example {
  readonly act: Day;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface LayerCase extends Example {
  readonly layer: number;
}

/** Judges the norms of one act on one day, over every case that is possible. */
export const judgeNorms = (schema: FactSchema, law: Law, action: Action, act: Day): Judgement => {
  const plan = law.plan.forAction(action);
  const given: Given = { facts: { on: act, open: {} }, act, questions: law.plan.slice.questionTruths };
  const analysis = analyze(schema, plan, given);
  const { space, isPossible } = analysis;
  const { diagram } = space;
  const exampleOf = (root: Node, accepts: (terminal: number) => boolean): Example | undefined => {
    const way = wayTo(diagram, diagram.apply(WHERE, root, isPossible), accepts);
    return way === undefined ? undefined : { act, facts: factsOf(space, given, way) };
  };
  const holds = (node: Node): boolean => (diagram.valuesGiven(diagram.apply(WHERE, node, isPossible)) & YES) !== 0;
  const ids = plan.norms.map(({ norm }) => norm.id);
  const whole = new Conditions(space, given, analysis.active);
  const isYes = (terminal: number): boolean => terminal === YES;
  return {
    alive: new Set(ids.filter((_, index) => holds(analysis.applies[index] ?? 0))),
    telling: new Set(ids.filter((_, index) => isTelling(plan, given, analysis, index))),
    applies: (id) => exampleOf(analysis.applies[ids.indexOf(id)] ?? 0, (terminal) => terminal >= OPEN),
    conflicts: layerCases(plan, (layer) => exampleOf(whole.nodeOf(plan.layers[layer]?.conflict ?? NEVER), isYes)),
    disagreement: exampleOf(whole.nodeOf(plan.outcome.conflict), isYes),
    pairs: () => layerPairsIn(plan, given, analysis),
    gaps: layerCases(plan, (layer) => exampleOf(silentNode(law, plan, given, analysis, layer), isYes)),
  };
};

const layerCases = (plan: ActionPlan, find: (layer: number) => Example | undefined): readonly LayerCase[] =>
  plan.layers.flatMap((_, layer) => {
    const example = find(layer);
    return example === undefined ? [] : [{ layer, ...example }];
  });

/** Whether the layer of a norm would say something else without it. */
const isTelling = (plan: ActionPlan, given: Given, analysis: Analysis, index: number): boolean => {
  const { space, isPossible } = analysis;
  const { diagram } = space;
  const outcome = plan.layers[plan.norms[index]?.layer ?? 0];
  if (outcome === undefined) return false;
  const without: Node[] = [];
  plan.norms.forEach((planned, at) => {
    let node = at === index ? 0 : (analysis.applies[at] ?? 0);
    for (const defeater of planned.defeatedBy)
      node = diagram.apply(AND, node, negated(diagram, without[defeater] ?? 0));
    without.push(node);
  });
  const outcomeWith = (active: readonly Node[]): Node =>
    diagram.apply(WHERE, outcomeNode(space, new Conditions(space, given, active), outcome), isPossible);
  return outcomeWith(analysis.active) !== outcomeWith(without);
};

/** True where a layer reaches the agency and none of its norms speaks. */
const silentNode = (law: Law, plan: ActionPlan, given: Given, analysis: Analysis, layer: number): Node => {
  const { diagram } = analysis.space;
  const speaks = plan.norms.reduce(
    (node, planned, index) => (planned.layer === layer ? diagram.apply(OR, node, analysis.applies[index] ?? 0) : node),
    0,
  );
  const exempt = law.plan.slice.layers[layer]?.doesNotReach?.agencies ?? [];
  const isExempt = new Conditions(analysis.space, given).nodeOf({
    op: 'fact',
    path: ['agency'],
    test: { is: 'one of', values: exempt },
    words: '',
  });
  return negated(diagram, diagram.apply(OR, speaks, exempt.length === 0 ? 0 : isExempt));
};
