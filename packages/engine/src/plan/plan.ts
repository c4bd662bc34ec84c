import type { Action } from '../facts/vocabulary/actions.ts';
import type { Expression } from '../norms/expression.ts';
import type { Norm } from '../norms/norm.ts';
import type { Slice } from '../slice/slice.ts';

/** One norm in a plan: its condition, guarded by the reach of its layer, and the norms that defeat it. */
export interface PlannedNorm {
  readonly norm: Norm;
  /** Index of its layer in the slice. */
  readonly layer: number;
  readonly condition: Expression;
  /** Indices of norms that stand before this one in the plan and defeat it when they are active. */
  readonly defeatedBy: readonly number[];
  /** The order by which a court suspends it, if one does. */
  readonly enjoinedBy?: string;
}

/** Five truths from which an answer follows; see `verdictOf`. */
export interface Outcome<T> {
  readonly prohibited: T;
  readonly required: T;
  readonly permitted: T;
  /** Silence that nobody has given a meaning, second-hand prohibitions, and the like. */
  readonly unsettled: T;
  /** A command and a prohibition that no cited norm ranks. */
  readonly conflict: T;
}

export const mapOutcome = <A, B>(outcome: Outcome<A>, map: (part: A) => B): Outcome<B> => ({
  prohibited: map(outcome.prohibited),
  required: map(outcome.required),
  permitted: map(outcome.permitted),
  unsettled: map(outcome.unsettled),
  conflict: map(outcome.conflict),
});

/** Everything needed to answer for one action under one slice of the law. */
export interface ActionPlan {
  readonly action: Action;
  readonly norms: readonly PlannedNorm[];
  readonly outcome: Outcome<Expression>;
  /** What each layer says by itself, in the slice's order. */
  readonly layers: readonly Outcome<Expression>[];
}

/** The plans of a slice, made when first asked for. */
export interface Plan {
  readonly slice: Slice;
  readonly forAction: (action: Action) => ActionPlan;
}
