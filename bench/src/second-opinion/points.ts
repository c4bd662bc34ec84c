import {
  type Action,
  ACTIONS,
  daysToTry,
  type Engine,
  type FactSchema,
  judgeNorms,
  type Law,
  lawsOf,
} from '@holdpoint/engine';
import type { Opinion } from './opinion.ts';

/** One act under one law on one day to try. */
export interface Point {
  readonly law: Law;
  readonly action: Action;
  readonly act: number;
}

/** Every point that `checkStack` looks at. */
export const pointsOf = (engine: Engine, jurisdiction: string, knownOn: number): readonly Point[] =>
  lawsOf(engine, jurisdiction, knownOn).flatMap((law) =>
    ACTIONS.flatMap((action) =>
      daysToTry(law.plan.forAction(action), law.plan.slice.lawSpan).map((act) => ({ law, action, act })),
    ),
  );

/** What the diagrams say, in the form of a solver's opinion. Throws `TooLarge` where the question is too large for them. */
export const opinionOfDiagrams = (schema: FactSchema, { law, action, act }: Point): Opinion => {
  const judged = judgeNorms(schema, law, action, act);
  const ids = law.plan.forAction(action).norms.map(({ norm }) => norm.id);
  return {
    alive: ids.filter((id) => judged.alive.has(id)),
    telling: ids.filter((id) => judged.telling.has(id)),
    conflicts: judged.conflicts.map(({ layer }) => layer),
    gaps: judged.gaps.map(({ layer }) => layer),
    disagreement: judged.disagreement !== undefined,
  };
};
