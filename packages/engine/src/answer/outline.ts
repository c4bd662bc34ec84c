import type { CompiledDecision } from '../backends/compiled/compile.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import type { Facts } from '../facts/read-facts.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { answerOf } from '../backends/verdict.ts';
import type { Plan } from '../plan/plan.ts';
import type { ActionAnswer } from './answer.ts';
import { openFacts } from './decide.ts';

/** An answer and the facts that keep it open, and nothing of the account: for counts over many cases. */
export interface Outline extends Pick<ActionAnswer, 'action' | 'answer'> {
  /** Names of facts, each once; empty unless the answer is conditional. */
  readonly missing: readonly string[];
}

/** The outline of one answer: the compiled law decides, and the tree is walked only where the answer is open. */
export const outline = (
  schema: FactSchema,
  plan: Plan,
  decide: CompiledDecision,
  facts: Facts,
  action: Action,
): Outline => {
  const answer = answerOf(decide(facts, facts.on));
  return answer === 'conditional'
    ? { action, ...openFacts(schema, plan, facts, action) }
    : { action, answer, missing: [] };
};
