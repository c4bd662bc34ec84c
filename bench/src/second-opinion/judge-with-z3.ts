import type { ActionPlan, FactSchema, Law } from '@holdpoint/engine';
import { PlanInSmt } from './plan-in-smt.ts';
import type { Opinion } from './opinion.ts';
import type { Point } from './points.ts';
import { and, anyOf, differ, NO, not, or, type Pair } from './terms.ts';
import type { Z3 } from './z3.ts';

const PARTS = ['prohibited', 'required', 'permitted', 'unsettled', 'conflict'] as const;

/** The questions that `judgeNorms` answers with diagrams, put to Z3; it has no bound on the size of a list's conditions. */
export const judgeWithZ3 = async (z3: Z3, schema: FactSchema, { law, action, act }: Point): Promise<Opinion> => {
  const plan = law.plan.forAction(action);
  const encoded = new PlanInSmt(schema, plan, act, law.plan.slice.questionTruths);
  const ids = plan.norms.map(({ norm }) => norm.id);
  const alive = encoded.applies.map(({ open }) => open);
  const telling = ids.map((_, index) => tellingTerm(plan, encoded, index));
  const conflicts = plan.layers.map((layer) => encoded.pairOf(layer.conflict, encoded.active).yes);
  const gaps = plan.layers.map((_, layer) => gapTerm(law, plan, encoded, layer));
  const disagreement = encoded.pairOf(plan.outcome.conflict, encoded.active).yes;
  const terms = [...alive, ...telling, ...conflicts, ...gaps, disagreement];
  // Read last: a term may speak of a fact that no condition names.
  const answers = await z3.canHold(encoded.script, terms);
  let at = 0;
  const next = (count: number): readonly boolean[] => answers.slice(at, (at += count));
  const idsWhere = (flags: readonly boolean[]): readonly string[] => ids.filter((_, index) => flags[index]);
  const layersWhere = (flags: readonly boolean[]): readonly number[] =>
    flags.flatMap((flag, index) => (flag ? [index] : []));
  return {
    alive: idsWhere(next(ids.length)),
    telling: idsWhere(next(ids.length)),
    conflicts: layersWhere(next(plan.layers.length)),
    gaps: layersWhere(next(plan.layers.length)),
    disagreement: next(1)[0] ?? false,
  };
};

/** Without the norm its layer would say something else. */
const tellingTerm = (plan: ActionPlan, encoded: PlanInSmt, index: number): string => {
  const outcome = plan.layers[plan.norms[index]?.layer ?? 0];
  if (outcome === undefined) return 'false';
  const said = (norms: readonly Pair[]): readonly Pair[] => PARTS.map((part) => encoded.pairOf(outcome[part], norms));
  const without = said(encoded.activeWithout(index));
  return or(
    ...said(encoded.active).flatMap(({ open, yes }, part) => {
      const other = without[part] ?? NO;
      return [differ(open, other.open), differ(yes, other.yes)];
    }),
  );
};

/** The layer reaches the agency and none of its norms speaks. */
const gapTerm = (law: Law, plan: ActionPlan, encoded: PlanInSmt, layer: number): string => {
  const own = encoded.applies.filter((_, index) => plan.norms[index]?.layer === layer);
  const exempt = law.plan.slice.layers[layer]?.doesNotReach?.agencies ?? [];
  const isExempt = exempt.length === 0 ? NO : encoded.oneOf('agency', exempt);
  return and(not(anyOf(own).open), not(isExempt.open));
};
