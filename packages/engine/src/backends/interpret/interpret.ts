import { not, type Truth } from '../../facts/truth.ts';
import type { Expression } from '../../norms/expression.ts';
import { type ActionPlan, mapOutcome, type Outcome } from '../../plan/plan.ts';
import { type Verdict, verdictOf } from '../verdict.ts';
import { evaluate, type Evaluation } from './evaluate.ts';

/** What the tree walk finds for one action. */
export interface Interpretation {
  /** Whether each norm's own condition holds, in the plan's order. */
  readonly applies: readonly Truth[];
  /** Whether each norm is active: it applies and nothing defeats it. */
  readonly active: readonly Truth[];
  readonly outcome: Outcome<Truth>;
  /** What each layer says by itself; worked out when it is read. */
  readonly layers: readonly Outcome<Truth>[];
  readonly verdict: Verdict;
}

/** Facts and law questions that an interpretation starts from. */
export type Given = Omit<Evaluation, 'norms'>;

/** How the truth of a norm's condition is found; an explanation keeps an account of it. */
export type Evaluate = (condition: Expression, on: Evaluation) => Truth;

/** Walks a plan: the reference meaning of the law as encoded. */
export const interpret = (plan: ActionPlan, given: Given, find: Evaluate = evaluate): Interpretation => {
  const applies: Truth[] = [];
  const active: Truth[] = [];
  const on = { ...given, norms: active };
  for (const planned of plan.norms) {
    let truth = find(planned.condition, on);
    applies.push(truth);
    for (const defeater of planned.defeatedBy) truth &= not(active[defeater] ?? 0);
    active.push(truth);
  }
  const outcome = mapOutcome(plan.outcome, (part) => evaluate(part, on));
  return {
    applies,
    active,
    outcome,
    get layers() {
      return plan.layers.map((layer) => mapOutcome(layer, (part) => evaluate(part, on)));
    },
    verdict: verdictOf(outcome),
  };
};
