// npm run mutation:law — changes each rule of a pack by one slip at a time and counts the slips that no case notices.
import { interpret } from '../src/backends/interpret/interpret.ts';
import { answerOf } from '../src/backends/verdict.ts';
import type { Norm } from '../src/norms/norm.ts';
import { makePlan } from '../src/plan/make-plan.ts';
import type { ActionPlan } from '../src/plan/plan.ts';
import type { Slice } from '../src/slice/slice.ts';
import { LAW } from '../test/law/the-law.ts';
import { type ExpectedAnswer, expectedAnswers } from './cases.ts';
import { type RuleMutant, ruleMutants } from './mutate-rule.ts';

const GOAL = 85;
const pack = process.argv[2] ?? 'us-ca';

const norms = LAW.packs.find((one) => one.id === pack)?.norms ?? [];
const rules = Map.groupBy(norms, (norm) => norm.id);
const cases = expectedAnswers(pack);
const wrong = cases.filter((one) => answerUnder(makePlan(one.slice).forAction(one.action), one) !== one.answer);
if (wrong.length > 0)
  throw new Error(
    `${wrong.length} expected answers are wrong before any change, such as "${wrong[0]?.name ?? ''}"; run npm test first`,
  );

function answerUnder(plan: ActionPlan, { facts, slice }: ExpectedAnswer): string {
  return answerOf(interpret(plan, { facts, act: facts.on, questions: slice.questionTruths }).verdict);
}

/** The law with one rule changed; only its acts are planned anew. */
const changed = (slice: Slice, { rule, norms: put }: RuleMutant): Slice => ({
  ...slice,
  layers: slice.layers.map((layer) => {
    const kept = layer.norms.filter((norm) => norm.id !== rule);
    const wasThere = kept.length < layer.norms.length;
    return wasThere ? { ...layer, norms: [...kept, ...put] } : layer;
  }),
});

const isNoticed = (mutant: RuleMutant, watched: readonly ExpectedAnswer[]): boolean => {
  const plans = new Map<string, ActionPlan>();
  return watched.some((one) => {
    const { slice, action } = one;
    const key = `${slice.normSetHash}\n${action}`;
    const plan = plans.get(key) ?? makePlan(changed(slice, mutant)).forAction(action);
    plans.set(key, plan);
    return answerUnder(plan, one) !== one.answer;
  });
};

const survivors: RuleMutant[] = [];
let total = 0;
for (const group of rules.values()) {
  const actions = new Set(group.map((norm: Norm) => norm.action));
  const watched = cases.filter((one) => actions.has(one.action));
  for (const mutant of ruleMutants(group)) {
    total += 1;
    if (!isNoticed(mutant, watched)) survivors.push(mutant);
  }
}
for (const { rule, change } of survivors) process.stdout.write(`survived: ${rule}: ${change}\n`);
const score = ((total - survivors.length) / total) * 100;
process.stdout.write(
  `${pack}: ${total} slips in ${rules.size} rules, ${total - survivors.length} noticed by ${cases.length} expected answers: ${score.toFixed(1)} % (goal ${GOAL} %)\n`,
);
if (score < GOAL) process.exitCode = 1;
