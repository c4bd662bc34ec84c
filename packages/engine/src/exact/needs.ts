import type { Answer } from '../authoring/provision-schema.ts';
import { type Analysis, analyze } from '../backends/bdd/analyze.ts';
import { factOf, type Place } from '../backends/bdd/place.ts';
import { OR } from '../backends/bdd/three-valued.ts';
import type { Space, Variable } from '../backends/bdd/space.ts';
import { type Node, TERMINALS } from '../backends/bdd/diagram.ts';
import type { Given } from '../backends/interpret/interpret.ts';
import { readPath } from '../backends/read-path.ts';
import { answerOf, possibleAnswers } from '../backends/verdict.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { stateOf } from '../facts/fact-value.ts';
import type { Item } from '../facts/read-facts.ts';
import type { ActionPlan } from '../plan/plan.ts';
import type { MissingFact } from '../answer/answer.ts';
import { bitsOf, divisionOf, type Fixed, possibleIn, type Shares } from './distribution.ts';
import { asked, EFFORT } from './effort.ts';

/** A missing fact on which the answer turns. */
export interface NeededFact {
  /** As a case states it, such as `local policy` or `convictions[0] wobbler`. */
  readonly fact: string;
  readonly state: MissingFact['state'];
  readonly question: string;
  readonly suppliedBy: string;
  /** Rough minutes until the supplier has answered. */
  readonly minutes: number;
  /** The share, from 0 to 1, of its values that settle the answer by themselves. */
  readonly settles: number;
  /** For each value the answers that remain possible. */
  readonly yields: readonly { readonly value: string; readonly answers: readonly Answer[] }[];
}

/** Which missing facts matter, and which to ask first. */
export interface Needs {
  /** The answers that some completion of the facts gives; exact. */
  readonly possible: readonly Answer[];
  /** The one answer that every completion gives, where there is one. */
  readonly settled: Answer | undefined;
  /** The best to ask first: most settled for the least effort. What cannot be had comes last. */
  readonly facts: readonly NeededFact[];
}

/**
 * The missing facts that matter: for each there are two ways to complete the case that differ in it alone and have
 * different answers. Throws `TooLarge` where the question outgrows `cap` nodes.
 */
export const needs = (schema: FactSchema, plan: ActionPlan, given: Given, cap?: number): Needs => {
  const { possible, settled, ranked } = needsWithPlaces(schema, plan, given, cap);
  return { possible, settled, facts: ranked.map(({ fact }) => fact) };
};

/** A needed fact with the places that its question settles, each with the classes of values that the law tells apart. */
export interface RankedFact {
  readonly fact: NeededFact;
  readonly variables: readonly Variable[];
}

/** `needs`, with what an interview must know in order to ask. */
export const needsWithPlaces = (
  schema: FactSchema,
  plan: ActionPlan,
  given: Given,
  cap?: number,
): Omit<Needs, 'facts'> & { readonly ranked: readonly RankedFact[] } => {
  const analysis = analyze(schema, plan, given, cap);
  const { space, verdict } = analysis;
  const possible = space.diagram.valuesGiven(verdict);
  const settled = isOne(possible) ? answerOf(possible) : undefined;
  const groups = settled === undefined ? groupsOf(analysis) : [];
  const divide = divisionOf(space.diagram, verdict);
  const before = bitsOf(divide(new Map()));
  const ranked = groups
    .filter((group) => matters(analysis, group))
    .map((group) => ({
      ...rankedFact(schema, given, space, group, { divide, before }),
      variables: group.numbers.flatMap((number) => space.variables[number] ?? []),
    }))
    .toSorted((a, b) => b.score - a.score);
  return { possible: possibleAnswers(possible), settled, ranked };
};

/** The variables that one question settles together. */
interface Group {
  readonly place: Place;
  readonly numbers: readonly number[];
}

const groupsOf = ({ space, verdict }: Analysis): readonly Group[] => {
  const groups = new Map<string, { place: Place; numbers: number[] }>();
  for (const number of new Set(space.diagram.nodesOf(verdict).map((node) => space.diagram.variableOf(node)))) {
    const place = space.variables[number]?.place;
    if (place === undefined) continue;
    const name = factOf(place);
    const group = groups.get(name) ?? { place, numbers: [] };
    group.numbers.push(number);
    groups.set(name, group);
  }
  return [...groups.values()];
};

