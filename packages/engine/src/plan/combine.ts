import type { Layer } from '../authoring/provision-schema.ts';
import { all, any, type Expression, negation, NEVER } from '../norms/expression.ts';
import type { Outcome } from './plan.ts';

/** What the active norms of one layer amount to, before other layers are looked at. */
export interface LayerTerms {
  readonly layer: Layer;
  readonly prohibits: Expression;
  readonly requires: Expression;
  readonly permits: Expression;
  /** Prohibitions known only at second hand: they lower an answer to unsettled. */
  readonly doubts: Expression;
  /** Whether no norm of the layer speaks, and what a closing norm then makes of it. */
  readonly silentProhibits: Expression;
  readonly silentPermits: Expression;
  readonly silentUnsettled: Expression;
  /** Which lower layers an active norm of this one voids. */
  readonly voids: (layer: Layer) => Expression;
}

/** What one layer says alone. */
export const layerOutcome = (terms: LayerTerms): Outcome<Expression> => ({
  prohibited: any([terms.prohibits, terms.silentProhibits]),
  required: terms.requires,
  permitted: any([terms.permits, terms.silentPermits]),
  unsettled: any([terms.doubts, terms.silentUnsettled]),
  conflict: all([terms.prohibits, terms.requires]),
});

/**
 * Combines layers from the highest down. A prohibition in a valid layer beats a permission anywhere; a mandate binds
 * unless a higher layer forbids; a lower prohibition against a higher mandate is a conflict, unless the higher layer
 * voids the lower by a cited norm. What is voided is a prohibition, never a mandate. Silence never outweighs a higher
 * layer's command.
 */
export const combineLayers = (layers: readonly LayerTerms[]): Outcome<Expression> => {
  const [prohibited, required, permitted, unsettled, conflict]: Expression[][] = [[], [], [], [], []];
  let forbiddenAbove: Expression = NEVER;
  let requiredAbove: Expression = NEVER;
  layers.forEach((terms, index) => {
    const isValid = negation(any(layers.slice(0, index).map((higher) => higher.voids(terms.layer))));
    const forbids = all([terms.prohibits, isValid]);
    const forbidsBySilence = all([terms.silentProhibits, isValid, negation(any([requiredAbove, terms.requires]))]);
    const binds = all([terms.requires, negation(forbiddenAbove)]);
    prohibited?.push(forbids, forbidsBySilence);
    required?.push(binds);
    permitted?.push(terms.permits, terms.silentPermits);
    unsettled?.push(all([any([terms.doubts, terms.silentUnsettled]), isValid]));
    conflict?.push(all([binds, forbids]), all([requiredAbove, forbids]));
    forbiddenAbove = any([forbiddenAbove, forbids, forbidsBySilence]);
    requiredAbove = any([requiredAbove, binds]);
  });
  return {
    prohibited: any(prohibited ?? []),
    required: any(required ?? []),
    permitted: any(permitted ?? []),
    unsettled: any(unsettled ?? []),
    conflict: any(conflict ?? []),
  };
};
