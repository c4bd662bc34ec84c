import type { Day } from '../facts/day.ts';
import { DAWN } from '../facts/day.ts';
import { type FactSchema, findFact, findField, findList } from '../facts/fact-schema.ts';
import { isKnown, stateOf } from '../facts/fact-value.ts';
import type { Item } from '../facts/read-facts.ts';
import type { Test } from '../facts/test.ts';
import { isSettled } from '../facts/truth.ts';
import { type Evaluation, isOpen } from '../backends/interpret/evaluate.ts';
import type { Interpretation } from '../backends/interpret/interpret.ts';
import { answerOf, type Verdict } from '../backends/verdict.ts';
import type { ActionPlan } from '../plan/plan.ts';
import type { MissingFact } from './answer.ts';
import { type Trace, trace } from './trace.ts';

/** Decides the action again on other facts. */
export type DecideAgain = (facts: Readonly<Record<string, unknown>>) => Verdict;

/** A missing fact with the facts that each of its values would make. */
interface Gap extends Omit<MissingFact, 'wouldYield'> {
  readonly trials: () => readonly { readonly value: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

/**
 * The missing facts that keep an answer open, each with what its values would yield: first those that settle most by
 * themselves, last those that matter only together with others.
 */
export const missingFacts = (
  schema: FactSchema,
  plan: ActionPlan,
  found: Interpretation,
  on: Evaluation,
  again: DecideAgain,
): readonly MissingFact[] => {
  const missing = gapsOf(schema, plan, found, on).map(({ trials, ...gap }) => ({
    ...gap,
    wouldYield: trials().map(({ value, facts }) => ({ value, verdict: again(facts) })),
  }));
  const rank = (fact: (typeof missing)[number]): number =>
    fact.wouldYield.some(({ verdict }) => verdict !== found.verdict) ? openAfter(fact.wouldYield) : 2;
  return missing
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ wouldYield, ...gap }) => ({
      ...gap,
      wouldYield: wouldYield.map(({ value, verdict }) => ({ value, answer: answerOf(verdict) })),
    }));
};

/** The same facts by name, in the order of the law: what each of their values would yield is not tried. */
export const missingFactNames = (
  schema: FactSchema,
  plan: ActionPlan,
  found: Interpretation,
  on: Evaluation,
): readonly string[] => gapsOf(schema, plan, found, on).map((gap) => gap.fact);

const gapsOf = (schema: FactSchema, plan: ActionPlan, found: Interpretation, on: Evaluation): readonly Gap[] => {
  const gaps = new Map<string, Gap>();
  plan.norms.forEach((planned, index) => {
    if (isSettled(found.active[index] ?? 0)) return;
    collect(schema, on, trace(planned.condition, on), gaps);
  });
  return [...gaps.values()];
};

/** The share of a fact's values that would leave the answer open. */
const openAfter = (wouldYield: readonly { readonly verdict: Verdict }[]): number =>
  wouldYield.filter(({ verdict }) => answerOf(verdict) === 'conditional').length / wouldYield.length;

/** Goes down only where a part is open: what is settled needs no fact. */
const collect = (schema: FactSchema, on: Evaluation, node: Trace, gaps: Map<string, Gap>): void => {
  if (isSettled(node.truth)) return;
  const { expression } = node;
  if (expression.op === 'fact') addFact(schema, on, expression.path, expression.test, node.value, gaps);
  for (const part of node.parts) {
    if (expression.op === 'some') collectInRecord(schema, on, expression.list, part, gaps);
    else collect(schema, on, part, gaps);
  }
  if (expression.op === 'some' && isOpen(on.facts, expression.list)) addOpenList(schema, on, expression.list, gaps);
};

const collectInRecord = (
  schema: FactSchema,
  on: Evaluation,
  list: string,
  node: Trace,
  gaps: Map<string, Gap>,
): void => {
  if (isSettled(node.truth)) return;
  if (node.expression.op === 'field') addField(schema, on, list, node, gaps);
  for (const part of node.parts) collectInRecord(schema, on, list, part, gaps);
};

const add = (gaps: Map<string, Gap>, gap: Gap): void => {
  if (!gaps.has(gap.fact)) gaps.set(gap.fact, gap);
};