/** Whether two possible combinations that differ in this fact alone have different verdicts. */
const matters = ({ space: { diagram }, verdict }: Analysis, { numbers }: Group): boolean => {
  const memo = new Map<Node, Node>();
  const united = (node: Node): Node => {
    if (node < TERMINALS) return node;
    const known = memo.get(node);
    if (known !== undefined) return known;
    const kids = diagram.kidsOf(node).map(united);
    const variable = diagram.variableOf(node);
    const result = numbers.includes(variable)
      ? kids.reduce((sum, kid) => diagram.apply(OR, sum, kid))
      : diagram.node(variable, kids);
    memo.set(node, result);
    return result;
  };
  const seen = new Set<Node>();
  const hasTwo = (node: Node): boolean => {
    if (node < TERMINALS) return !isOne(node);
    if (seen.has(node)) return false;
    seen.add(node);
    return diagram.kidsOf(node).some(hasTwo);
  };
  return hasTwo(united(verdict));
};

const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0;

interface Trial {
  readonly value: string;
  readonly fixed: Fixed;
}

const rankedFact = (
  schema: FactSchema,
  given: Given,
  space: Space,
  group: Group,
  { divide, before }: { divide: (fixed: Fixed) => Shares; before: number },
): { fact: NeededFact; score: number } => {
  const { place } = group;
  const isList = place.is === 'record' || place.is === 'unlisted';
  const trials = trialsOf(space.variables, group, isList).map(({ value, fixed }) => {
    const shares = divide(fixed);
    return { value, bits: bitsOf(shares), possible: possibleIn(shares) };
  });
  const real = trials.filter(({ possible }) => possible !== 0);
  // A list may also turn out to hold more; then nothing is settled yet.
  const outcomes = real.length + (isList ? 1 : 0);
  const after = (real.reduce((sum, { bits }) => sum + bits, 0) + (isList ? before : 0)) / Math.max(1, outcomes);
  const settles = real.filter(({ possible }) => isOne(possible)).length / Math.max(1, outcomes);
  const state = stateAt(given, place);
  const minutes = EFFORT.toAsk(schema, place);
  const fact: NeededFact = {
    fact: factOf(place),
    state,
    ...asked(schema, place),
    minutes,
    settles,
    yields: real.map(({ value, possible }) => ({ value, answers: possibleAnswers(possible) })),
  };
  return { fact, score: state === 'cannot be had' ? -1 : Math.max(0, before - after) / minutes };
};

const MOST_TRIALS = 16;

const trialsOf = (variables: readonly Variable[], { numbers }: Group, isList: boolean): readonly Trial[] => {
  if (isList) {
    const none = numbers.map((number) => [number, classOfNothing(variables[number])] as const);
    return [{ value: 'complete as listed', fixed: new Map(none) }];
  }
  let trials: readonly Trial[] = [{ value: '', fixed: new Map() }];
  for (const number of numbers) {
    const { place, classes } = variables[number] ?? { place: undefined, classes: [] };
    if (trials.length * classes.length > MOST_TRIALS) break;
    const mark = place !== undefined && 'mark' in place && place.mark !== undefined ? `${place.mark}: ` : '';
    trials = trials.flatMap((trial) =>
      classes.map(({ words }, at) => ({
        value: [trial.value, `${mark}${words}`].filter((part) => part !== '').join(', '),
        fixed: new Map([...trial.fixed, [number, at]]),
      })),
    );
  }
  return trials;
};

/** The class that says that there is no further record. */
const classOfNothing = (variable: Variable | undefined): number =>
  Math.max(0, variable?.classes.findIndex(({ value }) => value === 0 || value === false) ?? 0);

const stateAt = ({ facts }: Given, place: Place): NeededFact['state'] => {
  if (place.is === 'record' || place.is === 'unlisted') return 'list not complete';
  const value =
    place.is === 'fact'
      ? readPath(facts, place.path)
      : (facts[place.list] as readonly Item[] | undefined)?.[place.record]?.[place.key];
  const state = stateOf(value);
  return state === 'known' ? 'not asked' : state;
};
