import type { FactSchema } from '../../facts/fact-schema.ts';
import type { Item } from '../../facts/read-facts.ts';
import { type ActionPlan, mapOutcome } from '../../plan/plan.ts';
import { isKnown } from '../../facts/fact-value.ts';
import type { Given } from '../interpret/interpret.ts';
import { impossibleRecords } from './axioms.ts';
import { Collector } from './collect.ts';
import { Conditions } from './conditions.ts';
import type { Node } from './diagram.ts';
import { listAtoms } from './list-atoms.ts';
import { Space } from './space.ts';
import { AND, BESIDE, negated, OR, WHERE, YES } from './three-valued.ts';
import { verdictNode } from './verdict-node.ts';

/** An answer as a function of everything that is not known. */
export interface Analysis {
  readonly space: Space;
  /** Where the combination is possible the verdict (one bit), elsewhere 0. */
  readonly verdict: Node;
  /** True for the combinations that are possible. */
  readonly isPossible: Node;
  /** For each norm of the plan, whether it applies and whether it is active (applies and is not defeated). */
  readonly applies: readonly Node[];
  readonly active: readonly Node[];
}

/** Several plans over the same unknowns, so that their answers can be compared. */
export interface JointAnalysis {
  readonly space: Space;
  readonly isPossible: Node;
  readonly analyses: readonly Analysis[];
}

/**
 * The exact answers of a plan on facts of which some are not known. Throws `TooLarge` where the diagram would outgrow
 * `cap` nodes.
 */
export const analyze = (schema: FactSchema, plan: ActionPlan, given: Given, cap?: number): Analysis => {
  const [analysis] = analyzeTogether(schema, [plan], given, cap).analyses;
  if (analysis === undefined) throw new Error('no plan');
  return analysis;
};

/** The same for several plans on the same facts; expressions that say the same should be the same objects. */
export const analyzeTogether = (
  schema: FactSchema,
  plans: readonly ActionPlan[],
  given: Given,
  cap?: number,
): JointAnalysis => {
  const found = new Collector(given);
  for (const plan of plans) for (const { condition } of plan.norms) found.add(condition);
  const impossible = impossibleOf(schema, given, found);
  for (const { where, list, record } of impossible) found.addOfRecord(where, list, record);
  const unlisted = [...found.unlisted].map(([list, somes]) => listAtoms(schema, given, list, somes));
  const space = new Space(schema, given, found, { unlisted, cap });
  const { diagram } = space;
  const conditions = new Conditions(space, given, [], found.settled);
  let isPossible: Node = YES;
  for (const { where, list, record } of impossible)
    isPossible = diagram.apply(AND, isPossible, negated(diagram, conditions.nodeOfRecord(where, list, record)));
  for (const demand of demandsOf(space)) isPossible = diagram.apply(AND, isPossible, demand);
  return { space, isPossible, analyses: plans.map((plan) => analyzePlan(space, conditions, plan, given, isPossible)) };
};

const analyzePlan = (
  space: Space,
  conditions: Conditions,
  plan: ActionPlan,
  given: Given,
  isPossible: Node,
): Analysis => {
  const { diagram } = space;
  const applies: Node[] = [];
  const active: Node[] = [];
  for (const planned of plan.norms) {
    let node = conditions.nodeOf(planned.condition);
    applies.push(node);
    for (const defeater of planned.defeatedBy) node = diagram.apply(AND, node, negated(diagram, active[defeater] ?? 0));
    active.push(node);
  }
  const whole = new Conditions(space, given, active);
  const verdict = verdictNode(
    diagram,
    mapOutcome(plan.outcome, (part) => whole.nodeOf(part)),
  );
  return { space, verdict: diagram.apply(WHERE, verdict, isPossible), isPossible, applies, active };
};

const PARTS = ['conflict', 'prohibited', 'unsettled', 'required', 'permitted'] as const;

/** All five parts of an outcome as one function; two outcomes are the same exactly when their nodes are. */
export const outcomeNode = (space: Space, conditions: Conditions, outcome: ActionPlan['outcome']): Node =>
  PARTS.reduce((node, part) => space.diagram.apply(BESIDE, node, conditions.nodeOf(outcome[part])), 0);

/** The conditions that no listed record may meet, for the records of which every field spoken of is known or asked. */
const impossibleOf = (schema: FactSchema, given: Given, found: Collector) =>
  schema.lists.flatMap(({ key: list }) =>
    ((given.facts[list] ?? []) as readonly Item[]).flatMap((item, record) => {
      const isSpokenOf = (key: string): boolean =>
        isKnown(item[key]) || [...found.mentions.keys()].some((name) => name.startsWith(`${list}[${record}] ${key}\n`));
      return impossibleRecords(list, isSpokenOf).map(({ never }) => ({ where: never, list, record }));
    }),
  );

/** What unlisted records demand: a value above "no" needs a record that brings about no more than the others have. */
const demandsOf = (space: Space): readonly Node[] => {
  const { diagram } = space;
  return [...space.unlisted.values()].flatMap(({ list, demands }) => {
    const atLeast = (atom: number, level: number): Node => {
      const number = space.numberOf({ is: 'unlisted', list, atom });
      if (level === 0 || number === undefined) return YES;
      const { classes } = space.variables[number] ?? { classes: [] };
      return diagram.node(
        number,
        classes.map(({ value }) => ((value as number) >= level ? YES : 0)),
      );
    };
    return demands.map(({ atom, level, oneOf }) => {
      const met = oneOf
        .map((least) => least.reduce((node, value, other) => diagram.apply(AND, node, atLeast(other, value)), YES))
        .reduce((sum, one) => diagram.apply(OR, sum, one), 0);
      return diagram.apply(OR, negated(diagram, atLeast(atom, level)), met);
    });
  });
};