const addFact = (
  schema: FactSchema,
  on: Evaluation,
  path: readonly string[],
  test: Test,
  value: unknown,
  gaps: Map<string, Gap>,
): void => {
  const definition = findFact(schema, path[0] ?? '') ?? schema.facts.find((fact) => fact.path?.join() === path.join());
  const trials = () =>
    trialValues(definition?.type.kind === 'one-of' ? definition.type.values : [], test, value, on.act);
  add(gaps, {
    fact: path[0] ?? '',
    state: gapState(value),
    question: definition?.question ?? path.join(' '),
    suppliedBy: definition?.suppliedBy ?? 'the agency',
    trials: () => trials().map((trial) => ({ value: trial.word, facts: withPath(on.facts, path, trial.value) })),
  });
};

const addField = (schema: FactSchema, on: Evaluation, list: string, node: Trace, gaps: Map<string, Gap>): void => {
  const { expression, record, value } = node;
  if (expression.op !== 'field') return;
  const definition = findList(schema, list);
  const field = definition === undefined ? undefined : findField(definition, expression.key);
  const trials = () =>
    trialValues(field?.type.kind === 'one-of' ? field.type.values : [], expression.test, value, on.act);
  const marks = expression.test.is === 'includes any' ? ` ${expression.test.values.join(' or ')}` : '';
  add(gaps, {
    fact: `${list}[${record}] ${expression.key}${field?.type.kind === 'marks' ? marks : ''}`,
    state: gapState(value),
    question: field?.question ?? expression.key,
    suppliedBy: field?.suppliedBy ?? 'the agency',
    trials: () =>
      trials().map((trial) => ({
        value: trial.word,
        facts: withField(on.facts, list, record, expression.key, trial.value),
      })),
  });
};

const addOpenList = (schema: FactSchema, on: Evaluation, list: string, gaps: Map<string, Gap>): void => {
  const definition = findList(schema, list);
  const open = { ...(on.facts.open as Record<string, boolean>), [list]: false };
  add(gaps, {
    fact: list,
    state: 'list not complete',
    question: definition?.question ?? list,
    suppliedBy: definition?.suppliedBy ?? 'the agency',
    trials: () => [{ value: 'complete as listed', facts: { ...on.facts, [list]: on.facts[list] ?? [], open } }],
  });
};

const gapState = (value: unknown): Gap['state'] => {
  const state = stateOf(value);
  return state === 'known' ? 'not asked' : state;
};

const trialValues = (
  values: readonly string[],
  test: Test,
  current: unknown,
  act: Day,
): readonly { word: string; value: unknown }[] => {
  switch (test.is) {
    case 'one of':
      if (test.values.every((value) => typeof value === 'boolean')) {
        return [
          { word: 'yes', value: true },
          { word: 'no', value: false },
        ];
      }
      return values.map((value) => ({ word: value, value }));
    case 'includes any': {
      const marks = isKnown(current) ? (current as Record<string, boolean>) : {};
      const all = (shown: boolean) => Object.fromEntries(test.values.map((value) => [value, shown]));
      return [
        { word: 'yes', value: { ...marks, ...all(true) } },
        { word: 'no', value: { ...all(false), ...marks } },
      ];
    }
    case 'within years':
      return [
        { word: `less than ${test.years} years ago`, value: act },
        { word: 'longer ago', value: DAWN },
      ];
    case 'within days':
      return [
        { word: `within ${test.days} days`, value: act },
        { word: 'longer ago', value: DAWN },
      ];
    case 'between':
      return [];
  }
};

const withPath = (
  facts: Readonly<Record<string, unknown>>,
  path: readonly string[],
  value: unknown,
): Record<string, unknown> => {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return { ...facts, [key]: value };
  const inner = facts[key];
  return { ...facts, [key]: withPath(isKnown(inner) ? (inner as Record<string, unknown>) : {}, rest, value) };
};

const withField = (
  facts: Readonly<Record<string, unknown>>,
  list: string,
  record: number,
  key: string,
  value: unknown,
): Record<string, unknown> => {
  const items = ((facts[list] ?? []) as readonly Item[]).map((item, index) =>
    index === record ? { ...item, [key]: value } : item,
  );
  return { ...facts, [list]: items };
};
