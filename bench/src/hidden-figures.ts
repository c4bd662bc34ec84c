import { compile } from '@holdpoint/engine';
import { planRuleSet } from './as-pack.ts';
import { type BenchCase, drawCases, seeded } from './cases.ts';
import { nanosecondsPerCall } from './measure.ts';
import { atMost, type Figure, reported } from './results.ts';
import { ruleSet } from './rule-sets.ts';

const COMPLETIONS = 1_000_000;
const HIDDEN = 0.2;
const CASES = 4096;

type Tree = Record<string, unknown>;

/**
 * Hides a fifth of the facts of each case, decides, and draws completions: the facts of other cases put in the place of
 * what was hidden. An answer that a completion contradicts would be an answer given too early.
 */
export const hiddenFigures = async (): Promise<readonly Figure[]> => {
  const decide = compile(planRuleSet(ruleSet('R44')), {});
  const cases = drawCases('R44', CASES, 31);
  const random = seeded(17);
  const hidden = cases.map((facts) => hide(facts, random));
  const speed = await nanosecondsPerCall(hidden, (facts) => decide(facts, facts.asOf as number));
  let contradicted = 0;
  let settled = 0;
  for (let n = 0; n < COMPLETIONS; n++) {
    const facts = hidden[n % hidden.length] as Tree;
    const filled = complete(facts, cases[Math.floor(random() * CASES)] as BenchCase, random);
    const [partial, whole] = [decide(facts, facts.asOf as number), decide(filled, facts.asOf as number)];
    if ((partial & (partial - 1)) === 0) settled += 1;
    // Every answer that the completion gives must be among those left possible.
    if ((partial & whole) !== whole) contradicted += 1;
  }
  return [
    reported('R44: one decision, a fifth of the facts hidden', speed, 'ns'),
    reported('R44: share of such cases settled all the same', settled / COMPLETIONS, ''),
    atMost(`R44: answers contradicted by ${COMPLETIONS.toLocaleString('en-US')} completions`, contradicted, '', 0),
  ];
};

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const hide = (value: Tree | BenchCase, random: () => number): Tree => {
  const result: Tree = {};
  for (const [key, one] of Object.entries(value)) {
    if (key === 'asOf') result[key] = one;
    else if (Array.isArray(one)) {
      result[key] = one.map((item) => hide(item as Tree, random));
      if (random() < HIDDEN) result.open = { [key]: true };
    } else if (isTree(one)) result[key] = hide(one, random);
    else if (random() >= HIDDEN) result[key] = one;
  }
  return result;
};

/** Puts another case's values where facts are hidden, and its convictions behind a list that may be longer. */
const complete = (value: Tree, other: BenchCase, random: () => number): Tree => {
  const filled = fill(value, other as unknown as Tree, other, random);
  delete filled.open;
  if (isTree(value.open)) filled.convictions = [...(filled.convictions as unknown[]), ...other.convictions];
  return filled;
};

const fill = (value: Tree, from: Tree, other: BenchCase, random: () => number): Tree => {
  const result: Tree = {};
  for (const [key, fallback] of Object.entries(from)) {
    const own = value[key];
    if (Array.isArray(own)) {
      result[key] = own.map((item) => fill(item as Tree, anyConviction(other, random), other, random));
    } else if (isTree(fallback)) result[key] = fill(isTree(own) ? own : {}, fallback, other, random);
    else result[key] = own === undefined ? fallback : own;
  }
  return result;
};

const anyConviction = (other: BenchCase, random: () => number): Tree => {
  const { convictions, asOf } = other;
  const drawn = convictions[Math.floor(random() * convictions.length)];
  return { ...(drawn ?? { category: 'none', level: 'infraction', class: 'other', date: asOf, vacated: false }) };
};
