import { QUESTIONED } from '../facts/truth.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { all, constant, type Expression } from '../norms/expression.ts';
import type { Norm } from '../norms/norm.ts';
import type { LayerSlice, Slice } from '../slice/slice.ts';
import { Outcomes, reachOf } from './outcomes.ts';
import type { ActionPlan, Plan, PlannedNorm } from './plan.ts';
import { UniformExpressions } from './uniform.ts';

/** Plans the answers of a slice. */
export const makePlan = (slice: Slice): Plan => new Planner().plan(slice);

/** Plans many slices. The law of one place shares most of its norms with that of another: each is prepared once. */
export class Planner {
  readonly #uniform = new UniformExpressions();
  readonly #outcomes = new Outcomes(this.#uniform);
  readonly #guarded = new Map<Norm, Expression>();

  plan(slice: Slice): Plan {
    const plans = new Map<Action, ActionPlan>();
    const byAction = slice.layers.map((layer) => Map.groupBy(layer.norms, (norm) => norm.action));
    return {
      slice,
      forAction: (action) => {
        const known = plans.get(action);
        if (known !== undefined) return known;
        const norms = slice.layers.flatMap((layer, index) =>
          this.#layer(layer, index, byAction[index]?.get(action) ?? []),
        );
        const plan = this.#action(slice, action, norms);
        plans.set(action, plan);
        return plan;
      },
    };
  }

  #action(slice: Slice, action: Action, norms: readonly Unplaced[]): ActionPlan {
    const position = new Map(norms.map(({ norm }, index) => [norm.id, index]));
    const indexed = norms.map(({ defeaters, ...rest }): PlannedNorm => {
      const defeatedBy = defeaters.map((id) => position.get(id)).filter((index) => index !== undefined);
      return { ...rest, defeatedBy };
    });
    return { action, norms: indexed, ...this.#outcomes.of(slice.layers, indexed) };
  }

  /** The norms of one layer on one action, each after every norm that defeats it. */
  #layer(layer: LayerSlice, index: number, own: readonly Norm[]): Unplaced[] {
    const placed = new Map<string, Unplaced>();
    const place = (norm: Norm): void => {
      if (placed.has(norm.id)) return;
      const defeaters = own.filter((other) => other.canLift && other.overrides.includes(norm.id));
      for (const defeater of defeaters) place(defeater);
      const enjoinedBy = layer.enjoined[norm.id];
      placed.set(norm.id, {
        norm,
        layer: index,
        condition: enjoinedBy === undefined ? this.#guardedBy(layer, norm) : this.#suspended(layer, norm),
        defeaters: defeaters.map((defeater) => defeater.id),
        ...(enjoinedBy === undefined ? {} : { enjoinedBy }),
      });
    };
    for (const norm of own) place(norm);
    return [...placed.values()];
  }

  /** A norm's condition within the reach of its layer; a norm belongs to one pack, and a pack has one reach. */
  #guardedBy(layer: LayerSlice, norm: Norm): Expression {
    const known = this.#guarded.get(norm);
    if (known !== undefined) return known;
    const condition = this.#uniform.of(all([...reachOf(layer), norm.condition]));
    this.#guarded.set(norm, condition);
    return condition;
  }

  #suspended(layer: LayerSlice, norm: Norm): Expression {
    return this.#uniform.of(all([...reachOf(layer), norm.condition, constant(QUESTIONED)]));
  }
}

interface Unplaced extends Omit<PlannedNorm, 'defeatedBy'> {
  readonly defeaters: readonly string[];
}
