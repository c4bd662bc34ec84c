import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Action, type Engine, type Law, needs, parseDay, timeline, wouldChange } from '@holdpoint/engine';
import { hideRaw, type RawFacts } from './hide-raw.ts';
import { seeded } from './cases.ts';
import { nanosecondsPerCall } from './measure.ts';
import { atMost, type Figure, reported } from './results.ts';

const DOCKET = new URL('../../fixtures/sample-docket/docket.json', import.meta.url);
const ASKED: readonly Action[] = ['transfer', 'hold', 'notify-release-date'];
const HIDDEN = 0.2;
const SEED = 23;
const YEARS = 20;
const WARM = 20;

interface DocketCase {
  readonly id: string;
  readonly on: string;
  readonly facts: RawFacts;
}

/** One question: an act on one case of the docket, of whose facts a fifth are hidden. */
interface Question {
  readonly law: Law;
  readonly action: Action;
  readonly act: number;
  readonly raw: RawFacts;
  readonly facts: Readonly<Record<string, unknown>>;
}

const EXACT = ['needs', 'wouldChange', 'timeline'] as const;
type Calls = Readonly<Record<(typeof EXACT)[number], () => unknown>>;

/** How much dearer an exact question is than the one decision that it is about, on the cases of the sample docket. */
export const exactFigures = async (engine: Engine, knownOn: number): Promise<readonly Figure[]> => {
  const questions = questionsOf(engine, knownOn);
  const ratios: Record<(typeof EXACT)[number], number[]> = { needs: [], wouldChange: [], timeline: [] };
  const decisions: number[] = [];
  // Every question once through, so that the first measured is as warm as the last.
  for (let round = 0; round < WARM; round++)
    for (const question of questions) for (const name of EXACT) callsOf(engine, question, knownOn).ask[name]();
  for (const question of questions) {
    const { decide, ask } = callsOf(engine, question, knownOn);
    const decision = await nanosecondsPerCall([0], decide, { rounds: 5, roundMs: 10, batch: 512 });
    decisions.push(decision);
    for (const name of EXACT)
      ratios[name].push((await nanosecondsPerCall([0], ask[name], { rounds: 7, roundMs: 20, batch: 2 })) / decision);
  }
  return [
    reported('California, a fifth hidden: one compiled decision (median)', median(decisions), 'ns'),
    atMost('needs: times one compiled decision (median)', median(ratios.needs), 'x', 1000),
    reported('needs: times one compiled decision (worst case)', Math.max(...ratios.needs), 'x'),
    atMost('wouldChange: times one compiled decision (median)', median(ratios.wouldChange), 'x', 1000),
    reported('wouldChange: times one compiled decision (worst case)', Math.max(...ratios.wouldChange), 'x'),
    atMost(`timeline over ${YEARS} years: times one compiled decision (median)`, median(ratios.timeline), 'x', 5000),
    reported(
      `timeline over ${YEARS} years: times one compiled decision (worst case)`,
      Math.max(...ratios.timeline),
      'x',
    ),
  ];
};

const callsOf = (
  engine: Engine,
  { law, action, act, raw, facts }: Question,
  knownOn: number,
): { decide: () => unknown; ask: Calls } => {
  const plan = law.plan.forAction(action);
  const given = { facts, act, questions: law.plan.slice.questionTruths };
  const compiled = law.compiled(action);
  const period = { from: act, to: act + Math.round(YEARS * 365.25) };
  const request = { jurisdiction: 'us-ca', facts: raw, action, knownOn, ...period };
  return {
    decide: () => compiled(facts, act),
    ask: {
      needs: () => needs(engine.schema, plan, given),
      wouldChange: () => wouldChange(engine.schema, plan, given),
      timeline: () => timeline(engine, request),
    },
  };
};

const questionsOf = (engine: Engine, knownOn: number): readonly Question[] => {
  const random = seeded(SEED);
  const { cases } = JSON.parse(readFileSync(fileURLToPath(DOCKET), 'utf8')) as { cases: readonly DocketCase[] };
  return cases.flatMap(({ id, on, facts: whole }) => {
    const act = parseDay(on) ?? Number.NaN;
    const law = engine.law({ jurisdiction: 'us-ca', lawOn: act, knownOn });
    if (law === undefined) throw new Error('no California pack');
    const raw = hideRaw(whole, HIDDEN, random);
    const { facts, problems } = engine.readFacts(law, raw, act);
    if (problems.length > 0) throw new Error(`${id}: found ${problems.length} faults in the facts after hiding some`);
    return ASKED.map((action) => ({ law, action, act, raw, facts }));
  });
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
