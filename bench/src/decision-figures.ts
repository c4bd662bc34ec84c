import { accountFor, type ActionPlan, compile, explainPlan, interpret } from '@holdpoint/engine';
import { planRuleSet } from './as-pack.ts';
import { type BenchCase, drawCases } from './cases.ts';
import { nanosecondsPerCall } from './measure.ts';
import { decideByHand } from './peers/by-hand.ts';
import { celPeer } from './peers/cel.ts';
import { jsonRulesPeer } from './peers/json-rules.ts';
import type { Peer } from './peers/peer.ts';
import { zenPeer } from './peers/zen.ts';
import { atLeast, atMost, type Figure, reported } from './results.ts';
import { type RuleSetName, ruleSet } from './rule-sets.ts';

const PERMITTED = 2;
const CASES = 4096;
const SEED = 99;

/** Our compiled back end as a function of a case. */
const ours = (plan: ActionPlan): ((facts: BenchCase) => number) => {
  const decide = compile(plan, {});
  return (facts) => decide(facts, facts.asOf);
};

/** Speed of one decision on R44, against the function a careful person would write and against three engines. */
export const decisionFigures = async (): Promise<readonly Figure[]> => {
  const rules = ruleSet('R44');
  const plan = planRuleSet(rules);
  const decide = ours(plan);
  const cases = drawCases('R44', CASES, SEED);
  const peers = [celPeer(rules), zenPeer(rules, false), jsonRulesPeer(rules), zenPeer(rules, true)] as const;
  const given = (facts: BenchCase) => ({ facts, act: facts.asOf, questions: {} });
  const hand = await nanosecondsPerCall(cases, decideByHand);
  const own = await nanosecondsPerCall(cases, decide);
  const explained = await nanosecondsPerCall(cases, (facts) => accountFor(plan, given(facts)));
  const written = await nanosecondsPerCall(cases, (facts) => explainPlan(plan, given(facts)));
  for (const peer of peers) await mustAgree(peer, decide, cases);
  const [cel = 0, zen = 0, jsonRules = 0, zenTrace = 0] = await inTurn(peers, cases);
  return [
    reported('R44: one decision', own, 'ns'),
    reported('R44: by hand', hand, 'ns'),
    atMost('R44: times slower than by hand', own / hand, 'x', 4),
    atLeast('R44: times faster than cel-js', cel / own, 'x', 50),
    atLeast('R44: times faster than Zen', zen / own, 'x', 500),
    atLeast('R44: times faster than json-rules-engine', jsonRules / own, 'x', 800),
    reported('R44: full explanation (every rule, limb and fact, with truth and value)', explained / 1000, 'µs'),
    reported('R44: the same written out in words', written / 1000, 'µs'),
    atLeast('R44: explanation, times faster than Zen with trace', zenTrace / explained, 'x', 20),
  ];
};

const inTurn = async (peers: readonly Peer[], cases: readonly BenchCase[]): Promise<readonly number[]> => {
  const figures: number[] = [];
  for (const peer of peers) figures.push(await nanosecondsPerCall(cases, peer.decide, { rounds: 5 }));
  return figures;
};

/** A peer is measured only on the rules it answers as we do. */
const mustAgree = async (
  peer: Peer,
  decide: (facts: BenchCase) => number,
  cases: readonly BenchCase[],
): Promise<void> => {
  for (const facts of cases.slice(0, 500)) {
    const theirs = await peer.decide(facts);
    if (theirs !== (decide(facts) === PERMITTED)) throw new Error(`${peer.name} disagrees: ${JSON.stringify(facts)}`);
  }
};

/** How time grows from 10 to 1,000 rules. */
export const scalingFigures = async (): Promise<readonly Figure[]> => {
  const times: number[] = [];
  const names: readonly RuleSetName[] = ['R10', 'R100', 'R1000'];
  for (const name of names) {
    const plan = planRuleSet(ruleSet(name));
    const cases = drawCases(name, CASES, SEED);
    const decide = ours(plan);
    for (const facts of cases.slice(0, 200)) {
      const reference = interpret(plan, { facts, act: facts.asOf, questions: {} }).verdict;
      if (reference !== decide(facts)) throw new Error(`${name}: the back ends disagree`);
    }
    times.push(await nanosecondsPerCall(cases, decide));
  }
  const [ten = 1, hundred = 0, thousand = 0] = times;
  return [
    reported('R10: one decision', ten, 'ns'),
    reported('R100: one decision', hundred, 'ns'),
    reported('R1000: one decision', thousand, 'ns'),
    atMost('from 10 to 1,000 rules, times slower', thousand / ten, 'x', 2),
  ];
};
