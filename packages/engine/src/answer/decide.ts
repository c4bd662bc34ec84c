import type { FactSchema } from '../facts/fact-schema.ts';
import type { Facts } from '../facts/read-facts.ts';
import { FALSE, isSettled } from '../facts/truth.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import type { Evaluation } from '../backends/interpret/evaluate.ts';
import { type Given, type Interpretation, interpret } from '../backends/interpret/interpret.ts';
import { answerOf } from '../backends/verdict.ts';
import type { ActionPlan, Plan } from '../plan/plan.ts';
import { settleDisputes } from './settle-disputes.ts';
import type { ActionAnswer } from './answer.ts';
import { decidingRules } from './deciding-rules.ts';
import { dutiesOf } from './duties.ts';
import { instructionFor } from './instruction.ts';
import { layerAnswers } from './layer-answers.ts';
import { missingFactNames, missingFacts } from './missing-facts.ts';

/** The answer and the rules and layers behind it, without what a person does next. */
export type BriefAnswer = Pick<ActionAnswer, 'action' | 'answer' | 'by' | 'layers'>;

/** The answer for one action on facts that are read and enriched, told in short: for tables over many laws or cases. */
export const decideBriefly = (schema: FactSchema, plan: Plan, facts: Facts, action: Action): BriefAnswer => {
  const { answer, own, found, on } = decideAlone(schema, plan, facts, action);
  const by = decidingRules(own, found, answer, on);
  return { action, answer, by, layers: layerAnswers(plan.slice, own, found, on) };
};

/** The answer and the names of the facts that keep it open. */
export const openFacts = (
  schema: FactSchema,
  plan: Plan,
  facts: Facts,
  action: Action,
): { answer: ActionAnswer['answer']; missing: readonly string[] } => {
  const { answer, own, found, on } = decideAlone(schema, plan, facts, action);
  return { answer, missing: answer === 'conditional' ? missingFactNames(schema, own, found, on) : [] };
};

const decideAlone = (schema: FactSchema, plan: Plan, facts: Facts, action: Action) => {
  const given: Given = { facts, act: facts.on, questions: plan.slice.questionTruths };
  const own = plan.forAction(action);
  const { found, given: decidedOn } = underEachValue(schema, own, given);
  const on: Evaluation = { ...decidedOn, norms: found.active };
  return { given, own, found, on, answer: answerOf(found.verdict) };
};

/** Answers for one action on facts that are read and enriched. Pure: the same facts and law give the same answer. */
export const decideAction = (schema: FactSchema, plan: Plan, facts: Facts, action: Action): ActionAnswer => {
  const { given, own, found, on, answer } = decideAlone(schema, plan, facts, action);
  const by = decidingRules(own, found, answer, on);
  const missing =
    answer === 'conditional'
      ? missingFacts(schema, own, found, on, (other) => interpret(own, { ...given, facts: other }).verdict)
      : [];
  const deciding = own.norms.filter(({ norm }) => by.some((rule) => rule.norm === norm.id));
  return {
    action,
    answer,
    basis: found.active.every((truth) => isSettled(truth)) ? 'closed' : 'open',
    instruction: instructionFor(action, answer, deciding, missing),
    by,
    questions: answer === 'unsettled' ? openQuestions(plan, own, found.active) : [],
    missing,
    duties: dutiesOf(plan, given, action),
    layers: layerAnswers(plan.slice, own, found, on),
  };
};

/**
 * Decides a disputed fact under each of its values. Where all agree, theirs is the answer, told on the first; where they
 * do not, the answer is the one that leaves the fact open.
 */
const underEachValue = (schema: FactSchema, own: ActionPlan, given: Given): { found: Interpretation; given: Given } => {
  const found = interpret(own, given);
  if (!isOneAnswer(found.verdict)) {
    const cases = settleDisputes(schema, given.facts).map((facts): Given => ({ ...given, facts }));
    const [first] = cases;
    const verdict = cases.reduce((sum, one) => sum | interpret(own, one).verdict, 0);
    if (first !== undefined && cases.length > 1 && isOneAnswer(verdict))
      return { found: interpret(own, first), given: first };
  }
  return { found, given };
};

const isOneAnswer = (verdict: number): boolean => (verdict & (verdict - 1)) === 0;

const openQuestions = (
  plan: Plan,
  own: ReturnType<Plan['forAction']>,
  active: readonly number[],
): ActionAnswer['questions'] => {
  const ids = own.norms
    .filter((_, index) => active[index] !== FALSE && isSettled(active[index] ?? FALSE))
    .flatMap(({ condition }) => JSON.stringify(condition).match(/"(?:id|question)":"[^"]+#[^"]+"/g) ?? [])
    .map((text) => text.replace(/^"(?:id|question)":"|"$/g, ''));
  return [...new Set(ids)].flatMap((id) => {
    const question = plan.slice.questions[id];
    return question === undefined || question.untilSettled !== 'unsettled'
      ? []
      : [{ id, cite: question.cite, asks: question.asks }];
  });
};
