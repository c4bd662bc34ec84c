import { type Action, ACTIONS, type Engine, layerPairs, type LayerPair, parseDay } from '@holdpoint/engine';

/** Where a norm of one place meets norms of the layers above it, or of the agency's own policy, that say the opposite. */
export interface LayersDisagree {
  readonly action: Action;
  readonly answer: LayerPair['answer'];
  /** Whether the lower side is the agency's own policy. */
  readonly isOfPolicy: boolean;
  readonly lower: Side;
  readonly higher: readonly Side[];
}

export interface Side {
  readonly pack: string;
  readonly cite: string;
  readonly does: 'commands' | 'leaves' | 'forbids';
}

/** The disagreements in which a place's own law takes part, on a day as the law was known then. */
export const disagreementsOf = (engine: Engine, jurisdiction: string, on: string): readonly LayersDisagree[] => {
  const day = parseDay(on);
  const law = day === undefined ? undefined : engine.law({ jurisdiction, lawOn: day, knownOn: day });
  if (day === undefined || law === undefined) return [];
  return ACTIONS.flatMap((action) => {
    const pairs = layerPairs(engine.schema, law, action, day).filter(
      ({ higher, lower }) => lower.pack === jurisdiction || (lower.layer === 'policy' && higher.pack === jurisdiction),
    );
    const byLower = Map.groupBy(pairs, ({ lower, answer }) => `${lower.id} ${answer}`);
    return [...byLower.values()].flatMap((some): LayersDisagree[] => {
      const [first] = some;
      if (first === undefined) return [];
      const { answer, lower } = first;
      const higher = some.map((pair) => sideOf(pair.higher));
      return [{ action, answer, isOfPolicy: lower.layer === 'policy', lower: sideOf(lower), higher }];
    });
  });
};

const sideOf = ({ pack, cite, kind }: LayerPair['lower']): Side => ({
  pack,
  cite,
  does: kind === 'requires' ? 'commands' : kind === 'permits' ? 'leaves' : 'forbids',
});
