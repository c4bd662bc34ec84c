// npm run mutation:law — changes each rule and each term of a pack by one slip at a time, and counts what no case notices.
import { checkClosing } from '../src/answer/check-closing.ts';
import { interpret } from '../src/backends/interpret/interpret.ts';
import { answerOf, verdictOf } from '../src/backends/verdict.ts';
import type { Norm } from '../src/norms/norm.ts';
import { makePlan } from '../src/plan/make-plan.ts';
import type { ActionPlan } from '../src/plan/plan.ts';
import type { Slice } from '../src/slice/slice.ts';
import { differenceOf } from '../src/exact/difference.ts';
import { daysToTry, lawsOf } from '../src/exact/check/law-spans.ts';
import { parseDay } from '../src/facts/day.ts';
import { FALSE } from '../src/facts/truth.ts';
import { LAW, TODAY } from '../test/law/the-law.ts';
import { type ExpectedAnswer, expectedAnswers } from './cases.ts';
import { ruleMutants } from './mutate-rule.ts';
import { sharedTerms, termMutants } from './shared-terms.ts';

const GOAL = 85;
const TODAY_KNOWN = parseDay(TODAY) ?? 0;
const pack = process.argv[2] ?? 'us-ca';

const law = LAW.packs.find((one) => one.id === pack);
if (law === undefined) throw new Error(`no pack "${pack}" in law/`);
const { norms } = law;
const rules = Map.groupBy(norms, (norm) => norm.id);
const terms = sharedTerms(norms);
const isShared = (expression: Norm['condition']): boolean => terms.has(expression);
const cases = expectedAnswers(pack);
const wrong = cases.filter((one) => answerUnder(makePlan(one.slice).forAction(one.action), one) !== one.answer);
if (wrong.length > 0) {
  throw new Error(
    `${wrong.length} expected answers are wrong before any change, such as "${wrong[0]?.name ?? ''}"; run npm test first`,
  );
}

function answerUnder(plan: ActionPlan, { facts, slice, layer }: ExpectedAnswer): string {
  const found = interpret(plan, { facts, act: facts.on, questions: slice.questionTruths });
  if (layer === undefined) return answerOf(found.verdict);
  const outcome = found.layers[slice.layers.findIndex((one) => one.pack === layer)];
  if (outcome === undefined || Object.values(outcome).every((truth) => truth === FALSE)) return 'silent';
  return answerOf(verdictOf(outcome));
}

/** The law with some norms changed: `touched` go, `put` come in their place where they are in force. */
const changed = (slice: Slice, touched: ReadonlySet<Norm>, put: readonly Norm[]): Slice => ({
  ...slice,
  layers: slice.layers.map((layer) => {
    const kept = layer.norms.filter((norm) => !touched.has(norm));
    const gone = new Set(layer.norms.filter((norm) => touched.has(norm)).map((norm) => norm.id));
    return gone.size === 0 ? layer : { ...layer, norms: [...kept, ...put.filter((norm) => gone.has(norm.id))] };
  }),
});

/** Whether the check of the pack itself would report that nobody says any more what silence on an act means. */
const leavesGap = (touched: ReadonlySet<Norm>, put: readonly Norm[]): boolean =>
  checkClosing({ ...law, norms: [...norms.filter((norm) => !touched.has(norm)), ...put] }).length > 0;

const isNoticed = (touched: readonly Norm[], put: readonly Norm[]): boolean => {
  const actions = new Set(touched.map((norm) => norm.action));
  const out = new Set(touched);
  if (touched.some((norm) => norm.kind === 'closes') && leavesGap(out, put)) return true;
  const plans = new Map<string, ActionPlan>();
  return cases.some((one) => {
    if (!actions.has(one.action)) return false;
    const key = `${one.slice.normSetHash}\n${one.action}`;
    const plan = plans.get(key) ?? makePlan(changed(one.slice, out, put)).forAction(one.action);
    plans.set(key, plan);
    return answerUnder(plan, one) !== one.answer;
  });
};

/** Whether no possible case, under the law of any day, would be answered otherwise: then the slip changes no meaning. */
const changesNothing = (touched: readonly Norm[], put: readonly Norm[]): boolean => {
  const actions = new Set(touched.map((norm) => norm.action));
  const out = new Set(touched);
  return lawsOf(LAW, pack, TODAY_KNOWN).every(({ plan, plan: { slice } }) => {
    if (!slice.layers.some((layer) => layer.norms.some((norm) => out.has(norm)))) return true;
    const after = makePlan(changed(slice, out, put));
    const questions = slice.questionTruths;
    return [...actions].every((action) =>
      daysToTry(plan.forAction(action), slice.lawSpan).every(
        (day) =>
          differenceOf(
            LAW.schema,
            { plan: plan.forAction(action), questions },
            { plan: after.forAction(action), questions },
            day,
          ) === undefined,
      ),
    );
  });
};

const survivors: string[] = [];
let total = 0;
let equivalent = 0;
const judge = (touched: readonly Norm[], put: readonly Norm[], name: string): void => {
  const isUnnoticed = !isNoticed(touched, put);
  if (isUnnoticed && changesNothing(touched, put)) equivalent += 1;
  else {
    total += 1;
    if (isUnnoticed) survivors.push(name);
  }
};

for (const group of rules.values()) {
  // Law read at second hand lifts nothing whatever it says: no slip in it can change an answer.
  if (group.every((norm) => !norm.canLift && norm.kind !== 'prohibits')) continue;
  for (const { rule, change, norms: put } of ruleMutants(group, isShared)) judge(group, put, `${rule}: ${change}`);
}
for (const term of terms) {
  for (const { change, touched, norms: put } of termMutants(term, norms, isShared)) {
    const ids = new Set(touched.map((norm) => norm.id));
    judge(
      touched,
      put.filter((norm) => ids.has(norm.id)),
      `${touched[0]?.provision ?? ''}: ${change}`,
    );
  }
}

for (const survivor of survivors) process.stdout.write(`survived: ${survivor}\n`);
const score = ((total - survivors.length) / total) * 100;
process.stdout.write(
  `${pack}: ${total} slips in ${rules.size} rules and ${terms.size} shared terms, ${total - survivors.length} noticed by ${cases.length} expected answers: ${score.toFixed(1)} % (goal ${GOAL} %); ${equivalent} more change no possible case\n`,
);
if (score < GOAL) process.exitCode = 1;
