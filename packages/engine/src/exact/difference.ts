import { type Combine } from '../backends/bdd/diagram.ts';
import { analyzeTogether } from '../backends/bdd/analyze.ts';
import { factsOf, wayTo } from '../backends/bdd/example.ts';
import type { Given } from '../backends/interpret/interpret.ts';
import type { Verdict } from '../backends/verdict.ts';
import type { Day } from '../facts/day.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { comparable, type PlanAsked } from './comparable.ts';

/** A possible case on which two laws give different answers. */
export interface Difference {
  readonly act: Day;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** Two different verdicts side by side; 0 where they are the same or the case is impossible. */
const WHERE_DIFFERENT: Combine = (a, b) => (a === b || a === 0 || b === 0 ? 0 : a * 16 + b);

/**
 * A case whose answer differs between two plans, or `undefined`: then the diagram proves that no possible case has
 * another answer on that day. Throws `TooLarge` where the question outgrows `cap` nodes.
 */
export const differenceOf = (
  schema: FactSchema,
  before: PlanAsked,
  after: PlanAsked,
  act: Day,
  cap?: number,
): Difference | undefined => {
  const given: Given = { facts: { on: act, open: {} }, act, questions: {} };
  const { space, analyses } = analyzeTogether(schema, comparable([before, after]), given, cap);
  const [a, b] = analyses;
  if (a === undefined || b === undefined) return undefined;
  const different = space.diagram.apply(WHERE_DIFFERENT, a.verdict, b.verdict);
  let found = 0;
  const way = wayTo(space.diagram, different, (terminal) => {
    if (terminal !== 0) found = terminal;
    return terminal !== 0;
  });
  if (way === undefined) return undefined;
  return { act, facts: factsOf(space, given, way), before: Math.floor(found / 16), after: found % 16 };
};
